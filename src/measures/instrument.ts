import type { Citation } from '#evidence';
import { assert, type Text } from '#kernel';
import type { Condition, Formula } from './formula.ts';

/** Whether the words may ship. Unknown licence means C: scoring only, the clinic brings the words. */
export type Licence = {
  readonly tier: 'A' | 'A*' | 'B' | 'C';
  readonly textMayShip: boolean;
  readonly says: string;
  /** What is still to be checked before release; null when nothing is. */
  readonly toVerify: string | null;
};

export type Option = { readonly value: number; readonly label: Text; readonly code: string | null };

export type Item = {
  readonly id: string;
  /** What is asked, whichever questionnaire asks it: equal concepts are asked once. */
  readonly concept: string;
  readonly text: Text;
  readonly options: readonly Option[];
  readonly loinc: string | null;
  /** Asked only when this holds of the earlier answers; left out, always. */
  readonly askedWhen?: Condition;
};

export type Band = { readonly from: number; readonly name: string; readonly label: Text };
export type Banding = { readonly of: string; readonly steps: readonly Band[] };

/** An answer that matters on its own, whatever the total says; or a score that does. */
export type Alarm =
  | { readonly item: string; readonly atLeast: number; readonly raises: AlarmName }
  | { readonly score: string; readonly raises: AlarmName };
export type AlarmName = 'self-harm-thoughts' | 'suicide-screen-positive' | 'suicidal-thoughts-now';

export type MissingRule = {
  /** Items that may be left out; the mean of the answered ones stands in for them. */
  readonly prorateUpTo: number;
  /** Items that are never stood in for. */
  readonly neverProrated: readonly string[];
  readonly says: string;
};

/** How much change means something, with the method it comes from. */
export type ChangeThresholds = {
  readonly minimalImportant: number;
  readonly reliable: number | null;
  readonly relative: number | null;
  readonly method: string;
  readonly toVerify: boolean;
};

/** A questionnaire as data: words, options, scoring, meaning, licence. */
export type Instrument = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly title: Text;
  readonly instruction: Text | null;
  readonly items: readonly Item[];
  /** Score by key; booleans for published algorithms. */
  readonly scores: Readonly<Record<string, Formula>>;
  /** The score that is charted. */
  readonly main: { readonly score: string; readonly min: number; readonly max: number };
  readonly better: 'lower' | 'higher';
  readonly bands: Readonly<Record<string, Banding>>;
  readonly alarms: readonly Alarm[];
  readonly missing: MissingRule;
  readonly change: ChangeThresholds | null;
  readonly recallDays: number;
  readonly minutes: number;
  readonly languages: readonly string[];
  readonly loinc: { readonly panel: string | null; readonly score: string | null };
  readonly licence: Licence;
  readonly evidence: readonly Citation[];
};

/** Checks a definition once, when the module loads, so that scoring never has to doubt it. */
export function defineInstrument(instrument: Instrument): Instrument {
  const { id, items, scores, main, bands } = instrument;
  const ids = items.map((item) => item.id);
  assert(
    ids.length > 0 && new Set(ids).size === ids.length,
    `${id} has items with ids of their own`,
  );
  assert(instrument.evidence.length > 0, `${id} names its source`);
  assert(scores[main.score] !== undefined, `${id} charts a score it computes`);
  assert(instrument.licence.textMayShip, `${id} ships words, so its licence allows it`);
  for (const item of items) {
    const rising = item.options.every(
      ({ value }, at) => value > (item.options[at - 1]?.value ?? -1),
    );
    assert(item.options.length > 1 && rising, `${item.id} has options in rising order`);
  }
  for (const alarm of instrument.alarms) {
    const watched = 'item' in alarm ? ids.includes(alarm.item) : scores[alarm.score] !== undefined;
    assert(watched, `${id} alarms watch something real`);
  }
  for (const { of, steps } of Object.values(bands)) {
    assert(scores[of] !== undefined, `${id} bands a score it computes`);
    const rising = steps.every(({ from }, at) => from > (steps[at - 1]?.from ?? -Infinity));
    assert(rising, `${id} bands rise`);
  }
  return instrument;
}
