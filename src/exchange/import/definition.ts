import type { Alarm, Formula, Instrument, MissingRule } from '#measures';
import type { Claim } from './claim.ts';
import type { Draft, DraftScore } from './draft.ts';
import { type ItemKey, itemKeys } from './item-keys.ts';
import { itemsFrom, textIn } from './items-from.ts';
import type { OurValues } from './our-values.ts';
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

/** The known questionnaire a form is, once that was proved. */
export type Proved = {
  readonly claim: Claim;
  readonly pairs: readonly Pair[];
  readonly values: OurValues;
};

export type Definition = {
  readonly instrument: Instrument;
  readonly kept: readonly KeptScore[];
  readonly keys: Readonly<Record<string, ItemKey>>;
};

export type Made = {
  readonly id: string;
  readonly draft: Draft;
  readonly scores: readonly Scored[];
  /** Which way is better is for a person to say; a form does not. */
  readonly better: 'lower' | 'higher';
  readonly proved: Proved | null;
  /** Alarms of questions it borrows, beside those of the questionnaire it is. */
  readonly alarms: readonly Alarm[];
};

/** The form as a definition of ours. */
export function definitionFrom(made: Made): Definition {
  const { id, draft, scores, proved } = made;
  const keys = itemKeys(draft, id, proved?.values);
  const names = namesFor(proved?.pairs ?? [], keys);
  const base = {
    id,
    version: 1,
    name: draft.title ?? id,
    title: textIn(draft.title ?? id, draft.language),
    instruction: draft.instruction === null ? null : textIn(draft.instruction, draft.language),
    items: itemsFrom(draft, id, keys, names, proved?.pairs ?? []),
    languages: [draft.language],
    licence: licenceOf(draft),
    inactive: null,
  };
  return {
    instrument: {
      ...base,
      ...(proved === null ? ownScoring(made) : knownScoring(proved.claim.instrument, names, made)),
    },
    kept: scores.flatMap(({ key, score, formula }) => (formula === null ? [{ key, score }] : [])),
    keys: Object.fromEntries(keys),
  };
}

type Scoring = Pick<
  Instrument,
  | 'scores'
  | 'main'
  | 'better'
  | 'bands'
  | 'alarms'
  | 'missing'
  | 'change'
  | 'loinc'
  | 'recallDays'
  | 'minutes'
  | 'evidence'
>;

/** Scored as the questionnaire it is, with its bands, alarms and rule for what is missing. */
function knownScoring(
  known: Instrument,
  names: ReadonlyMap<string, string>,
  { scores, draft, alarms }: Made,
): Scoring {
  const { bands, change, main, better, loinc, recallDays, minutes } = known;
  return {
    bands,
    change,
    main,
    better,
    loinc,
    recallDays,
    minutes,
    scores: { ...knownFormulas(known, names), ...formulasOf(scores) },
    // A form may add a question that alarms to a questionnaire that has none.
    alarms: [...renamed(known.alarms, names), ...alarms],
    missing: renamed(known.missing, names),
    evidence: [sourceOf(draft), ...known.evidence],
  };
}

const knownFormulas = (
  { scores }: Instrument,
  names: ReadonlyMap<string, string>,
): Instrument['scores'] =>
  Object.fromEntries(
    Object.entries(scores).map(([key, formula]) => [key, renamed(formula, names)]),
  );

function ownScoring({ draft, scores, better, alarms }: Made): Scoring {
  const [main] = scores;
  return {
    scores:
      main === undefined ? { none: { notKnown: 'The form has no score.' } } : formulasOf(scores),
    main: { score: main?.key ?? 'none', ...(main?.range ?? { min: 0, max: 0 }) },
    better,
    bands: {},
    alarms,
    missing: allNeeded,
    change: null,
    loinc: { panel: draft.loinc, score: main?.score.loinc ?? null },
    // How far back the form looks is not said in a way that could be read.
    recallDays: 0,
    minutes: Math.max(0.5, Math.ceil(draft.items.length * minutesAnItem * 2) / 2),
    evidence: [sourceOf(draft)],
  };
}

const minutesAnItem = 8 / 60;

export const allNeeded: MissingRule = {
  prorateUpTo: 0,
  neverProrated: [],
  says: 'No score unless every scored question is answered: the form gives no rule for missing ones.',
};

function formulasOf(scores: readonly Scored[]): Instrument['scores'] {
  return Object.fromEntries(
    scores.map(({ key, formula }) => [
      key,
      formula ?? { notKnown: 'Worked out on the server by the expression of the form.' },
    ]),
  );
}

function namesFor(
  pairs: readonly Pair[],
  keys: ReadonlyMap<string, ItemKey>,
): ReadonlyMap<string, string> {
  return new Map(
    pairs.flatMap(({ item, asked }) => {
      const key = keys.get(asked.linkId);
      return key === undefined ? [] : [[item.id, key.id] as const];
    }),
  );
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
  const numbered = version === null ? '' : `, version ${version}`;
  const reference = `${title ?? 'Questionnaire'}, imported from ${from}${numbered}.`;
  return { key: 'IMPORTED', grade: 'cited', reference };
}
