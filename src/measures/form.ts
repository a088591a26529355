import { err, ok, type Result, type Text, wordsIn } from '#kernel';
import type { Condition } from './formula.ts';
import type { Instrument, Item } from './instrument.ts';

/**
 * All a phone or a preview needs to ask one questionnaire in one language. Plain JSON: it travels,
 * the library of definitions stays at home. Scoring is not in it.
 */
export type Form = {
  readonly id: string;
  readonly version: number;
  readonly language: string;
  readonly title: string;
  readonly instruction: string | null;
  readonly items: readonly FormItem[];
  /** Line that must be shown with the words. */
  readonly credit: string | null;
  readonly minutes: number;
};

export type FormItem = {
  readonly id: string;
  readonly concept: string;
  readonly text: string;
  readonly options: readonly { readonly value: number; readonly label: string }[];
  readonly number: {
    readonly min: number;
    readonly max: number;
    readonly step: number | null;
    readonly unit: string | null;
    readonly low: string | null;
    readonly high: string | null;
  } | null;
  readonly askedWhen: Condition | null;
};

/** A clinic's own lawful wording of a slot, in one language. */
export type Wording = {
  readonly title?: string;
  readonly instruction?: string;
  /** By item id. */
  readonly items: Readonly<Record<string, ItemWording>>;
};
export type ItemWording = {
  readonly text: string;
  /** Option words by value ("0", "1" …). */
  readonly options?: Readonly<Record<string, string>>;
  readonly low?: string;
  readonly high?: string;
};

/** Why there is no form: nothing is shown half-worded or in another language than was asked for. */
export type NoForm =
  | { readonly reason: 'inactive'; readonly says: string }
  | { readonly reason: 'language'; readonly languages: readonly string[] }
  | { readonly reason: 'words'; readonly items: readonly string[] };

/**
 * The form of an instrument in a language; `words` is the clinic's own wording, which a slot needs.
 * Plain English ("en-x-plain") may fall back to English, no other language may.
 */
export function formOf(
  instrument: Instrument,
  language: string,
  words?: Wording,
): Result<Form, NoForm> {
  const { id, version, languages, licence, minutes, inactive } = instrument;
  if (inactive !== null) return err({ reason: 'inactive', says: inactive });
  const ships = languages.some((tag) => speaks(tag, language));
  if (words === undefined && licence.words === 'shipped' && !ships) {
    return err({ reason: 'language', languages });
  }
  const within: Within = { language: ships ? language : null, words };
  const items = instrument.items.map((item) => formItem(item, within));
  const wordless = instrument.items.filter((_, at) => items[at] === null);
  if (wordless.length > 0) return err({ reason: 'words', items: wordless.map((item) => item.id) });
  return ok({
    id,
    version,
    language,
    ...headOf(instrument, language, within),
    items: items.filter((item) => item !== null),
    credit: licence.credit,
    minutes,
  });
}

/** `language` null: only the clinic's own words may be shown, never a fall-back. */
type Within = { readonly language: string | null; readonly words: Wording | undefined };

/** The title is our own and always there; an instruction is the instrument's. */
function headOf(
  { title, instruction }: Instrument,
  language: string,
  within: Within,
): Pick<Form, 'title' | 'instruction'> {
  return {
    title: within.words?.title ?? wordsIn(title, language)[0],
    instruction: within.words?.instruction ?? said(instruction, within.language),
  };
}

/** Whether words in `tag` may be shown to somebody who asked for `language`. */
export const speaks = (tag: string, language: string): boolean =>
  tag === language || language === `${tag}-x-plain`;

function formItem(item: Item, within: Within): FormItem | null {
  const { language } = within;
  const words = within.words?.items[item.id];
  const text = words?.text ?? said(item.text, language);
  const options = item.options.map(({ value, label }) => ({
    value,
    label: words?.options?.[String(value)] ?? said(label, language),
  }));
  if (text === null || options.some(({ label }) => label === null)) return null;
  return {
    id: item.id,
    concept: item.concept,
    text,
    options: options.map(({ value, label }) => ({ value, label: label ?? '' })),
    number: formNumber(item, language, words),
    askedWhen: item.askedWhen ?? null,
  };
}

function formNumber(
  { number }: Item,
  language: string | null,
  words: ItemWording | undefined,
): FormItem['number'] {
  if (number === undefined) return null;
  const { min, max, step, unit, ends } = number;
  return {
    min,
    max,
    step,
    unit: said(unit, language),
    low: words?.low ?? said(ends?.low ?? null, language),
    high: words?.high ?? said(ends?.high ?? null, language),
  };
}

const said = (text: Text | null, language: string | null): string | null =>
  text === null || language === null ? null : wordsIn(text, language)[0];
