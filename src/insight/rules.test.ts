import { expect, it } from 'vitest';
import { nobodyInParticular } from '#evidence';
import type { Instant, LocalDate } from '#kernel';
import { evaluate, exampleFaults, rulebookOf } from '#reasoning';
import { insightRules } from './index.ts';

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
