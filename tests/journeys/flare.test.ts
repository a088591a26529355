import { beforeAll, describe, expect, it } from 'vitest';
import { recordFact } from '#profile';
import { readFindings } from '#reasoning';
import type { FlareReport } from '#safety';
import { pushOperations } from '#sync';
import { readWorklist } from '#worklist';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';

let clinic: Clinic;
const deviceId = newId<'DeviceId'>();
let seq = 0;

const report = (said: Partial<FlareReport>): FlareReport => ({
  reportId: newId<'FlareReportId'>(),
  at: clinic.now(),
  redFlag: 'none',
  signs: [],
  tellTeam: false,
  words: null,
  ...said,
});
const operation = (body: unknown) => ({
  opId: newId<'OpId'>(),
  seq: ++seq,
  kind: 'flare-report',
  body,
});
async function says(...operations: ReturnType<typeof operation>[]) {
  const body = { patientId: clinic.patientId, deviceId, operations };
  return (await clinic.person.ask(pushOperations, { body })).answers;
}
const cards = async (queue: 'safety' | 'diary') =>
  (await clinic.ana.ask(readWorklist, { query: { queue } })).cards;
const open = async () => {
  const params = { patientId: clinic.patientId };
  const { findings } = await clinic.okoro.ask(readFindings, { params });
  return findings.filter(
    ({ rule, endedAt }) => endedAt === null && /^(RF-01|SC-01)$/.test(rule.id),
  );
};
const signCard = async () => (await cards('safety')).filter(({ rule }) => rule === 'RF-01');
const clears = (by: Clinic['okoro'], note: string | null) => {
  const value = { kind: 'examined', present: false, note };
  const body = { factId: newId<'FactId'>(), name: 'red-flag', value };
  return by.refusal(recordFact, { params: { patientId: clinic.patientId }, body });
};

// A Friday.
const friday = '2026-03-13T15:00:00.000Z';

describe.each(['yes', 'not-sure'] as const)('a warning sign in flare help: %s', (redFlag) => {
  beforeAll(async () => {
    clinic = await givenClinic(friday);
    seq = 0;
  });

  it('is a critical finding, a card due at once, and no step beside it', async () => {
    const sent = operation(report({ redFlag, words: 'Numb since noon' }));
    expect(await says(sent)).toMatchObject([{ result: 'done' }]);
    // The phone heard no answer and sends the same again.
    expect(await says(sent)).toMatchObject([{ result: 'done' }]);
    expect(await signCard()).toMatchObject([
      { severity: 'critical', ownerRole: 'physician', dueAt: friday },
    ]);
    expect((await open()).map(({ rule }) => rule.id).toSorted()).toEqual(['RF-01', 'SC-01']);
  });

  it('stands although the phone later says that there is none', async () => {
    await says(operation(report({ redFlag: 'none' })));
    expect(await signCard()).toHaveLength(1);
  });

  it('is cleared by a clinician with a note, and by nobody else', async () => {
    expect(await clears(clinic.ana, 'Looks well')).toMatchObject({ status: 403 });
    expect(await clears(clinic.okoro, null)).toMatchObject({ status: 422 });
    expect(await open()).toHaveLength(2);
    const value = { kind: 'examined', present: false, note: 'Examined: no deficit.' };
    const body = { factId: newId<'FactId'>(), name: 'red-flag', value };
    await clinic.okoro.ask(recordFact, { params: { patientId: clinic.patientId }, body });
    expect(await open()).toEqual([]);
    expect(await signCard()).toEqual([]);
  });
});

describe('a flare that the team is told of', () => {
  beforeAll(async () => {
    clinic = await givenClinic(friday);
    seq = 0;
  });

  it('is a card in the words of the person, due on Monday after a Friday, and no alarm', async () => {
    const sent = operation(report({ tellTeam: true, words: 'Could not get up today' }));
    await says(sent);
    await says(sent);
    expect(await cards('diary')).toMatchObject([
      {
        severity: 'warning',
        title: { en: 'Is in a flare' },
        why: { en: expect.stringContaining('Could not get up today') },
        dueAt: '2026-03-16T15:00:00.000Z',
      },
    ]);
    expect(await cards('safety')).toEqual([]);
    expect(await open()).toEqual([]);
  });

  it('is due the next day within the week', async () => {
    clinic.at('2026-03-16T15:00:00.000Z');
    await says(operation(report({ tellTeam: true })));
    const dues = (await cards('diary')).map(({ dueAt }) => dueAt);
    expect(dues).toContain('2026-03-17T15:00:00.000Z');
  });

  it('is refused, with the field named, when it cannot be read', async () => {
    const [answer] = await says(operation({ ...report({}), redFlag: 'maybe' }));
    expect(answer).toMatchObject({ result: 'rejected', problem: { code: 'invalid-entry' } });
  });
});
