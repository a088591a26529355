import * as fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PatientId } from '#access';
import { nobodyInParticular } from '#evidence';
import { addDays, type LocalDate, type TimeZone } from '#kernel';
import { measureWriter } from '#measures/server';
import { stepWriter } from '#plan/server';
import { changePatient, registerPatient } from '#profile';
import { evaluate } from '#reasoning';
import { decisionWriter, findingWriter } from '#reasoning/server';
import { readCaseload } from '#registry';
import { caseloadWriter } from '#registry/server';
import { personRulebook } from '#rulebook';
import { pushOperations } from '#sync';
import { actOnCard, readWorklist } from '#worklist';
import { cardWriter, contactWriter } from '#worklist/server';
import type { Client } from '../support/client.ts';
import { type Clinic, givenClinic, givenPerson, newId } from '../support/clinic.ts';
import { givenCircle, givenSite } from '../support/people.ts';

let clinic: Clinic;
const today = '2026-03-09' as LocalDate;
const now = '2026-03-09T15:00:00.000Z';

beforeAll(async () => {
  clinic = await givenClinic(now);
});

/** One thing that happens to a person, through the same functions the streams use. */
type Happening =
  | { readonly what: 'diary'; readonly back: number; readonly pain: number; readonly entry: number }
  | {
      readonly what: 'score';
      readonly back: number;
      readonly value: number;
      readonly leftOut: boolean;
    }
  | { readonly what: 'contact'; readonly back: number }
  | { readonly what: 'finding'; readonly pain: number | null }
  | { readonly what: 'step'; readonly step: number }
  | { readonly what: 'card'; readonly about: number; readonly ended: boolean };

const back = fc.integer({ min: 0, max: 6 });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('diary' as const),
      back,
      pain: fc.integer({ min: 0, max: 10 }),
      entry: fc.integer({ min: 0, max: 4 }),
    }),
  },
  fc.record({
    what: fc.constant('score' as const),
    back: fc.integer({ min: 0, max: 80 }),
    value: fc.integer({ min: 0, max: 10 }),
    leftOut: fc.boolean(),
  }),
  fc.record({ what: fc.constant('contact' as const), back: fc.integer({ min: 0, max: 60 }) }),
  fc.record({
    what: fc.constant('finding' as const),
    pain: fc.option(fc.integer({ min: 0, max: 27 })),
  }),
  fc.record({ what: fc.constant('step' as const), step: fc.integer({ min: 0, max: 4 }) }),
  fc.record({
    what: fc.constant('card' as const),
    about: fc.integer({ min: 0, max: 2 }),
    ended: fc.boolean(),
  }),
);

type Someone = { readonly patientId: PatientId; readonly phone: Client };

async function someone(): Promise<Someone> {
  const patientId = await givenPerson(clinic.database, clinic.siteId);
  const phone = await clinic.entered(await givenCircle(clinic.database, patientId, 'patient'));
  return { patientId, phone };
}

