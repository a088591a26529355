import { describe, expect, it } from 'vitest';
import { nobodyInParticular } from '#evidence';
import type { Instant, LocalDate } from '#kernel';
import { evaluate, type Fact, type Json } from '#reasoning';
import { personRulebook } from './index.ts';

const circumstances = {
  asOf: '2026-03-31T10:00:00.000Z' as Instant,
  today: '2026-03-31' as LocalDate,
  bearer: nobodyInParticular,
  settings: [],
};
const on = (name: string, value: Json, date: string): Fact => ({
  id: `${name} ${date}`,
  name,
  value,
  date: date as LocalDate,
  source: 'x',
});
const item9 = [on('phq9.item9', 1, '2026-03-20')];
const asq = [on('score.asq.positive', true, '2026-03-20')];
const closed = (date: string) => on('safety.episodeClosed', true, date);

describe('an alarm that a person has dealt with', () => {
  it.each([
    ['item 9', item9, [], true],
    ['item 9', item9, [closed('2026-03-19')], true],
    ['item 9', item9, [closed('2026-03-20')], false],
    ['item 9', item9, [closed('2026-03-20'), on('safety.episodeOpen', true, '2026-03-21')], true],
    ['ASQ', asq, [], true],
    ['ASQ', asq, [closed('2026-03-19')], true],
    ['ASQ', asq, [closed('2026-03-20')], false],
    ['ASQ', [...asq, on('score.asq.positive', true, '2026-03-22')], [closed('2026-03-20')], true],
  ] as const)(
    '%s: stops steps until an alert was closed since, and again with the next one',
    (_name, answers, alerts, stops) => {
      const findings = evaluate(personRulebook, [...answers, ...alerts], circumstances);
      const stop = findings.find(({ rule }) => rule.id === 'SC-01');
      expect(stop?.status === 'fires').toBe(stops);
    },
  );
});
