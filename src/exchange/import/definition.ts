import type { Text } from '#kernel';
import type { Alarm, Condition, Formula, Instrument, Item, MissingRule } from '#measures';
import type { Claim } from './claim.ts';
import type { Draft, DraftItem, DraftScore, Enabled } from './draft.ts';
import { type ItemKey, itemKeys } from './item-keys.ts';
import type { Pair } from './pairing.ts';
import { renamed } from './rename.ts';

/** A score that is none of the shapes of our algebra and stays an expression, run on the server. */
export type KeptScore = { readonly key: string; readonly score: DraftScore };

export type Scored = {
  readonly key: string;
  readonly score: DraftScore;
  /** null: it stays an expression. */
  readonly formula: Formula | null;
  readonly range: { readonly min: number; readonly max: number } | null;
};

export type Definition = {
  readonly instrument: Instrument;
  readonly kept: readonly KeptScore[];
};

type Made = {
  readonly id: string;
  readonly draft: Draft;
  readonly scores: readonly Scored[];
  /** Which way is better is for a person to say; a form does not. */
  readonly better: 'lower' | 'higher';
  /** The known questionnaire it is, once that was proved. */
  readonly proved: { readonly claim: Claim; readonly pairs: readonly Pair[] } | null;
  /** Alarms of known questions it asks, by whatever name the form goes. */
  readonly alarms: readonly Alarm[];
};

/** The form as a definition of ours. */
export function definitionFrom(made: Made): Definition {
  const { id, draft, scores, better, proved } = made;
  const keys = itemKeys(draft, id);
  const names = namesFor(proved?.pairs ?? [], keys);
  const known = proved?.claim.instrument ?? null;
  const own = scoresFrom(scores);
  const [main] = scores;
  const base = {
    id,
    version: 1,
    name: draft.title ?? id,
    title: textIn(draft.title ?? id, draft.language),
    instruction: draft.instruction === null ? null : textIn(draft.instruction, draft.language),
    items: itemsFrom(draft, id, keys, names, proved?.pairs ?? []),
    recallDays: known?.recallDays ?? 0,
    minutes: known?.minutes ?? minutesOf(draft),
    languages: [draft.language],
    licence: licenceOf(draft),
    inactive: null,
    evidence: [sourceOf(draft), ...(known?.evidence ?? [])],
  };
  const kept = scores.flatMap(({ key, score, formula }) =>
    formula === null ? [{ key, score }] : [],
  );
  if (known !== null) {
    const { bands, change, main: charted, missing, alarms } = renamed(known, names);
    const mine = { ...renamed(known.scores, names), ...own };
    const shared = { bands, change, main: charted, missing, alarms, loinc: known.loinc };
    return { instrument: { ...base, ...shared, better: known.better, scores: mine }, kept };
  }
  return {
    kept,
    instrument: {
      ...base,
      scores: main === undefined ? { none: { notKnown: 'The form has no score.' } } : own,
      main: { score: main?.key ?? 'none', min: main?.range?.min ?? 0, max: main?.range?.max ?? 0 },
      better,
      bands: {},
      alarms: made.alarms,
      missing: allNeeded,
      change: null,
      loinc: { panel: draft.loinc, score: main?.score.loinc ?? null },
    },
  };
}

const allNeeded: MissingRule = {
  prorateUpTo: 0,
  neverProrated: [],
  says: 'No score unless every scored question is answered: the form gives no rule for missing ones.',
};

const minutesAnItem = 8 / 60;
const minutesOf = ({ items }: Draft): number =>
  Math.max(0.5, Math.ceil(items.length * minutesAnItem * 2) / 2);

function scoresFrom(scores: readonly Scored[]): Instrument['scores'] {
  return Object.fromEntries(
    scores.map(({ key, formula }) => [
      key,
      formula ?? { notKnown: 'Worked out on the server by the expression of the form.' },
    ]),
  );
}

export const textIn = (words: string, language: string): Text => ({ en: words, [language]: words });

function namesFor(pairs: readonly Pair[], keys: ReadonlyMap<string, ItemKey>) {
  return new Map(
    pairs.flatMap(({ item, asked }) => {
      const key = keys.get(asked.linkId);
      return key === undefined ? [] : [[item.id, key.id] as const];
    }),
  );
}

