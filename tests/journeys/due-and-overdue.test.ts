import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { addDays, type Instant, localDayOf, type TimeZone } from '#kernel';
import { recordFact } from '#profile';
import { acknowledgeFinding, decideFinding, readFindings, undoDecision } from '#reasoning';
import { readCaseload } from '#registry';
import type { FlareReport } from '#safety';
import { pushOperations } from '#sync';
import { actOnCard, readWorklist } from '#worklist';
import { passOnConflicts } from '../../src/server/streams/conflict-clock.ts';
import { passOnAlerts } from '../../src/server/streams/safety-clock.ts';
import { wakeUp } from '../../src/server/streams/wake-up.ts';
import { type Clinic, givenClinic, givenPerson, newId } from '../support/clinic.ts';
import { begins, medicineNamed, readsThrough } from '../support/medicine-story.ts';
import { givenCircle } from '../support/people.ts';
import {
  balanceSteps,
  bodyOf,
  givenDraft,
  givenLife,
  nightSedative,
  planOf,
  saves,
} from '../support/plan-story.ts';

/** Whatever happens, a card is due when its finding is, and what is overdue is counted alike everywhere. */
let clinic: Clinic;
const noLog = { info: () => {}, warn: () => {}, error: () => {} };
const zone = 'America/New_York' as TimeZone;
const params = () => ({ patientId: clinic.patientId });
const today = () => localDayOf(clinic.now(), zone);

const later = async (hours: number) => {
  clinic.at(new Date(Date.parse(clinic.now()) + hours * 3_600_000).toISOString());
  const context = { database: clinic.database, now: clinic.now(), log: noLog } as never;
  await passOnAlerts.run(context, {});
  await passOnConflicts.run(context, {});
  await wakeUp.run(context, {});
};
const fact = (name: string, value: unknown) =>
  clinic.okoro.ask(recordFact, {
    params: params(),
    body: { factId: newId<'FactId'>(), name, value },
  });
const firstCard = async () => {
  const { cards } = await clinic.ana.ask(readWorklist, {});
  return cards.find(({ patientId }) => patientId === clinic.patientId);
};
const firstFinding = async (include: 'open' | 'all' = 'open') => {
  const { findings } = await clinic.okoro.ask(readFindings, {
    params: params(),
    query: { include },
  });
  return findings[0];
};
/** What may be refused, and then changes nothing; a fault of ours is no refusal. */
const tries = async (asked: Promise<unknown>): Promise<void> => {
  try {
    await asked;
  } catch (error) {
    if (!/"status":4\d\d/.test(String(error))) throw error;
  }
};
let seq = 0;
const tellsOfAFlare = async () => {
  const report: FlareReport = {
    reportId: newId<'FlareReportId'>(),
    at: clinic.now(),
    redFlag: 'yes',
    signs: [],
    tellTeam: true,
    words: null,
  };
  seq += 1;
  const operation = { opId: newId<'OpId'>(), seq, kind: 'flare-report', body: report };
  const body = {
    patientId: clinic.patientId,
    deviceId: newId<'DeviceId'>(),
    operations: [operation],
  };
  await clinic.person.ask(pushOperations, { body });
};
const movesTheSteps = async (at: string) => {
  const steps = (await planOf(clinic)).items.find(({ title }) => title === 'Balance steps');
  if (steps !== undefined) {
    await saves(clinic, clinic.ben, bodyOf(steps, { dose: { ...steps.dose, at } }), steps);
  }
};
const putsOffWhatIsOpen = async (days: number) => {
  const { findings } = await clinic.okoro.ask(readFindings, { params: params() });
  const until = new Date(Date.parse(clinic.now()) + days * 86_400_000).toISOString() as Instant;
  for (const { findingId } of findings) {
    const decisionId = newId<'DecisionId'>();
    const body = { decisionId, kind: 'snooze', until, reason: 'Later' } as const;
    const at = { ...params(), findingId };
    await tries(clinic.okoro.ask(decideFinding, { params: at, body }));
  }
};
const takesBack = async () => {
  const decided = await firstFinding('all');
  const [latest] = decided?.decisions ?? [];
  if (decided === undefined || latest === undefined) return;
  const at = { ...params(), findingId: decided.findingId, decisionId: latest.decisionId };
  await tries(
    clinic.okoro.ask(undoDecision, { params: at, body: { undoId: newId<'DecisionId'>() } }),
  );
};
const acts = async (body: 'done' | 'snooze') => {
  const card = await firstCard();
  if (card === undefined) return;
  const what =
    body === 'done'
      ? ({ action: 'done', outcome: 'called' } as const)
      : ({ action: 'snooze', until: addDays(today(), 2), reason: 'Later' } as const);
  await tries(
    clinic.ana.ask(actOnCard, { params: { ...params(), cardId: card.cardId }, body: what }),
  );
};
const acknowledges = async () => {
  const conflict = (await planOf(clinic)).links.find(({ findingId }) => findingId !== null);
  const findingId = conflict?.findingId ?? newId<'FindingId'>();
  const body = { acknowledgementId: newId<'AcknowledgementId'>() };
  await tries(clinic.ben.ask(acknowledgeFinding, { params: { ...params(), findingId }, body }));
};

