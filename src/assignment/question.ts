import type { Instant } from '#kernel';
import { type Form, type FormItem, isAskedWhen } from '#measures';

/** Answers by item; null = "I would rather not say". */
export type Values = Readonly<Record<string, number | null | undefined>>;

/** One questionnaire of an occurrence with what must have been said for it to be asked. */
export type AskedForm = {
  readonly form: Form;
  /** null: for everyone. */
  readonly trigger: {
    readonly id: string;
    readonly items: readonly string[];
    readonly reaches: number;
    readonly first: boolean;
  } | null;
};

/** Everything a phone needs to ask, with or without a network. Plain JSON. */
export type Asking = {
  readonly forms: readonly AskedForm[];
  /** Items that mean the same over the same time: what the one says, the other need not ask. */
  readonly sameAs: Readonly<Record<string, readonly string[]>>;
  /** Answered elsewhere a short while ago, by item, with the questionnaire that asked. */
  readonly known: Readonly<
    Record<string, { readonly value: number; readonly from: string; readonly at: Instant }>
  >;
  /** Single answers that call for a person now, as the questionnaires themselves say. */
  readonly alarms: readonly { readonly item: string; readonly atLeast: number }[];
  readonly secondsPerQuestion: number;
  readonly chunkMinutes: number;
};

/** Items whose answer calls for a person now. It needs no server, no score and no other answer. */
export function alarmedItems({ alarms }: Pick<Asking, 'alarms'>, given: Values): readonly string[] {
  const raised = alarms.filter(({ item, atLeast }) => (given[item] ?? -1) >= atLeast);
  return [...new Set(raised.map(({ item }) => item))];
}

export type AskedQuestion = { readonly form: Form; readonly item: FormItem };

/** The answers given with those that stand for others: own ones count before taken-over ones. */
export function valuesIn({ sameAs, known }: Asking, given: Values): Values {
  const values: Record<string, number | null | undefined> = Object.fromEntries(
    Object.entries(known).map(([item, { value }]) => [item, value]),
  );
  for (const [item, value] of Object.entries(given)) {
    for (const other of sameAs[item] ?? []) {
      if (given[other] === undefined) values[other] = value;
    }
  }
  return { ...values, ...given };
}

/**
 * The questions of the occurrence as they stand: answered ones and those still to ask, in order. What
 * follows up an answer at once stands right behind that answer, so that nobody is thrown back.
 */
export function questionsIn(asking: Asking, given: Values): readonly AskedQuestion[] {
  const values = valuesIn(asking, given);
  const called = formsAsked(asking, values);
  const inOrder = called
    .filter(({ trigger }) => trigger?.first !== true)
    .flatMap(({ form }) => questionsOf(form, values, given));
  return called
    .filter(({ trigger }) => trigger?.first === true)
    .reduce<readonly AskedQuestion[]>((questions, { form, trigger }) => {
      const raising = (trigger?.items ?? []).flatMap((id) => [id, ...(asking.sameAs[id] ?? [])]);
      const at = questions.findLastIndex(({ item }) => raising.includes(item.id)) + 1;
      return questions.toSpliced(at, 0, ...questionsOf(form, values, given));
    }, inOrder);
}

/** The next question, what follows up an answer at once before all others; null: nothing is left. */
export function nextQuestion(asking: Asking, given: Values): AskedQuestion | null {
  const left = questionsIn(asking, given).filter(({ item }) => given[item.id] === undefined);
  return left.find(({ form }) => isAskedAtOnce(asking, form)) ?? left[0] ?? null;
}

/** Whether this questionnaire follows up an answer that needs a person now. */
export function isAskedAtOnce({ forms }: Pick<Asking, 'forms'>, { id }: Form): boolean {
  return forms.some(({ form, trigger }) => form.id === id && trigger?.first === true);
}

/** Forms that the answers so far call for; those everybody is asked come first. */
function formsAsked({ forms }: Asking, values: Values): readonly AskedForm[] {
  const called = forms.filter(({ trigger }) => trigger === null || isReached(trigger, values));
  return called.toSorted((a, b) => Number(a.trigger !== null) - Number(b.trigger !== null));
}

function isReached({ items, reaches }: NonNullable<AskedForm['trigger']>, values: Values): boolean {
  return items.reduce((sum, item) => sum + (values[item] ?? 0), 0) >= reaches;
}

/** What depends on earlier answers opens only when those are in. */
function questionsOf(form: Form, values: Values, given: Values): readonly AskedQuestion[] {
  const found: AskedQuestion[] = [];
  let waiting = false;
  for (const item of form.items) {
    const own = given[item.id] !== undefined;
    const settled = values[item.id] !== undefined;
    if (own) found.push({ form, item });
    else if (!settled && isOpen(item, values, waiting)) {
      found.push({ form, item });
      waiting = true;
    }
  }
  return found;
}

function isOpen({ askedWhen }: FormItem, values: Values, waiting: boolean): boolean {
  if (askedWhen === null) return true;
  return !waiting && isAskedWhen(askedWhen, values) === true;
}

type Answerable = {
  readonly options: readonly { readonly value: number }[];
  readonly number: Pick<NonNullable<FormItem['number']>, 'min' | 'max' | 'step'> | null;
};

/** Whether an answer is one of those offered; null is "I would rather not say" and always is. */
export function isAnswer({ options, number }: Answerable, value: number | null): boolean {
  if (value === null) return true;
  if (number === null) return options.some((option) => option.value === value);
  const { min, max, step } = number;
  if (!Number.isFinite(value) || value < min || value > max) return false;
  return step === null || isWhole((value - min) / step);
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9;

/** Which pause-free piece the question with this number (from 0) lies in. */
export function chunkOf(
  number: number,
  { secondsPerQuestion, chunkMinutes }: Pick<Asking, 'secondsPerQuestion' | 'chunkMinutes'>,
): number {
  const each = Math.max(1, Math.floor((chunkMinutes * 60) / secondsPerQuestion));
  return Math.floor(number / each);
}

/** Minutes that so many questions are expected to take, rounded up to half minutes. */
export function minutesFor(questions: number, secondsPerQuestion: number): number {
  return Math.ceil((questions * secondsPerQuestion) / 30) / 2;
}
