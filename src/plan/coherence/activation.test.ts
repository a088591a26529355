import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postExertionalMalaise } from '#activity';
import { conditionFacts } from '#medication';
import { factOf } from '#reasoning';
import { exclusions } from '#sleep';
import {
  anItem,
  aPerson,
  aSleepWindow,
  aWalk,
  worksAs,
} from '../../../tests/support/plan-items.ts';
import type { PlanItem } from '../item.ts';
import { coherence, type Person } from './coherence.ts';
import { linkRules } from './link-rules.ts';
import { linkViewOf, newlyCritical, notCheckedViews, stopsActivation } from './link-view.ts';
import { listedMedicines } from './rules/medicines/line.ts';
import { isSameConflict } from './same-conflict.ts';

const frame = { status: 'draft', weeklyMinutesBudget: 6000 } as const;
const check = (items: readonly PlanItem[], person: Person) => coherence(items, frame, person);
const stopping = (items: readonly PlanItem[], person: Person) =>
  check(items, person)
    .links.map((link) => linkViewOf(link))
    .filter(stopsActivation)
    .map(({ rule }) => rule);
const record = { id: 'known', date: null, source: 'the record' };
const growing = aWalk(20, 3, { aspects: { increases: true } });
const isWorseAfterEffort = (value: boolean) =>
  aPerson([factOf(postExertionalMalaise, { ...record, value })]);

describe('what stops a plan from starting', () => {
  it('fixed steps for somebody whom effort makes worse (COH-13), and not for others', () => {
    expect(stopping([growing], isWorseAfterEffort(true))).toEqual(['COH-13']);
    expect(stopping([growing], isWorseAfterEffort(false))).toEqual([]);
    const steady = aWalk(20, 3, { aspects: { increases: false } });
    expect(stopping([steady], isWorseAfterEffort(true))).toEqual([]);
  });

  it('once overruled with a reason it stops nothing', () => {
    const [link] = check([growing], isWorseAfterEffort(true)).links;
    const kept = { findingId: null, overruledBecause: 'Tested twice, tolerated' };
    expect(link && stopsActivation(linkViewOf(link, kept))).toBe(false);
  });

  it('a sleep window in epilepsy (COH-15)', () => {
    const ill = { ...worksAs('day') };
    const facts = [...ill.facts, factOf(exclusions.epilepsy, { ...record, value: true })];
    expect(stopping([aSleepWindow()], { ...ill, facts })).toEqual(['COH-15']);
  });

  it('but not what is only not known of the person: that is said, each rule once', () => {
    const { links, notChecked } = check([growing, { ...growing, itemId: 'x' as never }], aPerson());
    expect(links.map(({ rule }) => rule.rule.id)).not.toContain('COH-13');
    const open = notCheckedViews(notChecked).filter(({ rule }) => rule === 'COH-13');
    expect(open).toHaveLength(1);
    expect(open[0]?.missing.map(({ label }) => label.en)).toContain(
      'feeling worse after effort (post-exertional malaise)',
    );
  });

  it.each(['COH-01', 'COH-06', 'COH-18', 'COH-48', 'COH-51'])(
    'and not %s, whose relation is contested: it advises, and says so',
    (id) => {
      const rule = linkRules.find((link) => link.rule.id === id)?.rule;
      expect(rule?.contested).toBeDefined();
      expect(['info', 'advice']).toContain(rule?.severity);
    },
  );
});

describe('what a change in a running plan newly raises', () => {
  const ill = isWorseAfterEffort(true);
  const links = (...items: readonly PlanItem[]) => check(items, ill).links;
  const rules = (found: ReturnType<typeof links>) => found.map(({ rule }) => rule.rule.id);

  it('is nothing where the same danger stood before, whatever its figures', () => {
    const less = { ...growing, version: 2, dose: { ...growing.dose, minutes: 5 } };
    expect(newlyCritical(links(growing), links(less))).toEqual([]);
  });

  it('is a danger that did not stand before', () => {
    expect(rules(newlyCritical([], links(growing)))).toEqual(['COH-13']);
    const steady = { ...growing, aspects: { increases: false } };
    expect(rules(newlyCritical(links(steady), links(growing)))).toEqual(['COH-13']);
  });

  it('is nothing for any part of what stood, and never what stood already', () => {
    const all = links(growing, aWalk(10, 2, { aspects: { increases: true } }), aSleepWindow());
    fc.assert(
      fc.property(fc.subarray([...all]), fc.subarray([...all]), (before, after) => {
        const fresh = newlyCritical(before, after);
        expect(fresh.every((link) => after.includes(link) && !before.includes(link))).toBe(true);
        expect(newlyCritical(all, after)).toEqual([]);
      }),
    );
  });
});

describe('the ways out of a mixed message (COH-07)', () => {
  const walk = aWalk(20, 3, { aspects: { region: 'low-back' } });
  const rest = anItem({
    kind: 'rest-advice',
    title: 'Rest',
    ownerName: 'Dr Okoro',
    aspects: { region: 'low-back' },
  });
  const [link] = check([rest, walk], aPerson()).links;

  it('names both parts and both owners', () => {
    const view = link && linkViewOf(link);
    expect(view?.itemIds).toEqual([rest.itemId, walk.itemId]);
    expect(view?.owners).toEqual(['Dr Okoro', 'Ben']);
  });

  it('turns the rest into short breaks awake, which stand beside the walk', () => {
    const [breaks] = link === undefined ? [] : linkViewOf(link).resolutions;
    expect(breaks?.changes).toEqual([
      {
        itemId: rest.itemId,
        kind: 'rest-period',
        title: 'Paced breaks',
        dose: { minutes: 10, timesPerWeek: 21 },
        aspects: { asleep: false },
      },
    ]);
  });
});

describe('a medicine that the UK guideline does not start (COH-58)', () => {
  const pain = (country: string) => ({
    ...aPerson([
      factOf(conditionFacts.chronicPrimaryPain, { ...record, value: true }),
      factOf(listedMedicines, { ...record, value: [] }),
    ]),
    bearer: { ...aPerson().bearer, country },
  });
  const medicine = {
    name: 'gabapentin',
    class: 'gabapentinoid',
    prn: false,
    actsLong: false,
  } as const;
  const gabapentin = (said: Partial<PlanItem>) =>
    anItem({
      kind: 'medicine',
      title: 'Gabapentin',
      dose: { amount: '300 mg', medicine },
      ...said,
    });

  it('stops the start also where nobody named its first day: the plan would name it', () => {
    const undated = gabapentin({ startDay: null });
    expect(stopping([undated], pain('GB'))).toEqual(['COH-58']);
    expect(stopping([undated], pain('US'))).toEqual([]);
  });

  it('and not where it is taken, nobody knows since when', () => {
    const taken = gabapentin({ state: 'active', startDay: null });
    expect(stopping([taken], pain('GB'))).toEqual([]);
  });

  it('overruled without a day, it is the same on the day the plan gives it, and not at another dose', () => {
    const undated = gabapentin({ startDay: null });
    const conflict = (item: PlanItem) => {
      const [link] = check([item], pain('GB')).links;
      if (link === undefined) throw new Error('the guideline speaks');
      return link.finding;
    };
    const begun = { ...undated, state: 'active', startDay: pain('GB').today } as const;
    expect(isSameConflict(conflict(undated), conflict(begun))).toBe(true);
    const more = { ...begun, dose: { ...begun.dose, amount: '600 mg' } };
    expect(isSameConflict(conflict(undated), conflict(more))).toBe(false);
  });
});
