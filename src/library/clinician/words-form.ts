import { wordsIn } from '#kernel';
import type { LibraryItem, RegisterPage } from '#library';
import type { Form, FormItem, ItemWording, Wording } from '#measures';

/** A questionnaire in words that are not saved yet, for looking at; what is missing shows as "…". */
export function formInWords(page: RegisterPage, language: string, words: Wording): Form {
  const { row, instruction, items, licence } = page;
  return {
    id: row.id,
    version: row.version,
    language,
    title: filled(words.title) ?? wordsIn(row.title, language)[0],
    instruction:
      filled(words.instruction) ?? (instruction && wordsIn(instruction, language)[0]) ?? null,
    items: items.map((item) => itemInWords(item, words.items[item.id])),
    credit: licence.credit,
    minutes: row.minutes,
  };
}

function itemInWords(item: LibraryItem, words: ItemWording | undefined): FormItem {
  const { number } = item;
  return {
    id: item.id,
    concept: item.id,
    text: filled(words?.text) ?? '…',
    options: item.options.map(({ value }) => ({
      value,
      label: filled(words?.options?.[`${value}`]) ?? '…',
    })),
    number: number && {
      min: number.min,
      max: number.max,
      step: 1,
      unit: number.unit?.en ?? null,
      low: filled(words?.low),
      high: filled(words?.high),
    },
    askedWhen: null,
  };
}

const filled = (words: string | undefined): string | null =>
  words === undefined || words.trim() === '' ? null : words.trim();
