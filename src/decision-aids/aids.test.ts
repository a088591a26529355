import { describe, expect, it } from 'vitest';
import type { Instant, LocalDate } from '#kernel';
import { evaluate, rulebookOf } from '#reasoning';
import {
  type DecisionAid,
  decisionAidOf,
  decisionAidRules,
  decisionAids,
  factsOfAid,
  fieldsHeld,
  fitsFor,
  valuesAtStake,
} from './index.ts';

const circumstances = {
  asOf: '2026-11-26T12:00:00.000Z' as Instant,
  today: '2026-11-26' as LocalDate,
  bearer: { country: null, siteId: null, accountId: null, patientId: null },
  settings: [],
};
const says = (aid: DecisionAid, open: boolean, ranked: readonly (typeof valuesAtStake)[number][]) =>
  evaluate(rulebookOf(decisionAidRules), factsOfAid(aid, { open, ranked }), circumstances)
    .filter(({ status }) => status !== 'not-met')
    .map(({ rule, status }) => `${rule.id} ${status}`);
const [mood] = decisionAids;
const given = (): DecisionAid => {
  if (mood === undefined) throw new Error('an aid ships');
  return mood;
};

describe.each(decisionAids)('the aid "$id"', (aid) => {
  it('holds what IPDAS asks for, and its numbers mislead nobody', () => {
    expect(says(aid, false, [])).toEqual([]);
  });

  it('says each thing in Arabic as well', () => {
    const all = [aid.title, aid.problem, aid.decision, aid.numbersSay, aid.uncertainty].concat(
      aid.options.flatMap(({ title, good, bad, experience }) => [
        title,
        ...good,
        ...bad,
        experience,
      ]),
    );
    expect(all.filter(({ ar }) => ar === undefined || ar === '')).toEqual([]);
  });

  it('counts people out of one hundred', () => {
    const numbers = [aid.withoutOf100, ...aid.options.map(({ betterOf100 }) => betterOf100 ?? 0)];
    expect(numbers.every((one) => Number.isInteger(one) && one >= 0 && one <= 100)).toBe(true);
  });

  it('is found by its name', () => {
    expect(decisionAidOf(aid.id)).toBe(aid);
    expect(decisionAidOf('horoscope')).toBeNull();
  });
});

describe('an aid before a person', () => {
  it('waits for what matters to them, all of it', () => {
    expect(says(given(), true, [])).toEqual(['DA-04 fires']);
    expect(says(given(), true, valuesAtStake.slice(1))).toEqual(['DA-04 fires']);
    expect(says(given(), true, valuesAtStake)).toEqual([]);
  });

  it('fits where two of its ways are offered, and not where one is', () => {
    expect(fitsFor(given(), ['antidepressant', 'yoga'])).toBe(false);
    expect(fitsFor(given(), ['antidepressant', 'psychotherapy'])).toBe(true);
    expect(fitsFor(given(), [])).toBe(false);
  });

  it('that loses a part says so', () => {
    const [first, ...others] = given().options;
    if (first === undefined) throw new Error('it has options');
    const oneSided = { ...given(), options: [{ ...first, bad: [] }, ...others] };
    expect(fieldsHeld(oneSided)).not.toContain('harms');
    expect(fieldsHeld(oneSided)).not.toContain('balance');
    expect(says(oneSided, false, [])).toEqual(['DA-01 fires']);
    const unsaid = { ...given(), funding: { en: '' } };
    expect(says(unsaid, false, [])).toEqual(['DA-01 fires', 'DA-02 fires']);
    const due = { ...given(), reviewOn: given().madeOn };
    expect(says(due, false, [])).toEqual(['DA-02 fires']);
  });
});
