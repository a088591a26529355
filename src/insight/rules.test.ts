import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nobodyInParticular } from '#evidence';
import { addDays, type Instant, type LocalDate } from '#kernel';
import { evaluate, exampleFaults, rulebookOf } from '#reasoning';
import { diaryFacts, insightRules, isWorseThanUsual } from './index.ts';

it('every insight rule keeps its worked examples', () => {
  expect(insightRules.flatMap(exampleFaults)).toEqual([]);
});

it.each([
  [1, 'unknown'],
  [2, 'fires'],
])('%i missed visits in a row: a person gets in touch, %s', (missed, status) => {
  const today = '2026-03-31' as LocalDate;
  const visits = {
    id: 'v',
    name: 'visits.missedInARow',
    value: missed,
    date: today,
    source: 'visits',
  };
  const findings = evaluate(rulebookOf(insightRules), [visits], {
    asOf: `${today}T10:00:00.000Z` as Instant,
    today,
    bearer: nobodyInParticular,
    settings: [],
  });
  expect(findings.find(({ rule }) => rule.id === 'EW-06')?.status).toBe(status);
});

it('days are worse than usual exactly when the rule on them speaks', () => {
  const today = '2026-03-31' as LocalDate;
  const now = {
    asOf: `${today}T10:00:00.000Z` as Instant,
    today,
    bearer: nobodyInParticular,
    settings: [],
  };
  const book = rulebookOf(insightRules.filter(({ id }) => id === 'EW-10'));
  const usually = fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 5, maxLength: 80 });
  const lately = fc.array(fc.option(fc.integer({ min: 4, max: 9 })), { maxLength: 5 });
  const ago = fc.integer({ min: -1, max: 8 });
  let worse = 0;
  fc.assert(
    fc.property(usually, lately, ago, (before, after, lastAgo) => {
      const pain = [...before, ...after];
      const diary = pain.map((value, at) => ({
        day: addDays(today, at + 1 - pain.length - lastAgo),
        pain: value,
      }));
      const [finding] = evaluate(book, diaryFacts(diary), now);
      expect(isWorseThanUsual(diary, now)).toBe(finding?.status === 'fires');
      if (finding?.status === 'fires') worse += 1;
    }),
    { seed: 10, numRuns: 500 },
  );
  expect(worse).toBeGreaterThan(20);
});
