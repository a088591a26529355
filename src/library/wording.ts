import type { FieldFault } from '#http';
import type { Instant } from '#kernel';
import type { Instrument, Item, ItemWording, Wording } from '#measures';

/** The site's own lawful wording of one questionnaire in one language, in its latest version. */
export type SiteWording = {
  readonly instrument: string;
  readonly language: string;
  readonly version: number;
  /** Which version of the definition it was written for. */
  readonly ofVersion: number;
  /** null: the site took it back. */
  readonly words: Wording | null;
  readonly byName: string;
  readonly at: Instant;
};

/** Longest texts a site may type, in characters. */
export const longest = { title: 200, instruction: 2_000, item: 1_000, option: 300 } as const;

/**
 * Everything that is missing or too much in a wording, each named by its place below `at`. A wording
 * is either whole or not used: nobody is asked half a question.
 */
export function faultsOfWording(
  instrument: Instrument,
  language: string,
  words: Wording,
  at = '/body/words',
): readonly FieldFault[] {
  const known = new Set(instrument.items.map(({ id }) => id));
  const strangers = Object.keys(words.items).filter((id) => !known.has(id));
  return [
    ...headFaults(instrument, language, words, at),
    ...instrument.items.flatMap((item) => itemFaults(item, words.items[item.id], at)),
    ...strangers.map((id) => fault(`${at}/items/${id}`, 'unknown-item', 'No such item.')),
  ];
}

function headFaults(
  { title, instruction }: Instrument,
  language: string,
  words: Wording,
  at: string,
): readonly FieldFault[] {
  // Title and instruction are ours where they stand in the language; else the site brings them.
  const titled = blank(words.title) && title[language] === undefined;
  const told =
    blank(words.instruction) && instruction !== null && instruction[language] === undefined;
  return [
    ...(titled ? [fault(`${at}/title`, 'missing', 'Please give the title in this language.')] : []),
    ...(told
      ? [fault(`${at}/instruction`, 'missing', 'Please give the instruction in this language.')]
      : []),
  ];
}

function itemFaults(item: Item, words: ItemWording | undefined, at: string): readonly FieldFault[] {
  const place = `${at}/items/${item.id}`;
  if (words === undefined || blank(words.text)) {
    return [fault(`${place}/text`, 'missing', 'Please give the words of this item.')];
  }
  const values = item.options.map(({ value }) => `${value}`);
  const given = words.options ?? {};
  return [
    ...values
      .filter((value) => blank(given[value]))
      .map((value) =>
        fault(`${place}/options/${value}`, 'missing', `Please give the words of answer ${value}.`),
      ),
    ...Object.keys(given)
      .filter((value) => !values.includes(value))
      .map((value) =>
        fault(`${place}/options/${value}`, 'unknown-option', `There is no answer ${value}.`),
      ),
  ];
}

export const isWhole = (instrument: Instrument, language: string, words: Wording): boolean =>
  faultsOfWording(instrument, language, words).length === 0;

const blank = (words: string | undefined): boolean => words === undefined || words.trim() === '';

const fault = (at: string, code: string, message: string): FieldFault => ({ at, code, message });
