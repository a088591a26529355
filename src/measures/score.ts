import type { Tri } from '#kernel';
import type { Values } from './compile-condition.ts';
import type { Compute, Computed } from './compile-formula.ts';
import type { AlarmName } from './instrument.ts';
import { type PageKeys, pageKeyOf } from './page-key.ts';

export type ScoreFault = { readonly path: string; readonly code: string; readonly message: string };

export type Score = {
  readonly instrument: string;
  readonly version: number;
  readonly status: 'scored' | 'prorated' | 'no-score' | 'error';
  readonly scores: Readonly<Record<string, Computed>>;
  readonly bands: Readonly<Record<string, string | null>>;
  readonly alarms: readonly AlarmName[];
  readonly missing: {
    readonly items: readonly string[];
    readonly rule: string;
    /** `not-computable`: all is answered, but the rule was not obtained or the answers contradict each other. */
    readonly verdict:
      | 'complete'
      | 'prorated'
      | 'too-few-answers'
      | 'scored-without'
      | 'not-computable';
  };
  readonly errors: readonly ScoreFault[];
};

/** An instrument ready to score: closures over item places, nothing looked up by name any more. */
export type Compiled = {
  readonly id: string;
  readonly version: number;
  readonly places: readonly Place[];
  /** What the record adds, after the answers. */
  readonly inputs: readonly Place[];
  readonly rule: string;
  /** Items that may stay open without being missing. */
  readonly optional: ReadonlySet<string>;
  readonly main: string;
  readonly computes: readonly { readonly key: string; readonly compute: Compute }[];
  /** How to key a complete page; null where pages are worked out one by one. */
  readonly page: PageKeys | null;
  /** One frozen score per key, made when first met. */
  readonly met: (Score | undefined)[];
  readonly blank: Readonly<Record<string, Computed>>;
  readonly bandsOf: (scores: Readonly<Record<string, Computed>>) => Score['bands'];
  readonly itemAlarms: readonly ItemAlarm[];
  readonly scoreAlarms: readonly { score: string; raises: AlarmName }[];
  /** Which items are asked, given the earlier answers; null when all always are. */
  readonly asked: ((values: Values, place: number) => Tri) | null;
};

export type ItemAlarm = {
  readonly at: number;
  readonly atLeast: number;
  readonly raises: AlarmName;
};
/** Where an answer lies and which ones are lawful. */
export type Place = {
  readonly id: string;
  readonly lowest: number;
  readonly highest: number;
  /** Lawful values where they are not all the whole numbers between the ends. */
  readonly offered: ReadonlySet<number> | null;
  /** Distance of lawful numbers from the lowest; 1 for options, null = any. */
  readonly step: number | null;
};

const nothing: readonly never[] = [];

/**
 * Scores a page of answers in item order. What an item does not offer is an error; what is left out
 * follows the instrument's own rule and never counts as zero. The answer may be shared: it is frozen.
 */
export function scoreValues(compiled: Compiled, values: Values): Score {
  if (compiled.page === null) return workedOut(compiled, values);
  const key = pageKeyOf(compiled.page, values);
  if (key < 0) return workedOut(compiled, values);
  const before = compiled.met[key];
  if (before !== undefined) return before;
  const made = Object.freeze(workedOut(compiled, values));
  compiled.met[key] = made;
  return made;
}

/** The path that takes any page. Alarms are read before anything else. */
export function workedOut(compiled: Compiled, values: Values): Score {
  const heard = alarmsInValues(compiled, values);
  if (!lawful(compiled, values)) return notScored(compiled, heard, faultsIn(compiled, values));
  return scoredFrom(compiled, values, heard, {});
}

/** Computes every score in order; `given` holds those that came as they are (a raw total). */
export function scoredFrom(
  compiled: Compiled,
  values: Values,
  heard: readonly AlarmName[],
  given: Readonly<Record<string, number>>,
): Score {
  const scores: Record<string, Computed> = {};
  for (const { key, compute } of compiled.computes)
    scores[key] = given[key] ?? compute(values, scores);
  const main = scores[compiled.main] ?? null;
  const left = [
    ...leftOut(compiled, values),
    ...(main === null ? openInputs(compiled, values) : []),
  ];
  const { status, verdict } = verdictOn(main, left.length);
  return {
    instrument: compiled.id,
    version: compiled.version,
    status,
    scores: Object.freeze(scores),
    bands: compiled.bandsOf(scores),
    alarms: withScoreAlarms(compiled, heard, scores),
    missing: { items: left, rule: compiled.rule, verdict },
    errors: nothing,
  };
}