const happenings = {
  'an hour passes': () => later(1),
  'four days pass': () => later(96),
  'a condition is noted': () => fact('conditions', ['opioid-use-disorder']),
  'another condition is noted': () => fact('conditions', ['opioid-use-disorder', 'sleep-apnoea']),
  'the condition is taken off': () => fact('conditions', []),
  'pain since last year': () => fact('pain-since', '2025-01-01'),
  'an opioid is begun': () => begins(clinic, medicineNamed('oxycodone')),
  'another opioid is begun': () => begins(clinic, medicineNamed('morphine')),
  'a sedative is begun': () => begins(clinic, medicineNamed('diazepam')),
  'a flare with a warning sign': tellsOfAFlare,
  'the steps go to the morning': () => movesTheSteps('07:00'),
  'the steps go earlier': () => movesTheSteps('06:00'),
  'the steps go to the afternoon': () => movesTheSteps('15:00'),
  'what is open is put off': () => putsOffWhatIsOpen(3),
  'a decision is taken back': takesBack,
  'a card is done': () => acts('done'),
  'a card is put off': () => acts('snooze'),
  'a conflict is acknowledged': acknowledges,
} as const;
type Happening = keyof typeof happenings;

/** What is put off and then changes has a clock of its own: the card takes it over. */
const putOffAndThenMore: Happening[] = [
  'an opioid is begun',
  'a sedative is begun',
  'what is open is put off',
  'four days pass',
  'another opioid is begun',
];

/** Open cards that show another moment than the finding they stand for. */
const twoTimes = async () => {
  const { rows } = await clinic.database.read(params(), (db) =>
    sql<{ rule: string; card: Instant; finding: Instant }>`
      select f.rule_id as rule, c.due_at as card, f.due_at as finding
      from worklist_card c join finding f using (patient_id, finding_id)
      where c.patient_id = ${clinic.patientId} and c.state <> 'done'
        and c.due_at is distinct from f.due_at`.execute(db),
  );
  return rows;
};
const countsAgree = async () => {
  const { counts, rows } = await clinic.ana.ask(readCaseload, { query: { filter: 'overdue' } });
  const { overdue, cards } = await clinic.ana.ask(readWorklist, { query: { overdue: 'true' } });
  expect(cards.every((card) => card.overdue)).toBe(true);
  expect(cards).toHaveLength(overdue.cards);
  expect(new Set(cards.map(({ patientId }) => patientId))).toEqual(
    new Set(rows.map(({ patientId }) => patientId)),
  );
  expect(overdue.people).toBe(rows.length);
  return { people: overdue.people, counted: counts['overdue'] };
};

beforeAll(async () => {
  clinic = await givenClinic();
});

