import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nobodyInParticular, parameters, type Setting } from '#evidence';
import type { Instant } from '#kernel';
import { evaluate, exampleFaults, type Fact, type Finding, type Rule, replay } from '#reasoning';
import { names, someFacts, today } from '../../tests/support/random-facts.ts';
import { personRulebook as book, wholeRulebook } from './index.ts';

const circumstances = {
  asOf: '2026-03-31T10:00:00.000Z' as Instant,
  today,
  bearer: { ...nobodyInParticular, siteId: 'site' },
  settings: [] as readonly Setting[],
};

const verdicts = (findings: readonly Finding[]) =>
  Object.fromEntries(findings.map(({ rule, status }) => [rule.id, status]));
const statusesOf = (facts: readonly Fact[]) => verdicts(evaluate(book, facts, circumstances));

/** Rules whose subject is an absence, or that count days, may turn either way when a fact goes. */
const readsOnlyLatest = (rule: Rule): boolean =>
  rule.examples.unknown !== null &&
  Object.values(rule.needs).every(({ need }) => need === 'latest');

describe('every rule of the product', () => {
  it('keeps its worked examples', () => {
    expect(wholeRulebook.rules.flatMap(exampleFaults)).toEqual([]);
  });

  it('cites a source and says when it fires, in sentences', () => {
    const silent = wholeRulebook.rules.filter(
      ({ evidence, checks }) =>
        evidence.length === 0 || checks.some(({ says }) => says.en.length <= 10),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('is deterministic, and the order of facts plays no part', () => {
    fc.assert(
      fc.property(
        someFacts.chain((facts) =>
          fc.tuple(
            fc.constant(facts),
            fc.shuffledSubarray([...facts], { minLength: facts.length }),
          ),
        ),
        ([facts, shuffled]) => {
          expect(evaluate(book, shuffled, circumstances)).toEqual(
            evaluate(book, facts, circumstances),
          );
        },
      ),
    );
  });

  it('is untouched by a fact it does not read', () => {
    const irrelevant: Fact = {
      id: 'zzz',
      name: 'favourite.colour',
      value: 'teal',
      date: today,
      source: 'property',
    };
    fc.assert(
      fc.property(someFacts, (facts) => {
        expect(evaluate(book, [...facts, irrelevant], circumstances)).toEqual(
          evaluate(book, facts, circumstances),
        );
      }),
    );
  });

  it('only turns to unknown, or stays, when a kind of fact it needs is taken away', () => {
    fc.assert(
      fc.property(someFacts, fc.constantFrom(...names), (facts, gone) => {
        const before = statusesOf(facts);
        const after = statusesOf(facts.filter(({ name }) => name !== gone));
        const decidedAnew = book.rules.filter(
          (rule) =>
            readsOnlyLatest(rule) &&
            before[rule.id] !== after[rule.id] &&
            after[rule.id] !== 'unknown',
        );
        expect(decidedAnew.map(({ id }) => id)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('never fires on nothing', () => {
    expect(Object.entries(statusesOf([])).filter(([, status]) => status === 'fires')).toEqual([]);
  });

  it('replays to the same finding, after a trip through storage', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        for (const finding of evaluate(book, facts, circumstances)) {
          const stored = JSON.parse(JSON.stringify(finding)) as Finding;
          expect(replay(stored, book)).toMatchObject({ ok: true });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('replays with the settings that were in force, not with today’s', () => {
    const change: Setting = {
      id: 's1',
      parameter: 'step2.phq',
      scope: 'site',
      scopeId: 'site',
      value: 13,
      by: 'Dr Lead',
      at: '2026-01-01T00:00:00.000Z' as Instant,
      reason: 'audit',
    };
    const facts: Fact[] = [
      { id: 'a', name: 'score.phq', value: 12, date: today, source: 'x' },
      { id: 'b', name: 'pain.mskMonths', value: 6, date: null, source: 'x' },
    ];
    const findings = evaluate(book, facts, { ...circumstances, settings: [change] });
    const sc20 = findings.find(({ rule }) => rule.id === 'SC-20');
    expect(sc20?.status).toBe('not-met');
    expect(sc20 === undefined ? null : replay(sc20, book)).toMatchObject({ ok: true });
  });
});

it('every parameter has a default within its limits and an id of its own', () => {
  expect(new Set(parameters.map(({ id }) => id)).size).toBe(parameters.length);
});
