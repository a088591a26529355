import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nobodyInParticular, own } from '#evidence';
import type { Instant, LocalDate } from '#kernel';
import {
  type Circumstances,
  defineFact,
  defineRule,
  evaluate,
  type Fact,
  type Finding,
  type Json,
  keyOf,
  replay,
  rulebookOf,
  sameGrounds,
} from './index.ts';

type Cut = { readonly medicine: string; readonly share: number; readonly over: { days: number } };

const cut = defineFact<Cut>({ name: 'test.cut', says: { en: 'the planned cut' } });
const rule = defineRule({
  id: 'MED-17',
  version: 1,
  title: { en: 'A cut that is too fast' },
  needs: { cut },
  parameters: {},
  checks: [
    {
      says: { en: 'More than a tenth at once' },
      holds: (known) => (known.cut === null ? 'unknown' : known.cut.share > 0.1),
    },
  ],
  proposes: { en: 'Cut less.' },
  severity: 'warning',
  owners: ['prescriber'],
  due: { days: 3 },
  evidence: [own],
  derive: ({ cut: known }) => ({ share: known?.share ?? null }),
  examples: {
    met: { known: { cut: { medicine: 'oxycodone', share: 0.11, over: { days: 28 } } } },
    justNotMet: { known: { cut: { medicine: 'oxycodone', share: 0.1, over: { days: 28 } } } },
    unknown: { known: {} },
  },
});
const book = rulebookOf([rule]);
const circumstances: Circumstances = {
  asOf: '2026-03-31T10:00:00.000Z' as Instant,
  today: '2026-03-31' as LocalDate,
  bearer: nobodyInParticular,
  settings: [],
};
const fact: Fact = {
  id: 'taper#1',
  name: 'test.cut',
  value: { medicine: 'oxycodone', share: 0.25, over: { days: 14 } },
  date: '2026-03-30' as LocalDate,
  source: 'taper',
};
const found = (): Finding => {
  const [finding] = evaluate(book, [fact], circumstances);
  if (finding === undefined) throw new Error('the rule is asked');
  return finding;
};

/** The same data with the keys of every object in another order, as a store may give them back. */
const otherOrder = (value: Json, seed: number): Json => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((part: Json) => otherOrder(part, seed));
  const sorted = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const turned = [...sorted.slice(seed % sorted.length), ...sorted.slice(0, seed % sorted.length)];
  return Object.fromEntries(turned.map(([name, part]) => [name, otherOrder(part, seed)]));
};
const stored = (finding: Finding, seed: number): Finding =>
  otherOrder(JSON.parse(JSON.stringify(finding)) as Json, seed) as unknown as Finding;

describe('a finding that was stored', () => {
  it('is the same in whatever order its keys come back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (seed) => {
        const back = stored(found(), seed);
        expect(replay(back, book).ok).toBe(true);
        expect(keyOf(back)).toBe(found().key);
        expect(sameGrounds(back, found())).toBe(true);
      }),
    );
  });

  it('from before keys were sorted is known by today’s key, and replays as the same', () => {
    const old = { ...stored(found(), 3), key: 'MED-17@1#0123456789abcdef' };
    expect(replay(old, book)).toMatchObject({ ok: true });
    expect(keyOf(old)).toBe(found().key);
  });

  it('from before a field says nothing of it, and that is no difference', () => {
    const { contested: _, aliasOf: __, ...old } = found();
    expect(replay(old as Finding, book)).toMatchObject({ ok: true });
  });

  it('that says something else is told apart, however small', () => {
    const finding = found();
    const [used] = finding.facts;
    if (used === undefined) throw new Error('it used a fact');
    const value = { medicine: 'oxycodone', share: 0.26, over: { days: 14 } };
    const others: readonly Finding[] = [
      { ...finding, facts: [{ ...used, value }] },
      { ...finding, severity: 'critical' },
      { ...finding, derived: {} },
      { ...finding, owners: [] },
    ];
    for (const other of others) {
      expect(replay(other, book)).toMatchObject({ problem: { reason: 'comes-out-differently' } });
    }
  });
});