function happen({ patientId, phone }: Someone, history: readonly Happening[]) {
  const deviceId = newId<'DeviceId'>();
  const entries = Array.from({ length: 5 }, () => newId());
  const { database, siteId } = clinic;
  let seq = 0;

  const write = (work: Parameters<typeof database.write>[1]) => database.write({ patientId }, work);
  const happens = async (one: Happening): Promise<void> => {
    switch (one.what) {
      case 'diary': {
        seq += 1;
        const recordedAt = new Date(Date.parse(now) - 60_000 + seq).toISOString();
        const body = {
          entryId: entries[one.entry],
          day: addDays(today, -one.back),
          recordedAt,
          pain: one.pain,
          mood: 10 - one.pain,
        };
        const operations = [{ opId: newId<'OpId'>(), seq, kind: 'diary-entry', body }];
        await phone.ask(pushOperations, { body: { patientId, deviceId, operations } });
        return;
      }
      case 'score':
        await write(async (trx) => {
          const occasion = {
            patientId,
            occasionId: newId(),
            day: addDays(today, -one.back),
            now: clinic.now(),
          };
          const answers = ['peg_1', 'peg_2', 'peg_3'].map((item) => ({
            item,
            value: one.leftOut && item === 'peg_1' ? null : one.value,
            mode: 'self' as const,
            answeredAt: clinic.now(),
          }));
          await measureWriter(trx).save(occasion, newId(), 'peg', answers);
          await caseloadWriter(trx).afterScore(patientId);
        });
        return;
      case 'contact':
        await write(async (trx) => {
          const at = new Date(Date.parse(now) - one.back * 86_400_000).toISOString() as never;
          const contact = {
            at,
            channel: 'telephone',
            by: newId<'AccountId'>(),
            byName: 'Ana',
            words: null,
          };
          await contactWriter(trx).record(patientId, contact);
          await caseloadWriter(trx).afterContact(patientId);
        });
        return;
      case 'finding':
        await write(async (trx) => {
          await settleFindings(trx, patientId, one.pain);
          await caseloadWriter(trx).afterCare(patientId, clinic.now());
        });
        return;
      case 'step':
        await write(async (trx) => {
          await decided(trx, patientId, one.step);
          await caseloadWriter(trx).afterCare(patientId, clinic.now());
        });
        return;
      case 'card':
        await saysSomething(one);
    }
  };

  /** What a person says about their plan becomes a card, which somebody may end again. */
  async function saysSomething(about: { readonly about: number; readonly ended: boolean }) {
    await write(async (trx) => {
      const card = {
        cause: `plan-response:${about.about}`,
        queue: 'plan',
        severity: 'info',
        title: { en: `Says something (${about.about})` },
        why: { en: 'Walk: “The hill is too steep”' },
        rule: null,
        findingId: null,
        ownerRole: 'physiotherapist',
        ownerAccount: null,
        dueAt: null,
      } as const;
      await cardWriter(trx).raise(card, { patientId, siteId, now: clinic.now() });
      await caseloadWriter(trx).afterCare(patientId, clinic.now());
    });
    if (!about.ended) return;
    const { cards } = await clinic.ana.ask(readWorklist, { query: { queue: 'plan' } });
    const mine = cards.filter((card) => card.patientId === patientId);
    for (const { cardId } of mine) {
      const body = { action: 'done', outcome: 'no-action-needed' } as const;
      await clinic.ana.ask(actOnCard, { params: { patientId, cardId }, body });
    }
  }

  async function settleFindings(
    trx: Parameters<typeof caseloadWriter>[0],
    person: PatientId,
    phq: number | null,
  ) {
    const facts =
      phq === null
        ? []
        : [{ id: 'p', name: 'score.phq9', value: phq, date: today, source: 'test' }];
    const circumstances = {
      asOf: clinic.now(),
      today,
      bearer: { ...nobodyInParticular, country: 'US' },
      settings: [],
    };
    const found = evaluate(personRulebook, facts, circumstances).filter(
      ({ status }) => status !== 'not-met',
    );
    const settling = {
      patientId: person,
      siteId,
      now: clinic.now(),
      timeZone: 'America/New_York' as TimeZone,
      newId: () => newId<'FindingId'>(),
      asked: personRulebook.rules.map(({ id }) => id),
    };
    return findingWriter(trx).settle(
      found.map((finding) => ({ finding, proposal: null })),
      settling,
    );
  }

  async function decided(
    trx: Parameters<typeof caseloadWriter>[0],
    person: PatientId,
    step: number,
  ) {
    const { raised, still } = await settleFindings(trx, person, 12);
    const about = raised[0] ?? still[0];
    if (about === undefined) return;
    const decisionId = newId<'DecisionId'>();
    await decisionWriter(trx).add(person, {
      decisionId,
      findingId: about.findingId,
      kind: 'accept',
      reasonCode: null,
      reason: null,
      change: null,
      until: null,
      by: newId<'AccountId'>(),
      byName: 'Dr Wu',
      byRole: 'psychologist',
      at: clinic.now(),
    });
    await stepWriter(trx).add(person, {
      careStepId: newId(),
      step,
      continuation: false,
      fromDay: addDays(today, -70),
      decisionId,
      responsible: 'care-manager',
      reviewDay: null,
    });
  }

  return history.reduce((before, one) => before.then(() => happens(one)), Promise.resolve());
}

const rowOf = (patientId: PatientId) =>
  clinic.database.read({ patientId }, async (db) => {
    const { rows } = await sql<Record<string, unknown>>`
      select to_jsonb(c) - 'changed_at' as row from caseload_row c where patient_id = ${patientId}`.execute(
      db,
    );
    return rows[0]?.['row'];
  });

describe('the row kept ready', () => {
  it('equals the row rebuilt from the facts, whatever happened in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 14 }), async (history) => {
        const person = await someone();
        await happen(person, history);
        const kept = await rowOf(person.patientId);
        await clinic.database.write({ patientId: person.patientId }, (trx) =>
          caseloadWriter(trx).rebuild(person.patientId, clinic.now()),
        );
        expect(kept).toEqual(await rowOf(person.patientId));
      }),
      { numRuns: 25 },
    );
  });

  it('an entry moved to another day leaves no trace on the day it came from', async () => {
    const person = await someone();
    await happen(person, [
      { what: 'diary', back: 6, pain: 9, entry: 0 },
      { what: 'diary', back: 0, pain: 3, entry: 0 },
    ]);
    expect(await rowOf(person.patientId)).toMatchObject({
      last_diary_day: '2026-03-09',
      weeks_until: '2026-03-09',
    });
    expect(await rowOf(person.patientId)).toMatchObject({
      pain_weeks: [...Array.from({ length: 11 }, () => -1), 30],
    });
  });
});

