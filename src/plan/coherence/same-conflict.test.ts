import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { type Finding, factOf } from '#reasoning';
import { exclusions } from '#sleep';
import { aMedicine, aPerson, aSleepWindow } from '../../../tests/support/plan-items.ts';
import { someLife } from '../../../tests/support/some-life.ts';
import { somePlan } from '../../../tests/support/some-parts.ts';
import type { PlanItem } from '../item.ts';
import { coherence, type Link, type Person } from './coherence.ts';
import { listedMedicines, medicineLine, plannedMedicines } from './rules/medicines/line.ts';
import { isSameConflict } from './same-conflict.ts';

const frame = { status: 'active', weeklyMinutesBudget: 6000 } as const;
const linksOf = (items: readonly PlanItem[], person: Person) =>
  coherence(items, frame, person).links;
const record = { id: 'known', date: null, source: 'the record' };
const day = (text: string) => text as LocalDate;
const named = (
  name: string,
  kind: Parameters<typeof aMedicine>[0],
  said: Partial<PlanItem> = {},
) => {
  const item = aMedicine(kind);
  const medicine = { name, class: kind, prn: false, actsLong: false };
  const dose = { ...item.dose, amount: '5 mg', timesPerWeek: 14, medicine };
  return { ...item, title: name, dose, ...said };
};
const emptyList = aPerson([factOf(listedMedicines, { ...record, value: [] })]);

/** The plan starts, as the server lets it: every proposed part is active, and has a first day. */
const begun = (items: readonly PlanItem[], person: Person): readonly PlanItem[] =>
  items.map((item) =>
    item.state === 'proposed'
      ? { ...item, state: 'active', startDay: item.startDay ?? person.today }
      : item,
  );

describe('an opioid beside a benzodiazepine (COH-03), proposed and overruled', () => {
  const oxycodone = named('oxycodone', 'opioid');
  const diazepam = named('diazepam', 'benzodiazepine', { state: 'active' });
  const conflict = (items: readonly PlanItem[], person = emptyList) => {
    const found = linksOf(items, person).find(({ rule }) => rule.rule.id === 'COH-03');
    if (found === undefined) throw new Error('they clash');
    return found.finding;
  };
  const decided = conflict([oxycodone, diazepam]);
  const holdsWith = (change: Partial<PlanItem>) =>
    isSameConflict(decided, conflict([{ ...oxycodone, ...change }, diazepam]));

  it('is the same conflict once the opioid is active', () => {
    expect(holdsWith({ state: 'active' })).toBe(true);
    expect(holdsWith({ state: 'active', aspects: { change: 'start' } })).toBe(true);
  });

  it('and when it is active in another place of the plan', () => {
    const found = conflict([diazepam, { ...oxycodone, state: 'active' }]);
    expect(isSameConflict(decided, found)).toBe(true);
  });

  it('and when it is given the first day that nobody had named', () => {
    const undated = conflict([{ ...oxycodone, startDay: null }, diazepam]);
    for (const startDay of [null, day('2026-03-09')]) {
      const found = conflict([{ ...oxycodone, state: 'active', startDay }, diazepam]);
      expect(isSameConflict(undated, found)).toBe(true);
    }
  });

  it('without a day it is no more the same at another dose', () => {
    const undated = { ...oxycodone, startDay: null };
    const before = conflict([undated, { ...diazepam, startDay: null }]);
    const dose = { ...oxycodone.dose, amount: '10 mg' };
    const found = conflict([
      { ...undated, state: 'active', dose },
      { ...diazepam, startDay: null },
    ]);
    expect(isSameConflict(before, found)).toBe(false);
  });

  it('and not on another day than the one that was named, nor without it', () => {
    expect(holdsWith({ state: 'active', startDay: day('2026-03-03') })).toBe(false);
    expect(holdsWith({ state: 'active', startDay: null })).toBe(false);
  });

  it('and not with another dose, another medicine, or raised instead of started', () => {
    const { dose } = oxycodone;
    expect(holdsWith({ state: 'active', dose: { ...dose, amount: '10 mg' } })).toBe(false);
    expect(holdsWith({ state: 'active', dose: { ...dose, timesPerWeek: 21 } })).toBe(false);
    const morphine = {
      ...dose,
      medicine: { name: 'morphine', class: 'opioid', prn: false, actsLong: false },
    } as const;
    expect(holdsWith({ state: 'active', dose: morphine })).toBe(false);
    expect(holdsWith({ state: 'active', aspects: { change: 'raise' } })).toBe(false);
  });

  it('and not with another part beside it, of the plan or of the list', () => {
    const active = { ...oxycodone, state: 'active' } as const;
    const alprazolam = named('alprazolam', 'benzodiazepine');
    expect(isSameConflict(decided, conflict([active, alprazolam]))).toBe(false);
    expect(isSameConflict(decided, conflict([active, diazepam, alprazolam]))).toBe(false);
    const lines = [medicineLine('lorazepam')];
    const takesMore = aPerson([factOf(listedMedicines, { ...record, value: lines })]);
    expect(isSameConflict(decided, conflict([active, diazepam], takesMore))).toBe(false);
  });

  it('and not when it is graver, whatever its facts; when it is milder it is', () => {
    const milder = { ...decided, severity: 'warning' } as const;
    expect(isSameConflict(milder, decided)).toBe(false);
    expect(isSameConflict(decided, milder)).toBe(true);
  });
});