async function givenSomebody(): Promise<void> {
  const patientId = await givenPerson(clinic.database, clinic.siteId);
  const person = await clinic.entered(await givenCircle(clinic.database, patientId, 'patient'));
  clinic = { ...clinic, patientId, person };
  await givenLife(clinic, 'day');
  await readsThrough(clinic, today());
  await givenDraft(clinic, 'step-2-sleep-focused');
  await saves(clinic, clinic.okoro, nightSedative('23:30', clinic.okoro.accountId));
  await saves(clinic, clinic.ben, balanceSteps('07:00', clinic.ben.accountId));
}

it('a card never shows another due time than its finding, and overdue people are the caseload’s', async () => {
  const names = Object.keys(happenings) as Happening[];
  const until = performance.now() + 40_000;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...names), { minLength: 4, maxLength: 9 }),
      async (story) => {
        // As many stories as there is time for; the one above comes first.
        if (performance.now() > until) return;
        await givenSomebody();
        for (const happening of story) {
          await happenings[happening]();
          expect({ happening, differ: await twoTimes() }).toEqual({ happening, differ: [] });
          await countsAgree();
        }
      },
    ),
    {
      numRuns: 20,
      endOnFailure: true,
      examples: [[putOffAndThenMore]],
    },
  );
}, 240_000);

it('what nobody did in time is overdue in whatever queue it stands, and put off it is not until its day', async () => {
  await givenSomebody();
  const own = async () => {
    await countsAgree();
    const { cards } = await clinic.ana.ask(readWorklist, { query: { overdue: 'true' } });
    return cards.filter(({ patientId }) => patientId === clinic.patientId);
  };
  await fact('conditions', ['opioid-use-disorder']);
  expect(await own()).toEqual([]);
  await later(24 * 10);
  const overdue = await own();
  expect(new Set(overdue.map(({ queue }) => queue))).toContain('plan');
  const { counts } = await clinic.ana.ask(readWorklist, { query: { overdue: 'true' } });
  expect(counts['plan']).toBeGreaterThanOrEqual(
    overdue.filter(({ queue }) => queue === 'plan').length,
  );
  const card = overdue.find(({ endsByOwners, rule }) => !endsByOwners && rule === 'SCR-06');
  if (card === undefined) throw new Error('opioid use disorder is overdue');
  await clinic.ana.ask(actOnCard, {
    params: { ...params(), cardId: card.cardId },
    body: { action: 'snooze', until: addDays(today(), 1), reason: 'Tomorrow' },
  });
  expect((await own()).map(({ cardId }) => cardId)).not.toContain(card.cardId);
  await later(24);
  expect((await own()).map(({ cardId }) => cardId)).toContain(card.cardId);
});

it('new facts about the same thing do not put off what is due', async () => {
  await givenSomebody();
  const opioidAndSedative = async () => {
    const { findings } = await clinic.okoro.ask(readFindings, { params: params() });
    return findings.find(({ rule, status }) => rule.id === 'MED-04' && status === 'fires');
  };
  await begins(clinic, medicineNamed('oxycodone'));
  await begins(clinic, medicineNamed('diazepam'));
  const first = await opioidAndSedative();
  expect(first?.dueAt).toBeTypeOf('string');
  await later(24);
  await begins(clinic, medicineNamed('morphine'));
  const second = await opioidAndSedative();
  expect(second?.findingId).not.toBe(first?.findingId);
  expect(second?.dueAt).toBe(first?.dueAt);
});

it('an upgrade comes to what the record then keeps: the same dues, on cards and in the caseload', async () => {
  await givenSomebody();
  await fact('conditions', ['opioid-use-disorder']);
  await acts('snooze');
  const { run } = clinic.database.owner;
  const kept = () => run('select patient_id, next_due_at from caseload_row order by patient_id');
  const before = await kept();
  await run('update caseload_row set next_due_at = null');
  await run('update worklist_card set due_at = now() where finding_id is not null');
  const migration = await readFile(
    new URL('../../migrations/0029-both-owners.sql', import.meta.url),
    'utf8',
  );
  await run(migration.slice(migration.indexOf('update worklist_card')));
  expect(await twoTimes()).toEqual([]);
  expect(await kept()).toEqual(before);
});
