import { expect, it } from 'vitest';
import { readIntakeProgress } from '#intake';
import { givenClinic } from '../support/clinic.ts';
import {
  anIntake,
  givenLink,
  givenPhone,
  givenRegistered,
  moment,
} from '../support/intake-story.ts';

it('handed in, the team reads the answers as they were asked, part by part, with the scores', async () => {
  const clinic = await givenClinic(moment(0, '15:00'));
  const patientId = await givenRegistered(clinic);
  const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  const read = async () =>
    (await clinic.ana.ask(readIntakeProgress, { params: { patientId } })).intake;
  // In whatever order they come in, and whatever the item is called.
  const backwards = Object.fromEntries(Object.entries(anIntake).toReversed());
  await phone.answers(backwards);
  expect(await read()).toMatchObject({ answers: [], scores: [] });
  await phone.submits();
  const intake = await read();
  const asked = intake?.answers.map(({ item }) => item) ?? [];
  expect(asked.filter((item) => item.startsWith('phq'))).toEqual([
    'phq4_1',
    'phq4_2',
    'phq4_3',
    'phq4_4',
    'phq8_3',
    'phq8_4',
    'phq8_5',
    'phq8_6',
    'phq8_7',
    'phq8_8',
  ]);
  expect(asked.indexOf('consent')).toBe(0);
  expect(asked.indexOf('peg_1')).toBeLessThan(asked.indexOf('phq4_1'));
  const parts = intake?.answers.map(({ section }) => section.title.en) ?? [];
  expect(parts.filter((title, at) => title !== parts[at - 1])).toEqual([
    'Welcome',
    'Your pain',
    'The last week',
    'How you have been feeling',
    'Sleep',
    'Your days',
    'What matters to you',
  ]);
  expect(intake?.scores.find(({ instrument }) => instrument === 'peg')).toMatchObject({
    value: 6,
    max: 10,
  });
  expect(intake?.scores.find(({ instrument }) => instrument === 'phq8')).toMatchObject({
    value: 12,
    max: 24,
    band: { en: expect.any(String) },
  });
});
