import { type DateParts, dateOf, noDate, partsOf } from '#design';
import type { Instant, LocalDate } from '#kernel';
import type { barrierKinds, conditions, workKinds } from '#profile';

/** The facts a clinician writes down by hand. */
export const writableFacts = [
  'pain-since',
  'conditions',
  'work-pattern',
  'weekly-minutes',
  'barriers',
  'distance-km',
  'antidepressant-trials',
  'red-flag',
] as const;
export type WritableFact = (typeof writableFacts)[number];

/** What stands in the form, for whichever fact was chosen. */
export type FactDraft = {
  readonly name: WritableFact | null;
  readonly day: DateParts;
  readonly number: string;
  readonly conditions: readonly (typeof conditions)[number][];
  readonly barriers: readonly (typeof barrierKinds)[number][];
  readonly work: (typeof workKinds)[number] | null;
  readonly drives: 'yes' | 'no' | null;
  readonly sign: 'present' | 'cleared' | null;
  readonly note: string;
};

export const noFact: FactDraft = {
  name: null,
  day: noDate,
  number: '',
  conditions: [],
  barriers: [],
  work: null,
  drives: null,
  sign: null,
  note: '',
};

const valueIn: Readonly<Record<WritableFact, (draft: FactDraft) => unknown>> = {
  'pain-since': ({ day }) => dayIn(day),
  conditions: (draft) => draft.conditions,
  barriers: (draft) => draft.barriers,
  'work-pattern': ({ work, drives }) => (work === null ? null : workIn(work, drives)),
  'weekly-minutes': ({ number }) => numberIn(number),
  'distance-km': ({ number }) => numberIn(number),
  'antidepressant-trials': ({ number }) => numberIn(number),
  'red-flag': signIn,
};

/** The value as the catalogue wants it; null while it is missing or cannot be read. */
export const valueOf = (draft: FactDraft): unknown =>
  draft.name === null ? null : valueIn[draft.name](draft);

/** A sign is cleared with a reason; that one is there needs none. */
function signIn({ sign, note }: FactDraft): unknown {
  const said = note.trim() === '' ? null : note.trim();
  if (sign === 'present') return { kind: 'seen-by-clinician', present: true, note: said };
  return sign === 'cleared' && said !== null
    ? { kind: 'cleared-by-clinician', present: false, note: said }
    : null;
}

const workIn = (kind: NonNullable<FactDraft['work']>, drives: FactDraft['drives']) => ({
  kind,
  drivesForWork: drives === null ? null : drives === 'yes',
});

function dayIn(parts: DateParts): LocalDate | null {
  const day = dateOf(parts);
  return day === 'empty' || day === 'unclear' ? null : day;
}

function numberIn(typed: string): number | null {
  const number = Number(typed.trim().replace(',', '.'));
  return typed.trim() === '' || Number.isNaN(number) || number < 0 ? null : number;
}

type Known = { readonly name: string; readonly value: unknown; readonly recordedAt: Instant };

/** The form begins with what is known, so that a correction does not start from nothing. */
export function draftFrom(name: WritableFact, facts: readonly Known[]): FactDraft {
  const known = facts.find((fact) => fact.name === name)?.value;
  const draft = { ...noFact, name };
  // What became of a sign is said afresh each time.
  if (name === 'red-flag') return draft;
  if (known === undefined || known === null) return draft;
  if (name === 'pain-since') return { ...draft, day: partsOf(known as never) };
  if (name === 'conditions') return { ...draft, conditions: known as FactDraft['conditions'] };
  if (name === 'barriers') return { ...draft, barriers: known as FactDraft['barriers'] };
  if (name === 'work-pattern') return { ...draft, ...workFrom(known as ReturnType<typeof workIn>) };
  return { ...draft, number: `${known as number}` };
}

function workFrom({ kind, drivesForWork }: ReturnType<typeof workIn>) {
  const said = drivesForWork ? ('yes' as const) : ('no' as const);
  return { work: kind, drives: drivesForWork === null ? null : said };
}
