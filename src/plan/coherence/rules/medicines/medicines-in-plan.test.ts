import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, LocalDate } from '#kernel';
import { isiTotal, item9Answer } from '#measures';
import type { ListedMedicine, TheList } from '#medication';
import { type Fact, factOf, replay } from '#reasoning';
import {
  anExposureStep,
  anItem,
  aPerson,
  aSleepWindow,
  aWalk,
  idNumber,
} from '../../../../../tests/support/plan-items.ts';
import type { PlanItem } from '../../../item.ts';
import { applied } from '../../change.ts';
import { coherence } from '../../coherence.ts';
import { coherenceRulebook } from '../../link-rules.ts';
import { medicineLinkRules } from '../../link-rules-medicines.ts';
import { linkViewOf } from '../../link-view.ts';
import { listedMedicines, type MedicineLine, medicineLine } from './line.ts';
import { listedFact } from './lines-of-list.ts';

const frame = { status: 'draft', weeklyMinutesBudget: 600 } as const;
const mine = new Set(medicineLinkRules.map(({ rule }) => rule.id));

const aMedicine = (name: string, more: Partial<PlanItem> = {}): PlanItem =>
  anItem({
    kind: 'medicine',
    discipline: 'primary-care',
    title: name,
    dose: { amount: '10 mg', medicine: { name, class: 'other', prn: false, actsLong: false } },
    ownerName: 'Dr Okoro',
    ...more,
  });

const listOf = (...lines: readonly MedicineLine[]): Fact =>
  factOf(listedMedicines, {
    id: 'list',
    value: lines,
    date: '2026-03-01' as LocalDate,
    source: 'medicine list',
  });
const nothingElse = listOf();

/** As a database that keeps no order of keys may give an object back. */
function turnedRound(stored: unknown): unknown {
  if (Array.isArray(stored)) return stored.map(turnedRound);
  if (typeof stored !== 'object' || stored === null) return stored;
  const entries = Object.entries(stored).map(([key, inner]) => [key, turnedRound(inner)] as const);
  return Object.fromEntries(entries.toReversed());
}

function checked(items: readonly PlanItem[], facts: readonly Fact[] = [nothingElse]) {
  const { links, notChecked } = coherence(items, frame, aPerson(facts));
  const ofMine = links.filter(({ rule }) => mine.has(rule.rule.id));
  return {
    rules: ofMine.map(({ rule, finding }) => `${rule.rule.id} ${finding.severity}`),
    link: (id: string) => ofMine.find(({ rule }) => rule.rule.id === id),
    notChecked: notChecked.map(({ rule }) => rule.rule.id),
  };
}

describe('medicines of the plan and of the list', () => {
  it('a medicine of the plan conflicts with one of the list, and only the plan’s part can be changed here', () => {
    const oxycodone = aMedicine('oxycodone');
    const { link } = checked([oxycodone], [listOf(medicineLine('Lyrica'))]);
    const found = link('COH-04');
    expect(found?.finding.message.en).toContain('oxycodone with Lyrica');
    const view = found && linkViewOf(found);
    expect(view?.itemIds).toEqual([oxycodone.itemId]);
    expect(view?.resolutions.map(({ code }) => code)).toEqual(['leave-out-opioid']);
  });

  it('what stands in both is said once and counted once', () => {
    const both = [aMedicine('oxycodone'), aMedicine('pregabalin')];
    const listed = listOf(medicineLine('Oxycontin'), medicineLine('Lyrica'));
    expect(checked(both, [listed]).rules).toEqual(checked(both).rules);
    expect(checked(both, [listed]).rules).toEqual(['COH-04 warning']);
  });

  it('what only the list holds is no matter of the plan', () => {
    const listed = listOf(medicineLine('oxycodone'), medicineLine('pregabalin'));
    expect(checked([aWalk(10, 3)], [listed]).rules).toEqual([]);
  });

  it('without a list nothing is judged that the list might change, and it stands in no part’s way', () => {
    const { rules, notChecked } = checked([aMedicine('oxycodone')], []);
    expect(rules).toEqual([]);
    expect(notChecked).toContain('COH-04');
  });

  it('a list that is too old is no list', () => {
    const old = { ...listOf(medicineLine('pregabalin')), date: '2025-11-01' as LocalDate };
    expect(checked([aMedicine('oxycodone')], [old]).rules).toEqual([]);
  });

  it('names the owners of the parts', () => {
    const { link } = checked([
      aMedicine('naproxen', { ownerName: 'Dr Rheum' }),
      aMedicine('sertraline', { ownerName: 'Dr Psych' }),
    ]);
    const found = link('COH-22');
    expect(found && linkViewOf(found).owners).toEqual(['Dr Rheum', 'Dr Psych']);
    expect(found && linkViewOf(found).effect).toBe('conflict');
  });

  it('a medicine on hold is in nobody’s way', () => {
    const held = aMedicine('pregabalin', { state: 'held' });
    expect(checked([aMedicine('oxycodone'), held]).rules).toEqual([]);
  });
});