it('a reason that did not hold before makes another conflict of it (COH-59)', () => {
  const expecting = (value: boolean) => ({ ...record, value });
  const person = aPerson([factOf(exclusions.pregnancy, expecting(true)), ...emptyList.facts]);
  const window = aSleepWindow();
  const found = (item: PlanItem) => {
    const links = linksOf([item, window], person);
    const link = links.find(({ rule }) => rule.rule.id === 'COH-59');
    if (link === undefined) throw new Error('it can harm the child');
    return link.finding;
  };
  const long = named('oxycodone', 'opioid', { state: 'active', startDay: null });
  const late = { ...long, startDay: day('2026-03-02') };
  // Taken for nobody knows how long, and then: begun last week.
  expect(isSameConflict(found(long), found(late))).toBe(false);
  const older = { ...long, startDay: day('2025-03-02') };
  expect(isSameConflict(found(long), found(older))).toBe(true);
});

describe('plans of any parts and lives of which anything is known or not', () => {
  const pairs = (before: readonly Link[], after: readonly Link[]) =>
    before.flatMap((one) =>
      after
        .filter(({ finding }) => finding.topic === one.finding.topic)
        .map((other) => [one.finding, other.finding] as const),
    );

  const isOfMedicines = ({ finding, items }: Link) =>
    finding.facts.some(({ name }) => name === plannedMedicines.name) &&
    items.some(({ kind }) => kind === 'medicine');

  it('what was decided outlives the start of the plan wherever the start says nothing new', () => {
    fc.assert(
      fc.property(somePlan, someLife, (items, life) => {
        const told = ({ status, severity, checks }: Finding) =>
          JSON.stringify({ status, severity, checks });
        const lost = pairs(linksOf(items, life), linksOf(begun(items, life), life))
          .filter(([decided, now]) => told(decided) === told(now))
          .filter(([decided, now]) => !isSameConflict(decided, now));
        expect(lost).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  type Change = (item: PlanItem) => PlanItem;
  const neverOutlives = (items: readonly PlanItem[], life: Person, change: Change): void => {
    const after = begun(items, life).map((item) =>
      item.kind === 'medicine' ? change(item) : item,
    );
    const links = linksOf(items, life).filter(isOfMedicines);
    for (const [decided, now] of pairs(links, linksOf(after, life))) {
      expect(isSameConflict(decided, now)).toBe(false);
    }
  };

  it('and never outlives another dose of a medicine in it', () => {
    const doses = fc.constantFrom({ amount: '977 mg' }, { timesPerWeek: 13.5 });
    fc.assert(
      fc.property(somePlan, someLife, doses, (items, life, said) => {
        neverOutlives(items, life, (item) => ({ ...item, dose: { ...item.dose, ...said } }));
      }),
      { numRuns: 200 },
    );
  });

  it('nor another day than the one that was named', () => {
    fc.assert(
      fc.property(somePlan, someLife, (items, life) => {
        const dated = items.map((item) => ({ ...item, startDay: item.startDay ?? life.today }));
        neverOutlives(dated, life, (item) => ({ ...item, startDay: day('2026-04-30') }));
      }),
      { numRuns: 100 },
    );
  });

  it('a conflict is the same as itself', () => {
    fc.assert(
      fc.property(somePlan, someLife, (items, life) => {
        for (const { finding } of linksOf(items, life)) {
          expect(isSameConflict(finding, finding)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});
