import { beforeAll, describe, expect, it } from 'vitest';
import { once } from '#jobs/server';
import type { Instant } from '#kernel';
import { readFindings } from '#reasoning';
import { readWorklist } from '#worklist';
import { medicineTimers } from '../../src/server/streams/medicine-timers.ts';
import { type Clinic, givenClinic } from '../support/clinic.ts';
import {
  begins,
  isRecorded,
  medicineNamed,
  medicinesOf,
  readsThrough,
  tablets,
} from '../support/medicine-story.ts';

/** What only time brings: a review that did not come, a list that grew too old. */
let clinic: Clinic;
const firing = async () => {
  const params = { patientId: clinic.patientId };
  const { findings } = await clinic.okoro.ask(readFindings, { params });
  return findings.map(({ rule }) => rule.id).filter((id) => id.startsWith('MED'));
};
const asked = async () => {
  const { cards } = await clinic.ana.ask(readWorklist, { query: { queue: 'data-request' } });
  return cards.map(({ title }) => title.en).filter((title) => title.startsWith('Read the list'));
};
const noLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function theNightBefore(moment: string): Promise<void> {
  const now = moment as Instant;
  clinic.at(now);
  const { database } = clinic;
  const context = {
    database,
    now,
    log: noLog as never,
    once: (scope: never, key: string, work: never) =>
      once(database, medicineTimers.name, scope, key, work),
  };
  await medicineTimers.run(context as never, {});
}

beforeAll(async () => {
  clinic = await givenClinic('2026-03-09T15:00:00.000Z');
  await begins(clinic, medicineNamed('Oxycodone', tablets('5 mg', 1, '2024-02-01')));
  await readsThrough(clinic, '2026-03-09');
  await isRecorded(clinic, 'opioidReviewed', true, '2026-03-09');
});

describe('what time alone brings', () => {
  it('the review of an opioid is due on the day after 90 days, and not before', async () => {
    expect(await firing()).not.toContain('MED-05');
    await readsThrough(clinic, '2026-03-09');
    await theNightBefore('2026-06-07T09:27:00.000Z');
    expect(await firing()).not.toContain('MED-05');
    // The list itself is read through again, so that it still counts.
    clinic.at('2026-06-07T15:00:00.000Z');
    await readsThrough(clinic, '2026-06-07');
    await theNightBefore('2026-06-08T09:27:00.000Z');
    expect(await firing()).toContain('MED-05');
  });

  it('a list nobody has read through for over 90 days counts as unknown, and raises no flood', async () => {
    await theNightBefore('2026-09-06T09:27:00.000Z');
    expect(await firing()).toEqual([]);
    const { review, freshDays } = await medicinesOf(clinic);
    expect([review?.day, freshDays]).toEqual(['2026-06-07', 90]);
    expect(await asked()).toEqual(['Read the list of medicines through again']);
    // The next night says it no second time.
    await theNightBefore('2026-09-07T09:27:00.000Z');
    expect(await asked()).toHaveLength(1);
  });

  it('read through again, the card ends and the rules speak again', async () => {
    await readsThrough(clinic, '2026-09-07');
    expect(await asked()).toEqual([]);
    expect(await firing()).toContain('MED-05');
  });
});
