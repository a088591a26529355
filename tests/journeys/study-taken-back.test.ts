import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { bringUpToDate } from '#assignment/server';
import { type LocalDate, localDayOf } from '#kernel';
import { readPersonStudies, recordStudyConsent } from '#research';
import { least } from '../support/assignment-story.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { studyStory } from '../support/study-story.ts';

/** Monday, 2 March 2026, ten in the morning in New York, where the person lives. */
const monday = '2026-03-02T15:00:00.000Z';
const zone = 'America/New_York' as Parameters<typeof localDayOf>[1];

let clinic: Clinic;
let study: Awaited<ReturnType<typeof studyStory>>;
beforeEach(async () => {
  clinic = await givenClinic(monday);
  study = await studyStory(clinic);
  await study.adds();
  await study.asks();
});

const own = async () => (await study.phone.assigned()).filter((one) => one.study !== null);
const goesTo = (days: number) =>
  study.phone.clock(new Date(Date.parse(monday) + days * 86_400_000).toISOString());
const today = () => localDayOf(clinic.now(), zone);
const standing = async () => {
  const params = { patientId: clinic.patientId };
  const { studies } = await clinic.ana.ask(readPersonStudies, { params });
  return studies[0]?.standing;
};
/** Waits, day by day, until a round is open. */
const untilAsked = async () => {
  for (let day = 0; day <= 12; day++) {
    await goesTo(day);
    const [due] = (await study.phone.mine()).due;
    if (due !== undefined) return { due, day };
  }
  throw new Error('nothing was asked');
};
const paper = (onDay: LocalDate) => ({
  said: 'agreed' as const,
  version: 1,
  language: 'en',
  name: 'Rosa Alvarez',
  onDay,
});

describe('who left a study', () => {
  it('is not brought back by a paper that was signed before and is written down later', async () => {
    const signed = today();
    await study.agrees();
    await goesTo(1);
    await study.leaves('keep');
    await goesTo(2);
    const refused = await clinic.ana.refusal(recordStudyConsent, {
      params: { studyId: study.studyId, patientId: clinic.patientId },
      body: { consentId: newId<'ConsentId'>(), word: paper(signed) },
    });
    expect(refused).toMatchObject({ code: 'overtaken' });
    expect(await standing()).toBe('left');
  });

  it('on the day on which a paper was written down has left, also where the phone had no network', async () => {
    await study.agrees();
    clinic.at('2026-03-02T16:00:00.000Z');
    const leftAt = clinic.now();
    clinic.at('2026-03-02T17:00:00.000Z');
    await study.records(paper(today()));
    clinic.at('2026-03-02T18:00:00.000Z');
    expect(await study.leaves('keep', leftAt)).toMatchObject({ effect: { kept: true } });
    expect(await standing()).toBe('left');
  });

  it('is asked nothing more where the clock looks at them in the same moment', async () => {
    await study.agrees();
    await untilAsked();
    const { database, patientId } = clinic;
    const now = clinic.now();
    const running: Promise<unknown>[] = [];
    await database.write({ patientId }, async (trx) => {
      await sql`select 1 from assignment where patient_id = ${patientId} for update`.execute(trx);
      running.push(study.leaves('keep'));
      await wait(300);
      running.push(database.write({ patientId }, (clock) => bringUpToDate(clock, patientId, now)));
      await wait(300);
    });
    await Promise.all(running);
    expect(await own()).toMatchObject([{ study: { stop: 'left' } }]);
    expect((await study.phone.mine()).due).toEqual([]);
  });
});

it('answers taken back while they were still on the phone leave the clinic in no later file', async () => {
  await study.agrees();
  const { due, day } = await untilAsked();
  const given = clinic.now();
  const items = due.asking.forms.flatMap(({ form }) => form.items);
  await goesTo(day + 1);
  await study.records({ said: 'left', afterwards: 'do-not-use', onDay: today() });
  await goesTo(day + 2);
  await study.agrees();
  // The phone finds a network again.
  for (const item of items) {
    await study.phone.pushes('questionnaire-answer', {
      occurrenceId: due.occurrenceId,
      answerId: newId<'AnswerId'>(),
      item: item.id,
      value: least(item),
      answeredAt: given,
      language: 'en',
    });
  }
  await study.phone.steps(due.occurrenceId, 'handed-in');
  expect((await study.answersFile())['answers.csv']).toEqual([]);
});

it('who took answers back is named by code to whoever holds a file of before, until when', async () => {
  await study.agrees();
  const { due, day } = await untilAsked();
  await study.phone.completes(due, least);
  const [answer] = (await study.answersFile())['answers.csv'] ?? [];
  expect((await study.answersFile())['taken-back.csv']).toEqual([]);
  await goesTo(day + 1);
  await study.leaves('do-not-use');
  await goesTo(day + 2);
  await study.agrees();
  const { 'taken-back.csv': takenBack } = await study.answersFile();
  expect(takenBack).toMatchObject([{ participant: answer?.['participant'] }]);
});

describe('a text that is not enough any more, in the only language a person reads', () => {
  it('is not shown to be agreed to: that would change nothing', async () => {
    await study.publishes(2, true, 'ar');
    expect(await study.sees()).toBeUndefined();
  });

  it('asks nothing of who agreed to it, who can still read it and leave', async () => {
    await study.agrees();
    await study.publishes(2, true, 'ar');
    expect(await study.sees()).toMatchObject({ standing: 'new-text', open: false, version: 1 });
    await study.leaves('keep');
    expect(await study.sees()).toMatchObject({ standing: 'left' });
  });
});