/** The answers that call for a person now: read first, apart from totals, on half a page too. */
export function alarmsInValues({ itemAlarms }: Compiled, values: Values): readonly AlarmName[] {
  const heard = itemAlarms.flatMap(({ at, atLeast, raises }) =>
    (values[at] ?? -1) >= atLeast ? raises : [],
  );
  return heard.length === 0 ? nothing : [...new Set(heard)];
}

function lawful({ places, inputs }: Compiled, values: Values): boolean {
  for (let at = 0; at < places.length; at++) {
    const value = values[at];
    if (value !== null && value !== undefined && !offers(places[at], value)) return false;
  }
  return inputs.every((input, at) => {
    const value = values[places.length + at];
    return value === null || value === undefined || offers(input, value);
  });
}

function offers(place: Place | undefined, value: number): boolean {
  if (place === undefined || !(value >= place.lowest && value <= place.highest)) return false;
  if (place.offered !== null) return place.offered.has(value);
  if (place.step === null) return true;
  if (place.step === 1) return Number.isInteger(value - place.lowest);
  const steps = (value - place.lowest) / place.step;
  return Math.abs(steps - Math.round(steps)) < 1e-9;
}

function withScoreAlarms(
  { scoreAlarms }: Compiled,
  heard: readonly AlarmName[],
  scores: Score['scores'],
): readonly AlarmName[] {
  const computed = scoreAlarms.flatMap(({ score, raises }) =>
    scores[score] === true && !heard.includes(raises) ? raises : [],
  );
  return [...heard, ...computed];
}

const complete = { status: 'scored', verdict: 'complete' } as const;
const scoredWithout = { status: 'scored', verdict: 'scored-without' } as const;
const prorated = { status: 'prorated', verdict: 'prorated' } as const;
const tooFew = { status: 'no-score', verdict: 'too-few-answers' } as const;
const notComputable = { status: 'no-score', verdict: 'not-computable' } as const;

function verdictOn(main: Computed, leftOutCount: number) {
  if (main === null) return leftOutCount === 0 ? notComputable : tooFew;
  if (leftOutCount === 0) return complete;
  return typeof main === 'boolean' ? scoredWithout : prorated;
}

function leftOut({ places, asked, optional }: Compiled, values: Values): readonly string[] {
  return places.flatMap(({ id }, at) => {
    const open = values[at] === null || values[at] === undefined;
    if (!open || optional.has(id)) return [];
    return asked === null || asked(values, at) !== false ? id : [];
  });
}

/** What the record did not say; named only where a score failed for it. */
function openInputs({ places, inputs }: Compiled, values: Values): readonly string[] {
  return inputs.flatMap(({ id }, at) => {
    const value = values[places.length + at];
    return value === null || value === undefined ? id : [];
  });
}

function faultsIn({ places, inputs }: Compiled, values: Values): readonly ScoreFault[] {
  return [...places, ...inputs].flatMap((place, at): ScoreFault[] => {
    const value = values[at];
    if (value === null || value === undefined || offers(place, value)) return [];
    const message = `${place.id} offers ${lawfulWords(place)}, not ${value}.`;
    return [{ path: `/answers/${place.id}`, code: 'not-an-option', message }];
  });
}

function lawfulWords({ lowest, highest, offered, step }: Place): string {
  if (offered !== null) return [...offered].join(', ');
  if (step === 1) return `whole numbers from ${lowest} to ${highest}`;
  return `${step === null ? 'numbers' : `steps of ${step}`} from ${lowest} to ${highest}`;
}

/** A page that could not be read; alarms that were heard are still said. */
export function notScored(
  compiled: Compiled,
  alarms: readonly AlarmName[],
  errors: readonly ScoreFault[],
): Score {
  return {
    instrument: compiled.id,
    version: compiled.version,
    status: 'error',
    scores: compiled.blank,
    bands: compiled.bandsOf(compiled.blank),
    alarms,
    missing: { items: nothing, rule: compiled.rule, verdict: 'too-few-answers' },
    errors,
  };
}
