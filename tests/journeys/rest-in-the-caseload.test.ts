import { beforeAll, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { recordFact } from '#profile';
import { decideFinding, readFindings } from '#reasoning';
import { readCaseload } from '#registry';
import { caseloadWriter } from '#registry/server';
import { wakeUp } from '../../src/server/streams/wake-up.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { readsThrough } from '../support/medicine-story.ts';

/** What somebody put to rest is open again on its day, and not before. */
let clinic: Clinic;
const params = () => ({ patientId: clinic.patientId });
const noLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
const open = async () => {
  const { rows } = await clinic.ana.ask(readCaseload, { query: {} });
  return rows.find(({ patientId }) => patientId === clinic.patientId)?.openFindings ?? 0;
};
const theHourOf = async (moment: string) => {
  const now = moment as Instant;
  clinic.at(now);
  await wakeUp.run({ database: clinic.database, now, log: noLog } as never, {});
};

beforeAll(async () => {
  clinic = await givenClinic('2026-03-09T15:00:00.000Z');
  await readsThrough(clinic, '2026-03-09');
  const body = { factId: newId<'FactId'>(), name: 'conditions', value: ['opioid-use-disorder'] };
  await clinic.okoro.ask(recordFact, { params: params(), body });
});

it('the caseload does not count a finding that rests until its moment has come', async () => {
  const before = await open();
  const { findings } = await clinic.okoro.ask(readFindings, { params: params() });
  const finding = findings.find(({ rule }) => rule.id === 'SCR-06');
  if (finding === undefined) throw new Error('opioid use disorder is found');
  await clinic.okoro.ask(decideFinding, {
    params: { ...params(), findingId: finding.findingId },
    body: {
      decisionId: newId<'DecisionId'>(),
      kind: 'snooze' as const,
      until: '2026-03-16T15:00:00.000Z',
      reason: 'After the next visit.',
    },
  });
  expect(await open()).toBe(before - 1);
  await theHourOf('2026-03-16T14:03:00.000Z');
  expect(await open()).toBe(before - 1);
  await theHourOf('2026-03-16T15:03:00.000Z');
  expect(await open()).toBe(before);
});

it('the row kept ready equals the row rebuilt from the facts', async () => {
  const kept = await open();
  await clinic.database.write(params(), (trx) =>
    caseloadWriter(trx).rebuild(clinic.patientId, clinic.now()),
  );
  expect(await open()).toBe(kept);
});
