import {
  type AnswerFault,
  checkValue,
  isSafetyItem,
  type Kind,
  type Question,
  questionOf,
} from '#intake';
import type { Result, Text } from '#kernel';
import { type Item, itemOf } from '#measures';
import { batterySections } from './battery.ts';

const noWords: Text = { en: '' };

/**
 * The question behind an item of the library, whether it is asked here now or not: what a phone was
 * given to ask is kept, also when the site chose otherwise in the meantime. null: nobody knows it.
 */
export function libraryQuestion(id: string): Question | null {
  const found = itemOf(id);
  if (found === null) return null;
  const { item, instrument } = found;
  return {
    id,
    section: isSafetyItem(id) ? 'feelings' : (batterySections.get(instrument.id) ?? 'matters'),
    asks: item.text ?? instrument.title,
    lead: instrument.instruction,
    answer: kindOf(item),
    instrument: instrument.id,
    why: noWords,
    seenBy: noWords,
    skippable: true,
    sensitive: isSafetyItem(id),
    credit: instrument.licence.credit,
  };
}

/** The check of an answer that only the library knows; null: it is one of the intake's own. */
export function checkInLibrary(item: string, value: unknown): Result<unknown, AnswerFault> | null {
  if (questionOf(item) !== null) return null;
  const question = libraryQuestion(item);
  return question === null ? null : checkValue(question, value);
}

function kindOf({ options, number }: Item): Kind {
  if (number === undefined) {
    const choices = options.map(({ value, label }) => ({
      value,
      label: label ?? { en: String(value) },
    }));
    return { kind: 'choice', choices };
  }
  const { min, max, unit, step } = number;
  return { kind: 'number', min, max, unit: unit ?? noWords, step };
}