describe('ready ways out', () => {
  const waysOf = (
    items: readonly PlanItem[],
    id: string,
    facts: readonly Fact[] = [nothingElse],
  ) => {
    const found = checked(items, facts).link(id);
    return found === undefined ? [] : linkViewOf(found).resolutions;
  };
  const dosed = (name: string, dose: PlanItem['dose'], more: Partial<PlanItem> = {}) =>
    aMedicine(name, {
      dose: { ...dose, medicine: { name, class: 'other', prn: false, actsLong: false } },
      ...more,
    });
  const scored = (name: string, value: number): Fact => ({
    id: name,
    name,
    value,
    date: '2026-03-08' as LocalDate,
    source: 'score',
  });

  it('an exposure less than 6 hours after the dose moves to the first clear time, one after 6 does not', () => {
    const calm = dosed('lorazepam', { at: '09:00' });
    const [move] = waysOf([calm, anExposureStep('14:59')], 'COH-01');
    expect(move).toMatchObject({ code: 'later-exposure', changes: [{ dose: { at: '15:00' } }] });
    const codes = waysOf([calm, anExposureStep('15:00')], 'COH-01').map(({ code }) => code);
    expect(codes).toEqual(['leave-out-calming-medicine']);
  });

  it('a late dose goes to the morning, and then nothing is said', () => {
    const late = dosed('venlafaxine', { at: '20:00' });
    const facts = [nothingElse, scored(isiTotal.name, 16)];
    const [morning] = waysOf([late], 'COH-19', facts);
    expect(morning).toMatchObject({ code: 'morning-dose', changes: [{ dose: { at: '08:00' } }] });
    const after = applied(late, morning?.changes ?? []);
    expect(checked([after], facts).rules).not.toContain('COH-19 advice');
  });

  it('a large supply becomes one of seven days', () => {
    const large = aMedicine('amitriptyline', { aspects: { supplyDays: 28 } });
    const item9 = [nothingElse, scored(item9Answer.name, 1)];
    const [week] = waysOf([large], 'COH-60', item9);
    expect(week).toMatchObject({ code: 'seven-days', changes: [{ aspects: { supplyDays: 7 } }] });
    expect(checked([applied(large, week?.changes ?? [])], item9).rules).not.toContain(
      'COH-60 critical',
    );
  });

  it('a taper in a crisis is paused at the dose of today, not turned back', () => {
    const taper = aMedicine('oxycodone', {
      state: 'active',
      aspects: { change: 'lower', supplyDays: 7 },
    });
    const facts = [nothingElse, scored(item9Answer.name, 1)];
    const [pause] = waysOf([taper], 'COH-40', facts);
    expect(pause).toMatchObject({ code: 'pause-taper', changes: [{ aspects: { supplyDays: 7 } }] });
    expect(applied(taper, pause?.changes ?? []).aspects).toEqual({ supplyDays: 7 });
    expect(checked([applied(taper, pause?.changes ?? [])], facts).rules).not.toContain(
      'COH-40 critical',
    );
  });

  it('activity that waits for a painkiller goes by the clock', () => {
    const walk = aWalk(10, 3, { aspects: { onlyAfterMedicine: true } });
    const [clock] = waysOf([walk], 'COH-06');
    expect(clock).toMatchObject({ changes: [{ aspects: { onlyAfterMedicine: false } }] });
  });

  it('of two changes at once the later one waits', () => {
    const sleep = { ...aSleepWindow(), startDay: '2026-03-09' as LocalDate };
    const taper = aMedicine('oxycodone', {
      state: 'active',
      startDay: '2026-03-16' as LocalDate,
      aspects: { change: 'lower' },
    });
    const ways = waysOf([taper, sleep], 'COH-16');
    expect(ways.map(({ changes }) => changes)).toEqual([[{ itemId: taper.itemId, state: 'held' }]]);
  });

  it('a medicine that is taken ends only when its prescriber has ended it', () => {
    const taken = aMedicine('naproxen', { state: 'active' });
    const words = waysOf([taken, aMedicine('apixaban')], 'COH-23').map(({ words: { en } }) => en);
    expect(words).toContain('naproxen: tapered if need be, and ended by the prescriber');
  });
});

