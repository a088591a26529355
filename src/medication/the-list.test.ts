import { describe, expect, it } from 'vitest';
import { nobodyInParticular } from '#evidence';
import { addDays, type Id, type Instant, type LocalDate } from '#kernel';
import { type Circumstances, evaluate, factOf, rulebookOf } from '#reasoning';
import {
  checkList,
  egfr,
  type ListedMedicine,
  listFacts,
  listNow,
  loadOf,
  type MedicineReview,
  medicationRules,
  mmeTotal,
  newlyFiring,
  nothingElseOf,
  standingOf,
  tableOf,
  takenForSums,
} from './index.ts';

const today = '2026-03-09' as LocalDate;
const ago = (days: number) => addDays(today, -days);
const at = { today, freshDays: 90 };
const circumstances: Circumstances = {
  asOf: '2026-03-09T12:00:00.000Z' as Instant,
  today,
  bearer: nobodyInParticular,
  settings: [],
};

let count = 0;
const medicine = (name: string, said: Partial<ListedMedicine> = {}): ListedMedicine => {
  count += 1;
  return {
    medicineId: `01900000-0000-7000-8000-${String(count).padStart(12, '0')}` as Id<'MedicineId'>,
    version: 1,
    name,
    strength: null,
    statedClass: null,
    dose: null,
    unit: null,
    times: null,
    per: 'day',
    asNeeded: false,
    route: null,
    indication: null,
    prescriber: null,
    startedOn: null,
    overTheCounter: false,
    state: 'taken',
    changedOn: null,
    changedUp: null,
    stoppedOn: null,
    stopReason: null,
    changeKind: 'added',
    changeWords: null,
    changedAt: '2026-03-01T09:00:00.000Z' as Instant,
    changedByName: 'Dr Okoro',
    knownOn: ago(8),
    lastAnswer: null,
    ...said,
  };
};
const oxycodone = (said: Partial<ListedMedicine> = {}) =>
  medicine('Oxycodone', { strength: '10 mg', dose: 1, unit: 'tablet', times: 3, ...said });
const readOn = (day: LocalDate, said: Partial<MedicineReview> = {}): MedicineReview => ({
  reviewId: '01900000-0000-7000-8000-000000000001' as Id<'MedicineReviewId'>,
  day,
  asked: 'person',
  nothingElse: true,
  wholeList: true,
  words: null,
  byName: 'Ana',
  ...said,
});
const mme = (medicines: readonly ListedMedicine[], review: MedicineReview | null) => {
  const now = listNow({ medicines, review }, at);
  return now === null ? null : loadOf(now.taken).mme;
};

describe('how far a list can be relied on', () => {
  it('is never, until somebody has read it through', () => {
    expect(standingOf({ medicines: [], review: null }, at)).toBe('never');
  });

  it('is confirmed for 90 days and stale on the next', () => {
    expect(standingOf({ medicines: [], review: readOn(ago(90)) }, at)).toBe('confirmed');
    expect(standingOf({ medicines: [], review: readOn(ago(91)) }, at)).toBe('stale');
  });

  it('is open while something was left out, or there is more', () => {
    const standings = [{ wholeList: false }, { nothingElse: false }, { nothingElse: null }].map(
      (said) => standingOf({ medicines: [], review: readOn(today, said) }, at),
    );
    expect(standings).toEqual(['open', 'open', 'open']);
  });
});

describe('“this is all”', () => {
  it('makes the list whole only when nothing named at intake waits to be settled', () => {
    expect(nothingElseOf('no', [])).toBe(true);
    expect(nothingElseOf('no', ['Blood pressure pill'])).toBeNull();
    expect(nothingElseOf('yes', [])).toBe(false);
    expect(nothingElseOf('not-known', [])).toBeNull();
  });
});

describe('what a list says to the rules', () => {
  it('says nothing where nothing was written down and nobody asked', () => {
    expect(listNow({ medicines: [], review: null }, at)).toBeNull();
  });

  it('an empty list that was read through says that nothing is taken', () => {
    expect(mme([], readOn(ago(5)))).toMatchObject({ total: 0, knownPart: 0 });
  });

  it('of a list nobody has read through, only the known part of a sum is known', () => {
    expect(mme([oxycodone()], null)).toMatchObject({ total: null, knownPart: 45 });
    expect(mme([oxycodone()], readOn(ago(5)))).toMatchObject({ total: 45, knownPart: 45 });
  });

  it('what was not asked about for over 90 days may be taken or not, beside what is known', () => {
    const old = oxycodone({ knownOn: ago(91) });
    const recent = medicine('Diazepam', { knownOn: ago(90) });
    const [line] = mme([old, recent], null)?.lines ?? [];
    expect(line).toMatchObject({ label: 'Oxycodone 10 mg', reason: 'not-known-whether-taken' });
    expect(mme([{ ...old, knownOn: ago(90) }, recent], null)?.knownPart).toBe(45);
  });

  it('a list that is all too old counts as unknown, by its own day', () => {
    const list = { medicines: [oxycodone({ knownOn: ago(91) })], review: null };
    const facts = listFacts(listNow(list, at), today);
    const found = evaluate(rulebookOf(medicationRules), facts, circumstances);
    const naloxone = found.find(({ rule }) => rule.id === 'MED-01');
    expect(naloxone?.status).toBe('unknown');
    expect(naloxone?.requests.map(({ why }) => why)).toContain('stale');
  });

  it('what the person does not know of themselves is not counted and not left out', () => {
    const lastAnswer = {
      on: today,
      answer: 'not-known' as const,
      words: null,
      byName: 'Ana',
    };
    const sum = mme([oxycodone({ lastAnswer })], readOn(today));
    expect(sum).toMatchObject({ total: null, knownPart: 0 });
    const facts = listFacts(
      listNow({ medicines: [oxycodone({ lastAnswer })], review: readOn(today) }, at),
      today,
    );
    const total = facts.find(({ name }) => name === mmeTotal.name);
    expect(total?.source).toContain('Oxycodone 10 mg');
  });

  it('what was stopped or written down by mistake is not taken', () => {
    const gone = [oxycodone({ state: 'stopped' }), oxycodone({ state: 'withdrawn' })];
    expect(mme(gone, readOn(today))).toMatchObject({ total: 0 });
  });
});

