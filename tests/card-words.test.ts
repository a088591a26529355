import { describe, expect, it } from 'vitest';
import { wholeRulebook } from '#rulebook';
import { renderInEnglish } from './support/render.tsx';
import { cardsOfExample } from './support/rule-examples.tsx';

/** English writes these with a hyphen; every other word with one is a code that nobody put into words. */
const hyphened: ReadonlySet<string> = new Set([
  'co-trimoxazole',
  'end-of-life',
  'follow-up',
  'long-acting',
  'long-lasting',
  'narrow-angle',
  'non-specific',
  'physiotherapist-led',
  'post-exertional',
  'post-traumatic',
  'safety-critical',
  'self-harm',
  'self-help',
  'self-management',
  'sleep-disordered',
  'slow-moving',
  'stop-gap',
  'suicide-safety',
  'trauma-focused',
  'trauma-informed',
]);

/** Abbreviations that are written so. */
const abbreviations: ReadonlySet<string> = new Set(['axSpA', 'csDMARD', 'eGFR', 'mmHg']);

/** What no card may show: codes, field names, moments of a machine, numbers nobody rounded, and nothing as a word. */
const raw: Readonly<Record<string, RegExp>> = {
  'nothing as a word': /\bundefined\b|\bnull\b|\bNaN\b|\[object/g,
  'the moment of a machine': /\d{4}-\d\d-\d\dT\d\d:\d\d/g,
  'a number that nobody rounded': /\d\.\d\d/g,
  'the name of a field': /\b[a-z]+[A-Z][A-Za-z]*\b/g,
  'a name with a line in it': /\b[A-Za-z0-9]+_[A-Za-z0-9]+\b/g,
  'a code': /\b[a-z]+(?:-[a-z0-9]+)+\b/g,
  'an unfilled place': /\{[a-zA-Z0-9]+%?\}/g,
};

const isEnglish = (word: string): boolean => hyphened.has(word) || abbreviations.has(word);

function rawIn(text: string): readonly string[] {
  // The surface of a body in a unit of its own (ml/min/1.73 m²) is no reading.
  const read = text.replaceAll('1.73 m²', 'm²');
  return Object.entries(raw).flatMap(([what, pattern]) =>
    (read.match(pattern) ?? []).filter((hit) => !isEnglish(hit)).map((hit) => `${what}: ${hit}`),
  );
}

const textOf = (card: Parameters<typeof renderInEnglish>[0]): string =>
  renderInEnglish(card)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('the cards that a rule can make', () => {
  it.each(wholeRulebook.rules.map((rule) => [rule.id, rule] as const))(
    '%s is read in words on its three worked examples',
    (_, rule) => {
      const shown = cardsOfExample(rule).map(({ kind, card }) => ({ kind, text: textOf(card) }));
      expect(shown.length).toBeGreaterThanOrEqual(2);
      const faults = shown.flatMap(({ kind, text }) => rawIn(text).map((hit) => `${kind}: ${hit}`));
      expect(faults).toEqual([]);
      expect(shown.every(({ text }) => text.includes(rule.title.en.slice(0, 10)))).toBe(true);
    },
  );
});

it.each([
  ['for case-lead + prescriber', ['a code: case-lead']],
  ['22.75 points', ['a number that nobody rounded: 2.75']],
  ['from start_back', ['a name with a line in it: start_back']],
  ['Add: nextStepIfFound', ['the name of a field: nextStepIfFound']],
  ['Risk group 1: undefined.', ['nothing as a word: undefined']],
  ['due 2026-03-31T10:00Z', ['the moment of a machine: 2026-03-31T10:00']],
  ['PHQ-9 is {cut} or more', ['an unfilled place: {cut}']],
  ['a long-acting tablet at eGFR 60, 4.3 points of COH-21', []],
] as const)('the look for raw words finds what it should in “%s”', (text, hits) => {
  const found = rawIn(text);
  expect(found).toHaveLength(hits.length);
  expect(hits.filter((hit) => !found.some((one) => one.startsWith(hit)))).toEqual([]);
});
