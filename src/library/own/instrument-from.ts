import type { Text } from '#kernel';
import type { Instrument, Item, NumberAnswer, Option } from '#measures';
import type { OwnAnswer, OwnItem, OwnQuestionnaire, SideBySide } from './questionnaire.ts';
import { type Range, rangeOf } from './range.ts';

/** Eight seconds for a closed item, as the batteries count (instruments.md §3, to verify). */
const minutesAnItem = 8 / 60;

type Named = { readonly id: string; readonly version: number };

/**
 * The definition behind a clinic's own questionnaire. It never raises an alarm: only questionnaires
 * that come with the product, and were tested for it, may. What a draft still lacks shows as "…".
 */
export function instrumentFrom(own: OwnQuestionnaire, { id, version }: Named): Instrument {
  const counted = own.scoring.items.map(({ item }) => itemId(id, item));
  const reversed = own.scoring.items.filter((one) => one.reversed);
  const totals = {
    reversed: reversed.map(({ item }) => itemId(id, item)),
    mayMiss: own.scoring.mayMiss,
  };
  return {
    id,
    version,
    name: textFrom(own.title).en,
    title: textFrom(own.title),
    instruction: optionalText(own.instruction),
    items: own.items.map((item) => itemFrom(item, id)),
    scores: {
      total:
        own.scoring.method === 'sum' ? { sum: counted, ...totals } : { mean: counted, ...totals },
    },
    main: { score: 'total', ...mainRange(own) },
    // Only a draft lacks it; a draft is shown and never scored.
    better: own.scoring.better ?? 'lower',
    bands: bandsFrom(own),
    alarms: [],
    missing: {
      prorateUpTo: own.scoring.mayMiss,
      neverProrated: [],
      says: missingSays(own.scoring.mayMiss),
    },
    change: null,
    recallDays: own.recallDays,
    minutes: Math.max(0.5, Math.round(own.items.length * minutesAnItem * 2) / 2),
    languages: own.languages,
    loinc: { panel: null, score: null },
    licence: {
      tier: 'A',
      words: 'shipped',
      says: 'Written by this clinic for its own use.',
      toVerify: null,
      attestation: null,
      credit: null,
    },
    inactive: null,
    evidence: [ownWork],
  };
}

const ownWork = {
  key: 'OWN',
  grade: 'composite',
  reference: 'The clinic’s own questions; nobody has tested them as a measure.',
} as const;

const itemId = (id: string, key: string): string => `${id}_${key}`;

function itemFrom(own: OwnItem, id: string): Item {
  const { key, text, answer, showWhen } = own;
  const number = numberFrom(answer);
  return {
    id: itemId(id, key),
    concept: `${id}.${key}`,
    text: textFrom(text),
    options: optionsFrom(answer),
    ...(number === null ? {} : { number }),
    loinc: null,
    ...(showWhen === null
      ? {}
      : { askedWhen: { item: itemId(id, showWhen.item), atLeast: showWhen.atLeast ?? 0 } }),
  };
}

const no: Text = { en: 'No', ar: 'لا' };
const yes: Text = { en: 'Yes', ar: 'نعم' };

function optionsFrom(answer: OwnAnswer): readonly Option[] {
  if (answer.kind === 'yes-no') {
    return [
      { value: 0, label: no, code: null },
      { value: 1, label: yes, code: null },
    ];
  }
  if (answer.kind !== 'choice') return [];
  return answer.options.map(({ value, label }) => ({
    value: value ?? 0,
    label: textFrom(label),
    code: null,
  }));
}

function numberFrom(answer: OwnAnswer): NumberAnswer | null {
  if (answer.kind === 'scale') {
    const ends = { low: optionalText(answer.low), high: optionalText(answer.high) };
    return { min: 0, max: 10, step: 1, unit: null, ends };
  }
  if (answer.kind !== 'number') return null;
  const { min, max, step, unit } = answer;
  return { min: min ?? 0, max: max ?? 100, step, unit: optionalText(unit) };
}

function mainRange({ items, scoring }: OwnQuestionnaire): Range {
  const ranges = scoring.items.map(({ item }) => {
    const counted = items.find(({ key }) => key === item);
    return (counted === undefined ? null : rangeOf(counted.answer)) ?? { min: 0, max: 0 };
  });
  const sum = {
    min: ranges.reduce((total, { min }) => total + min, 0),
    max: ranges.reduce((total, { max }) => total + max, 0),
  };
  if (scoring.method === 'sum' || ranges.length === 0) return sum;
  return { min: sum.min / ranges.length, max: sum.max / ranges.length };
}

function bandsFrom({ bands }: OwnQuestionnaire): Instrument['bands'] {
  if (bands.length === 0) return {};
  const steps = bands.map(({ from, label }, at) => ({
    from: from ?? 0,
    name: `band-${at + 1}`,
    label: textFrom(label),
  }));
  return { result: { of: 'total', steps } };
}

const missingSays = (mayMiss: number): string =>
  mayMiss === 0
    ? 'All questions of the score must be answered.'
    : `Up to ${mayMiss} may be left out: the mean of the others stands in.`;

const textFrom = (words: SideBySide): Text => optionalText(words) ?? { en: '…' };

function optionalText(words: SideBySide): Text | null {
  const there = Object.entries(words).filter(([, said]) => said.trim() !== '');
  if (there.length === 0) return null;
  return { en: '…', ...Object.fromEntries(there.map(([tag, said]) => [tag, said.trim()])) };
}
