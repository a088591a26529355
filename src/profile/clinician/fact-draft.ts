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
  'depression-episodes',
  'height-cm',
  'weight-kg',
  'pregnancy',
  'nociplastic',
  'role-loss',
  'relapse-plan-signed',
  'red-flag',
] as const;

/** Facts that are several answers of yes, no or not known, by part. */
export const yesNoParts = {
  pregnancy: ['pregnant', 'planning', 'contraception'],
  nociplastic: ['regional', 'history', 'comorbidity', 'evoked'],
  'role-loss': ['work', 'caring', 'study'],
} as const;
export type YesNoFact = keyof typeof yesNoParts;
export type YesNoPart = (typeof yesNoParts)[YesNoFact][number];
export type WritableFact = (typeof writableFacts)[number];

/** Facts that are a single number. */
const numbers = [
  'weekly-minutes',
  'distance-km',
  'antidepressant-trials',
  'depression-episodes',
  'height-cm',
  'weight-kg',
] as const;
type NumberFact = (typeof numbers)[number];
export const isNumber = (name: WritableFact | null): name is NumberFact =>
  numbers.some((each) => each === name);

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
  readonly parts: Readonly<Partial<Record<YesNoPart, 'yes' | 'no'>>>;
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
  parts: {},
};

const valueIn: Readonly<Record<WritableFact, (draft: FactDraft) => unknown>> = {
  'pain-since': ({ day }) => dayIn(day),
  conditions: (draft) => draft.conditions,
  barriers: (draft) => draft.barriers,
  'work-pattern': ({ work, drives }) => (work === null ? null : workIn(work, drives)),
  'weekly-minutes': ({ number }) => numberIn(number),
  'distance-km': ({ number }) => numberIn(number),
  'antidepressant-trials': ({ number }) => numberIn(number),
  'depression-episodes': ({ number }) => numberIn(number),
  'height-cm': ({ number }) => numberIn(number),
  'weight-kg': ({ number }) => numberIn(number),
  pregnancy: ({ parts }) => partsSaid('pregnancy', parts),
  nociplastic: ({ parts }) => partsSaid('nociplastic', parts),
  'role-loss': ({ parts }) => partsSaid('role-loss', parts),
  'relapse-plan-signed': ({ day }) => dayIn(day),
  'red-flag': signIn,
};

/** The value as the catalogue wants it; null while it is missing or cannot be read. */
export const valueOf = (draft: FactDraft): unknown =>
  draft.name === null ? null : valueIn[draft.name](draft);

/** Something has to be said; what is left open is not known. */
function partsSaid(fact: YesNoFact, parts: FactDraft['parts']): unknown {
  const names: readonly YesNoPart[] = yesNoParts[fact];
  if (names.every((name) => parts[name] === undefined)) return null;
  return Object.fromEntries(
    names.map((name) => [name, parts[name] === undefined ? null : parts[name] === 'yes']),
  );
}

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
  if (known === undefined || known === null) return draft;
  return {
    ...draft,
    // The record keeps under each name what its own form wrote, so each filler gets its own kind.
    ...(isNumber(name) ? { number: `${known as number}` } : filledIn[name](known as never)),
  };
}

const filledIn: Readonly<
  Record<Exclude<WritableFact, NumberFact>, (known: never) => Partial<FactDraft>>
> = {
  // What became of a sign is said afresh each time.
  'red-flag': () => ({}),
  'pain-since': (day: LocalDate) => ({ day: partsOf(day) }),
  'relapse-plan-signed': (day: LocalDate) => ({ day: partsOf(day) }),
  conditions: (known: FactDraft['conditions']) => ({ conditions: known }),
  barriers: (known: FactDraft['barriers']) => ({ barriers: known }),
  'work-pattern': (known: ReturnType<typeof workIn>) => workFrom(known),
  pregnancy: (known: SaidParts) => ({ parts: partsFrom(known) }),
  nociplastic: (known: SaidParts) => ({ parts: partsFrom(known) }),
  'role-loss': (known: SaidParts) => ({ parts: partsFrom(known) }),
};

function workFrom({ kind, drivesForWork }: ReturnType<typeof workIn>) {
  const said = drivesForWork ? ('yes' as const) : ('no' as const);
  return { work: kind, drives: drivesForWork === null ? null : said };
}

type SaidParts = Readonly<Partial<Record<YesNoPart, boolean | null>>>;

const partsFrom = (known: SaidParts): FactDraft['parts'] =>
  Object.fromEntries(
    Object.entries(known).flatMap(([name, said]) =>
      said === null ? [] : [[name, said ? 'yes' : 'no']],
    ),
  );
