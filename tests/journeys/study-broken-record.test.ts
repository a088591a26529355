import { expect, it } from 'vitest';
import { lookAtEverybody } from '#assignment/server';
import { givenClinic, givenPerson, newId } from '../support/clinic.ts';
import { givenCircle } from '../support/people.ts';
import { studyStory } from '../support/study-story.ts';

/** Monday, 2 March 2026, ten in the morning in New York. */
const monday = '2026-03-02T15:00:00.000Z';

it('one broken record keeps nobody else from what a study asks, or from being asked no more', async () => {
  const clinic = await givenClinic(monday);
  const study = await studyStory(clinic);
  const patientId = await givenPerson(clinic.database, clinic.siteId);
  const person = await clinic.entered(await givenCircle(clinic.database, patientId, 'patient'));
  const other = await studyStory({ ...clinic, patientId }, person);
  await study.adds();
  await study.agrees();
  await other.phone.pushes('study-choice', {
    consentId: newId<'ConsentId'>(),
    studyId: study.studyId,
    said: 'agreed',
    version: 1,
    language: 'en',
    name: 'Somebody Else',
    saidAt: clinic.now(),
  });
  await clinic.database.owner.run(
    `update patient set time_zone = 'No/Where' where patient_id = '${clinic.patientId}'`,
  );
  await expect(study.asks()).rejects.toThrow('addStudyMeasure');
  const asked = async () => (await other.phone.assigned()).filter((one) => one.study !== null);
  expect(await asked()).toMatchObject([{ study: { stop: null } }]);
  const { failed } = await lookAtEverybody(clinic.database, clinic.now());
  expect(failed).not.toEqual([]);
  await expect(study.closes()).rejects.toThrow('setStudyState');
  expect(await asked()).toMatchObject([{ study: { stop: 'closed' } }]);
});