describe('the load', () => {
  const lineOf = (said: Partial<ListedMedicine> & { readonly name: string }) =>
    mme([medicine(said.name, said)], readOn(today))?.lines[0];

  it('shows the factor of what counts', () => {
    expect(lineOf(oxycodone())).toMatchObject({ reason: 'counted', mme: 45, factor: 1.5 });
    const patch = lineOf({ name: 'Fentanyl patch', dose: 25, unit: 'mcg/h' });
    expect(patch).toMatchObject({ reason: 'counted', mme: 60, factor: 2.4 });
  });

  it('says why something is left out or cannot be counted', () => {
    expect(lineOf({ name: 'Buprenorphine', dose: 2, unit: 'mg', times: 1 })?.reason).toBe(
      'buprenorphine-left-out',
    );
    expect(lineOf({ name: 'Oxycodone' })?.reason).toBe('dose-missing');
    expect(lineOf({ name: 'Foozol' })?.reason).toBe('not-recognised');
    expect(lineOf({ name: 'Ibuprofen' })).toBeUndefined();
  });

  it('of a list nobody has read through and where nothing stands is not known, never nothing', () => {
    const nothingKnown = loadOf(takenForSums(listNow({ medicines: [], review: null }, at)));
    expect(nothingKnown.mme.total).toBeNull();
    expect(nothingKnown.brain).toMatchObject({ classes: [], maybeMore: true });
    expect(nothingKnown.anticholinergic.total).toBeNull();
    const noneTaken = loadOf(takenForSums(listNow({ medicines: [], review: readOn(today) }, at)));
    expect(noneTaken.mme.total).toBe(0);
    expect(noneTaken.brain).toMatchObject({ classes: [], maybeMore: false });
  });

  it('a medicine that is taken when needed counts with the most a day', () => {
    expect(lineOf(oxycodone({ asNeeded: true, times: 4 }))).toMatchObject({ mme: 60 });
  });
});

describe('the check while one writes', () => {
  const others = [factOf(egfr, { id: 'e', value: 29, date: ago(10), source: 'eGFR' })];
  const before = checkList(
    listNow({ medicines: [], review: readOn(today) }, at),
    others,
    circumstances,
  );

  it('says what an added medicine would bring, and only that', () => {
    const list = { medicines: [medicine('Naproxen')], review: readOn(today) };
    const after = checkList(listNow(list, at), others, circumstances);
    expect(newlyFiring(before, after).map(({ rule }) => rule.id)).toContain('MED-13');
    expect(newlyFiring(after, after)).toEqual([]);
  });

  it('names once what is missing, with the rules that ask for it', () => {
    const list = { medicines: [medicine('Naproxen')], review: readOn(today) };
    const { open } = checkList(listNow(list, at), [], circumstances);
    const missing = open.find(({ says }) => says.en === 'eGFR');
    expect(missing?.rules).toContain('MED-13');
  });
});

describe('names a clinic adds', () => {
  const name = {
    name: 'Schmerzfrei',
    sameAs: 'oxycodone',
    class: null,
    code: null,
    retired: false,
  };

  it('count as what they stand for; a retired one does not', () => {
    const list = {
      medicines: [medicine('Schmerzfrei', { dose: 10, unit: 'mg', times: 1 })],
      review: readOn(today),
    };
    const total = (names: readonly (typeof name)[]) =>
      loadOf(listNow(list, at, tableOf(names))?.taken ?? []).mme.total;
    expect(total([name])).toBe(15);
    expect(total([{ ...name, retired: true }])).toBeNull();
    expect(total([])).toBeNull();
  });

  it('of an ingredient of its own are known by their class', () => {
    const own = {
      name: 'Hustagil',
      sameAs: null,
      class: 'lungs' as const,
      code: null,
      retired: false,
    };
    const list = { medicines: [medicine('Hustagil')], review: readOn(today) };
    expect(loadOf(listNow(list, at, tableOf([own]))?.taken ?? []).mme.total).toBe(0);
  });

  it('whose ingredient is shipped no longer are said to be unknown', () => {
    const list = { medicines: [medicine('Schmerzfrei')], review: readOn(today) };
    const gone = { ...name, sameAs: 'gone-since' };
    expect(loadOf(listNow(list, at, tableOf([gone]))?.taken ?? []).mme.total).toBeNull();
  });
});