function itemsFrom(
  draft: Draft,
  id: string,
  keys: ReadonlyMap<string, ItemKey>,
  names: ReadonlyMap<string, string>,
  pairs: readonly Pair[],
): readonly Item[] {
  const known = new Map(pairs.map(({ item, asked }) => [asked.linkId, item]));
  return draft.items.flatMap((asked, at): readonly Item[] => {
    const key = keys.get(asked.linkId);
    if (key === undefined) return [];
    const item = known.get(asked.linkId);
    const asks = item?.askedWhen === undefined ? null : renamed(item.askedWhen, names);
    const askedWhen =
      asks ?? (asked.enabled === null ? null : conditionFrom(asked.enabled, draft, keys));
    const one: Item = {
      id: key.id,
      concept: item?.concept ?? `${id}.${at + 1}`,
      text: asked.text === null ? null : textIn(asked.text, draft.language),
      options: optionsFrom(asked, key, draft.language),
      ...(asked.number === null ? {} : { number: numberFrom(asked.number, draft.language) }),
      loinc: asked.loinc,
    };
    return [askedWhen === null ? one : { ...one, askedWhen }];
  });
}

function optionsFrom({ options }: DraftItem, key: ItemKey, language: string): Item['options'] {
  return options
    .map(({ label, value }, at) => ({
      value: key.valueOf?.[at] ?? at,
      label: textIn(label, language),
      code: typeof value === 'object' ? value.code : null,
    }))
    .toSorted((a, b) => a.value - b.value);
}

function numberFrom(
  { min, max, step, unit }: NonNullable<DraftItem['number']>,
  language: string,
): NonNullable<Item['number']> {
  return { min, max, step, unit: unit === null ? null : textIn(unit, language) };
}

/** When a question is asked, in the values of our items. */
export function conditionFrom(
  enabled: Enabled,
  draft: Draft,
  keys: ReadonlyMap<string, ItemKey>,
): Condition {
  if ('all' in enabled) return joined('all', enabled.all, draft, keys);
  if ('any' in enabled) return joined('any', enabled.any, draft, keys);
  if ('not' in enabled) return { not: conditionFrom(enabled.not, draft, keys) };
  const key = keys.get(enabled.linkId);
  const item = key?.id ?? enabled.linkId;
  if ('atLeast' in enabled) return { item, atLeast: enabled.atLeast };
  const asked = draft.items.find(({ linkId }) => linkId === enabled.linkId);
  const values = (key?.valueOf ?? []).toSorted((a, b) => a - b);
  if ('answered' in enabled) return { item, atLeast: values[0] ?? asked?.number?.min ?? 0 };
  const value = key?.valueOf?.[enabled.option] ?? enabled.option;
  const next = values[values.indexOf(value) + 1];
  const reached: Condition = { item, atLeast: value };
  return next === undefined ? reached : { all: [reached, { not: { item, atLeast: next } }] };
}

/** One part is that part; several are joined. */
function joined(
  how: 'all' | 'any',
  parts: readonly Enabled[],
  draft: Draft,
  keys: ReadonlyMap<string, ItemKey>,
): Condition {
  const conditions = parts.map((one) => conditionFrom(one, draft, keys));
  const [first] = conditions;
  if (conditions.length === 1 && first !== undefined) return first;
  return how === 'all' ? { all: conditions } : { any: conditions };
}

function licenceOf({ copyright }: Draft): Instrument['licence'] {
  return {
    tier: 'C',
    words: 'shipped',
    says: copyright ?? 'Imported by the clinic. The form says nothing of a licence.',
    toVerify: null,
    attestation: {
      en: 'We have the right to use this questionnaire, in this language and on a screen.',
      ar: 'لدينا الحق في استخدام هذا الاستبيان بهذه اللغة وعلى الشاشة.',
    },
    credit: copyright,
  };
}

function sourceOf({ url, version, title }: Draft): Instrument['evidence'][number] {
  const from = url ?? 'a file without an address of its own';
  const reference = `${title ?? 'Questionnaire'}, imported from ${from}${version === null ? '' : `, version ${version}`}.`;
  return { key: 'IMPORTED', grade: 'cited', reference };
}
