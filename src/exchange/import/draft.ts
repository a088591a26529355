/** A questionnaire as it was understood, before it is a definition of ours. */
export type Draft = {
  readonly url: string | null;
  readonly version: string | null;
  readonly name: string | null;
  readonly title: string | null;
  readonly language: string;
  readonly copyright: string | null;
  readonly loinc: string | null;
  readonly instruction: string | null;
  readonly items: readonly DraftItem[];
  readonly scores: readonly DraftScore[];
  readonly constraints: readonly DraftConstraint[];
  /** Structure of the file, groups included, for expressions that walk it. */
  readonly tree: readonly DraftNode[];
  readonly variables: readonly DraftVariable[];
};

/** One question. Choices have points or none; a number is its own value. */
export type DraftItem = {
  readonly linkId: string;
  readonly path: string;
  readonly text: string | null;
  readonly loinc: string | null;
  readonly type: 'choice' | 'boolean' | 'integer' | 'decimal' | 'quantity';
  readonly options: readonly DraftOption[];
  readonly number: {
    readonly min: number;
    readonly max: number;
    readonly step: number | null;
    readonly unit: string | null;
    /** What the ends of a rating mean. */
    readonly low: string | null;
    readonly high: string | null;
  } | null;
  readonly enabled: Enabled | null;
};

export type DraftOption = {
  /** How an answer names it: a coding, or a plain value. */
  readonly value:
    | {
        readonly system: string | null;
        readonly code: string | null;
        readonly display: string | null;
      }
    | string
    | number
    | boolean;
  readonly label: string;
  readonly weight: number | null;
};

/** When a question is asked, over earlier answers: by place of an option, or by a number. */
export type Enabled =
  | { readonly all: readonly Enabled[] }
  | { readonly any: readonly Enabled[] }
  | { readonly not: Enabled }
  | { readonly linkId: string; readonly answered: true }
  | { readonly linkId: string; readonly option: number }
  | { readonly linkId: string; readonly atLeast: number };

export type DraftVariable = {
  readonly name: string;
  readonly expression: string;
  readonly path: string;
};

export type DraftScore = {
  readonly linkId: string;
  readonly path: string;
  readonly title: string;
  readonly loinc: string | null;
  readonly type: 'decimal' | 'integer' | 'quantity' | 'boolean';
  readonly expression: string;
  /** In scope, outermost first. */
  readonly variables: readonly DraftVariable[];
};

export type DraftConstraint = {
  readonly key: string;
  readonly path: string;
  readonly says: string;
  readonly expression: string;
  readonly variables: readonly DraftVariable[];
};

export type DraftNode = {
  readonly linkId: string;
  readonly type: 'group' | DraftItem['type'];
  /** A calculated item: filled in by its expression. */
  readonly score: boolean;
  readonly text: string | null;
  readonly items: readonly DraftNode[];
};