const listed = (more: Partial<ListedMedicine>): ListedMedicine => ({
  medicineId: idNumber<'MedicineId'>(1),
  version: 1,
  name: 'Diazepam',
  strength: '5 mg',
  statedClass: null,
  dose: 5,
  unit: 'mg',
  times: 1,
  per: 'day',
  asNeeded: true,
  route: 'oral',
  indication: null,
  prescriber: 'Dr Okoro',
  startedOn: '2026-01-05' as LocalDate,
  overTheCounter: false,
  state: 'taken',
  changedOn: null,
  changedUp: null,
  stoppedOn: null,
  stopReason: null,
  changeKind: 'added',
  changeWords: null,
  changedAt: '2026-03-01T08:00:00.000Z' as Instant,
  changedByName: 'Ana',
  knownOn: '2026-03-01' as LocalDate,
  lastAnswer: null,
  ...more,
});
const readThrough = (...medicines: readonly ListedMedicine[]): TheList => ({
  medicines,
  review: {
    reviewId: idNumber<'MedicineReviewId'>(1),
    day: '2026-03-01' as LocalDate,
    asked: 'person',
    nothingElse: true,
    wholeList: true,
    words: null,
    byName: 'Ana',
  },
});
const at = { today: '2026-03-09' as LocalDate, freshDays: 90 };

describe('the list of the record', () => {
  it('is read with its doses, its prescriber and when it is taken', () => {
    const [fact] = listedFact(readThrough(listed({})), at);
    expect(fact?.value).toMatchObject([
      { name: 'Diazepam 5 mg', prn: true, prescriber: 'Dr Okoro', dosePerAdmin: 5, perDay: 1 },
    ]);
  });

  it('speaks of an exposure in the plan', () => {
    const facts = listedFact(readThrough(listed({})), at);
    expect(checked([anExposureStep('10:00')], facts).rules).toContain('COH-01 advice');
    const stopped = listed({ state: 'stopped', stoppedOn: '2026-02-01' as LocalDate });
    const { rules } = checked([anExposureStep('10:00')], listedFact(readThrough(stopped), at));
    expect(rules).not.toContain('COH-01 advice');
  });

  it('that was not read through with the person may hold more', () => {
    const open = { medicines: [listed({ name: 'Naproxen', strength: null })], review: null };
    const { rules, notChecked } = checked([anExposureStep('10:00')], listedFact(open, at));
    expect(rules).toEqual([]);
    expect(notChecked).toContain('COH-01');
  });

  it('of which nothing is known gives nothing', () => {
    expect(listedFact({ medicines: [], review: null }, at)).toEqual([]);
  });
});

const someName = fc.constantFrom(
  'oxycodone',
  'tramadol',
  'pregabalin',
  'diazepam',
  'naproxen',
  'apixaban',
  'sertraline',
  'fluoxetine',
  'amitriptyline',
  'hydroxychloroquine',
  'methotrexate',
  'trimethoprim',
  'diphenhydramine',
);
const somePlan = fc
  .tuple(fc.uniqueArray(someName, { minLength: 1, maxLength: 6 }), fc.boolean(), fc.boolean())
  .map(([names, exposure, sleep]) => [
    ...names.map((name) => aMedicine(name)),
    ...(exposure ? [anExposureStep('10:00')] : []),
    ...(sleep ? [aSleepWindow()] : []),
  ]);

describe('laws', () => {
  it('a ready way out changes what the rule says, and only parts it is about', () => {
    fc.assert(
      fc.property(somePlan, (items) => {
        const { links } = coherence(items, frame, aPerson([nothingElse]));
        for (const link of links.filter(({ rule }) => mine.has(rule.rule.id))) {
          const view = linkViewOf(link);
          for (const { changes } of view.resolutions) {
            expect(changes.length).toBeGreaterThan(0);
            for (const { itemId } of changes) expect(view.itemIds).toContain(itemId);
            const after = coherence(
              items.map((item) => applied(item, changes)),
              frame,
              aPerson([nothingElse]),
            ).links.find(({ finding }) => finding.topic === link.finding.topic);
            expect(after?.finding.message.en).not.toBe(link.finding.message.en);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('can be computed again when storage gave the keys of a medicine an order of its own', () => {
    const facts = [listOf(medicineLine('Lyrica', { perDay: 2, unit: 'mg' }))];
    const { links } = coherence([aMedicine('oxycodone')], frame, aPerson(facts));
    const ofMine = links.filter(({ rule }) => mine.has(rule.rule.id));
    expect(ofMine.length).toBeGreaterThan(0);
    for (const { finding } of ofMine) {
      expect(replay(turnedRound(finding) as typeof finding, coherenceRulebook).ok).toBe(true);
    }
  });

  it('every conclusion can be computed again from its stored finding', () => {
    fc.assert(
      fc.property(somePlan, (items) => {
        const { links, notChecked } = coherence(items, frame, aPerson([nothingElse]));
        for (const { finding } of [...links, ...notChecked]) {
          const stored = JSON.parse(JSON.stringify(finding)) as typeof finding;
          expect(replay(stored, coherenceRulebook).ok).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});