const whyNow = async (patientId: PatientId) => {
  const { rows } = await clinic.ana.ask(readCaseload, { query: {} });
  const row = rows.find((one) => one.patientId === patientId);
  return [row?.attention, row?.attentionWhy?.en ?? null];
};

describe('why now', () => {
  it('somebody with an open card is not somebody for whom nothing waits, until it is ended', async () => {
    const person = await someone();
    expect(await whyNow(person.patientId)).toEqual([0, null]);
    await happen(person, [{ what: 'card', about: 1, ended: false }]);
    expect(await whyNow(person.patientId)).toEqual([1, 'Says something (1)']);
    await happen(person, [{ what: 'card', about: 1, ended: true }]);
    expect(await whyNow(person.patientId)).toEqual([0, null]);
  });

  it('what cannot be judged is a request for data', async () => {
    const person = await someone();
    await happen(person, [{ what: 'finding', pain: null }]);
    const [attention, why] = await whyNow(person.patientId);
    expect([attention, why]).toEqual([1, expect.stringMatching(/: not known yet$/)]);
  });
});

describe('the list', () => {
  it('pages through everybody once, by attention and by name', async () => {
    for (const sort of ['attention', 'name'] as const) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const query = { sort, ...(after === undefined ? {} : { after }) };
        const { rows, next } = await clinic.ana.ask(readCaseload, { query });
        seen.push(...rows.map(({ patientId }) => patientId));
        after = next ?? undefined;
      } while (after !== undefined);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toContain(clinic.patientId);
    }
  });

  it('the number beside a filter is the length of its list', async () => {
    const filters = [
      'all',
      'safety',
      'to-decide',
      'not-improving',
      'lost-contact',
      'overdue',
      'intake-open',
    ] as const;
    clinic.at('2026-03-09T16:30:00.000Z');
    for (const filter of filters) {
      const { rows, counts } = await clinic.ana.ask(readCaseload, { query: { filter } });
      expect({ filter, rows: rows.length }).toEqual({
        filter,
        rows: Math.min(100, counts[filter] ?? -1),
      });
    }
  });

  describe('finding somebody', () => {
    const jorg = newId<'PatientId'>();

    beforeAll(async () => {
      const person = { givenName: 'Jörg Émile', familyName: 'Müller', birthDate: '1961-04-30' };
      const body = { ...person, patientId: jorg, recordNumber: 'RC-1001' };
      await clinic.ana.ask(registerPatient, { body });
    });

    const found = async (search: string) => {
      const { rows } = await clinic.ana.ask(readCaseload, { query: { search, sort: 'name' } });
      return rows.map(({ name }) => name);
    };

    it.each([
      ['family name, accents and capitals aside', 'MÜLLER', true],
      ['given name', 'jorg', true],
      ['the second given name', 'Émile', true],
      ['the beginning of a word', 'mull', true],
      ['all of the name, given name first', 'Jörg Müller', true],
      ['family name first, with a comma', 'Muller, Jorg', true],
      ['record number', 'RC-1001', true],
      ['record number without its sign, small', 'rc1001', true],
      ['the digits of the record number', '1001', true],
      ['name and number together', 'müller 1001', true],
      ['the middle of a word finds nobody', 'uller', false],
      ['every word must be found', 'Jörg Meier', false],
      ['signs alone are no name', '&|!', false],
      ['a sign of the query language is no sign', "müller' | 'a", false],
    ])('%s: %s', async (_name, search, expected) => {
      expect((await found(search)).includes('Jörg Émile Müller')).toBe(expected);
    });

    it('a corrected name or number is found, the one before no more', async () => {
      const body = { familyName: 'Schröder', recordNumber: 'ZZ-7' };
      await clinic.ana.ask(changePatient, { params: { patientId: jorg }, body });
      expect(await found('schroder')).toEqual(['Jörg Émile Schröder']);
      expect(await found('zz-7')).toEqual(['Jörg Émile Schröder']);
      expect(await found('müller 1001')).toEqual([]);
      expect(await found('rc-1001')).toEqual([]);
    });

    it('finds nobody of another site', async () => {
      const other = await givenSite(clinic.database, 'Elsewhere');
      const matches = await clinic.database.read({ siteId: other }, async (db) => {
        const { rows } = await sql`select caseload_matches('''jorg'':*'::tsquery)`.execute(db);
        return rows;
      });
      expect(matches).toEqual([]);
    });
  });

  it('an address of a page that is none of ours is refused', async () => {
    const refused = await clinic.ana.refusal(readCaseload, { query: { after: 'bm9uc2Vuc2U' } });
    expect(refused).toMatchObject({ status: 400, fields: [{ at: '/query/after' }] });
  });
});
