import { expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import type { Reading } from '#measures/server';
import { medicineChanges } from '#medication';
import type { Fact } from '#reasoning';
import { amplifierFacts } from './amplifier-facts.ts';

const day = '2026-03-01' as LocalDate;
const changes = (...value: readonly object[]): Fact => ({
  id: 'list',
  name: medicineChanges.name,
  value: value as never,
  date: day,
  source: 'medicine list',
});
const change = (kind: string, group: string, on: string | null) => ({
  medicine: 'a medicine',
  kind,
  groups: [group],
  maybe: [],
  on,
  notAfter: null,
});
const pcs = (helplessness: number | null) =>
  ({
    scoreId: 's',
    instrument: 'pcs',
    day,
    result: { scores: { helplessness } },
  }) as never as Reading;
const said = (facts: readonly Fact[]) => facts.map(({ name, value }) => [name, value]);

it('the last day on which an opioid was lowered counts, and nothing else does', () => {
  const list = changes(
    change('decrease', 'opioids', '2026-02-01'),
    change('decrease', 'opioids', '2026-02-20'),
    change('increase', 'opioids', '2026-02-25'),
    change('decrease', 'benzodiazepines', '2026-02-26'),
    change('decrease', 'opioids', null),
  );
  expect(said(amplifierFacts([list], []))).toEqual([['medicines.opioidLoweredOn', '2026-02-20']]);
});

it('a list on which no opioid was lowered says nothing of one that is not on it', () => {
  expect(amplifierFacts([changes(change('start', 'opioids', '2026-02-01'))], [])).toEqual([]);
  expect(amplifierFacts([], [])).toEqual([]);
});

it('helplessness is that of the last PCS, where it could be computed', () => {
  expect(said(amplifierFacts([], [pcs(9), pcs(13)]))).toEqual([['score.pcs.helplessness', 13]]);
  expect(amplifierFacts([], [pcs(null)])).toEqual([]);
});
