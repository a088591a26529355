import type { Citation } from '#evidence';
import type { Text } from '#kernel';
import type { Condition, Formula } from './formula.ts';

/**
 * Whether the words may ship. Tiers: A = words may ship; A* = may ship unmodified after a clause
 * check; B = non-commercial, off until the clinic attests; C = scoring only, the clinic brings its
 * own lawful wording. Unknown licence means C.
 */
export type Licence = {
  readonly tier: 'A' | 'A*' | 'B' | 'C';
  /** `slot`: no words here, only the neutral scoring key. */
  readonly words: 'shipped' | 'slot';
  readonly says: string;
  /** What is still to be checked before release; null when nothing is. */
  readonly toVerify: string | null;
  /** What the site must attest before use; null where nothing is asked of it. */
  readonly attestation: Text | null;
  /** The line that must be shown with the words. */
  readonly credit: string | null;
  /**
   * Languages whose words are our own translation that nobody has checked: a site says that it had
   * them read before anybody is asked.
   */
  readonly drafts?: readonly string[];
  /** What it says about use in research; left out: it does not say, and nothing follows from that. */
  readonly research?: 'covered' | 'not-covered';
};

/** `label` null = a slot: the clinic's own wording is shown in its place. Values may be any numbers, rising. */
export type Option = {
  readonly value: number;
  readonly label: Text | null;
  readonly code: string | null;
};

/** An answer that is a number of its own: minutes, days, a count, a rating on a line. */
export type NumberAnswer = {
  readonly min: number;
  readonly max: number;
  /** Distance of lawful values from `min`; null = any. */
  readonly step: number | null;
  readonly unit: Text | null;
  /** What the ends of a rating mean. */
  readonly ends?: { readonly low: Text | null; readonly high: Text | null };
};

export type Item = {
  readonly id: string;
  /** What is asked, whichever questionnaire asks it: equal concepts are asked once. */
  readonly concept: string;
  /** null = a slot: the clinic's own lawful wording is asked. */
  readonly text: Text | null;
  /** In rising order; empty where a number is asked for. */
  readonly options: readonly Option[];
  readonly number?: NumberAnswer;
  readonly loinc: string | null;
  /** Asked only when this holds of the earlier answers; left out, always. */
  readonly askedWhen?: Condition;
};

export type Band = {
  readonly from: number;
  /** The band begins above `from`, not at it. */
  readonly exclusive?: true;
  readonly name: string;
  readonly label: Text;
};
/** Steps over a score; the last step not above the value names it. */
export type Banding = { readonly of: string; readonly steps: readonly Band[] };

/** An answer that matters on its own, whatever the total says; or a score that does. */
export type Alarm =
  | { readonly item: string; readonly atLeast: number; readonly raises: AlarmName }
  | { readonly score: string; readonly raises: AlarmName };
export type AlarmName = 'self-harm-thoughts' | 'suicide-screen-positive' | 'suicidal-thoughts-now';

export type MissingRule = {
  /**
   * Items that may be left out of a sum or mean; the mean of the answered ones stands in for them.
   * A formula with its own `mayMiss` overrides it.
   */
  readonly prorateUpTo: number;
  /** Items that are never stood in for. */
  readonly neverProrated: readonly string[];
  /** Items that may stay open: a goal there is not. Nothing stands in for them and nothing is missing. */
  readonly optional?: readonly string[];
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

/**
 * What a key of a file stands for: an item, a row of items answered by a list, or things to tick,
 * each of which is a yes to an item (null: to none that counts).
 */
export type FileKey =
  | string
  | readonly string[]
  | { readonly ticks: Readonly<Record<string, string | null>> };

/** A questionnaire as data: words, options, scoring, meaning, licence. */
export type Instrument = {
  /** Two versions that score differently are two ids: `promis_pf_4a_v1`, `promis_pf_4a_v2`. */
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** Other names it goes by in files and programs. */
  readonly aliases?: readonly string[];
  readonly title: Text;
  readonly instruction: Text | null;
  readonly items: readonly Item[];
  /** What scoring reads of the record beside the answers ("sex"): never asked, never missing. */
  readonly inputs?: readonly Item[];
  /** Other names of its items in files. */
  readonly keys?: Readonly<Record<string, FileKey>>;
  /** Score by key, in the order of computing; booleans for published algorithms. */
  readonly scores: Readonly<Record<string, Formula>>;
  /** The score a bare `{"raw": n}` stands for; left out where a raw total says nothing more. */
  readonly raw?: { readonly score: string; readonly min: number; readonly max: number };
  /** The score that is charted. */
  readonly main: { readonly score: string; readonly min: number; readonly max: number };
  readonly better: 'lower' | 'higher';
  readonly bands: Readonly<Record<string, Banding>>;
  readonly alarms: readonly Alarm[];
  readonly missing: MissingRule;
  readonly change: ChangeThresholds | null;
  readonly recallDays: number;
  readonly minutes: number;
  /** Languages whose wording ships here; empty for a slot. */
  readonly languages: readonly string[];
  readonly loinc: { readonly panel: string | null; readonly score: string | null };
  readonly licence: Licence;
  /** Why it cannot be activated: wording, table or clause not obtained; null = it can. */
  readonly inactive: string | null;
  readonly evidence: readonly Citation[];
};
