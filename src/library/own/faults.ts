import { answerFaults } from './answer-faults.ts';
import { blankIn, type Fault, fault, missingWords } from './fault.ts';
import type { OwnItem, OwnQuestionnaire } from './questionnaire.ts';
import { rangeOf } from './range.ts';
import { scoringFaults } from './scoring-faults.ts';

/** Everything that keeps a draft from being published, each with its field. */
export function namedFaults(draft: OwnQuestionnaire): readonly Fault[] {
  return [
    ...languageFaults(draft),
    ...headFaults(draft),
    ...itemsFaults(draft),
    ...scoringFaults(draft),
  ];
}

function languageFaults({ languages }: OwnQuestionnaire): readonly Fault[] {
  const twice = new Set(languages).size !== languages.length;
  return [
    // The team's own screens fall back to English, so a text without English has nowhere to fall.
    ...(languages.includes('en')
      ? []
      : [fault(['languages'], 'no-english', 'English is always one of the languages.')]),
    ...(twice ? [fault(['languages'], 'twice', 'A language is there twice.')] : []),
  ];
}

function headFaults({ title, instruction, languages, items }: OwnQuestionnaire): readonly Fault[] {
  return [
    ...missingWords(title, languages, ['title'], 'Please give the title'),
    // No instruction at all is fine; one in some languages only is not.
    ...(blankIn(instruction, languages).length < languages.length
      ? missingWords(instruction, languages, ['instruction'], 'Please give the instruction')
      : []),
    ...(items.length === 0 ? [fault(['items'], 'none', 'Ask at least one question.')] : []),
  ];
}

function itemsFaults({ items, languages }: OwnQuestionnaire): readonly Fault[] {
  return items.flatMap((item, at) => [
    ...(items.findIndex(({ key }) => key === item.key) < at
      ? [fault(['items', at, 'key'], 'twice', 'Two questions have the same name.')]
      : []),
    ...missingWords(item.text, languages, ['items', at, 'text'], 'Please write the question'),
    ...answerFaults(item.answer, languages, at),
    ...showWhenFaults(item, at, items),
  ]);
}

/** A question may wait for an earlier one only: so no two can wait for each other. */
function showWhenFaults(
  { key, showWhen }: OwnItem,
  at: number,
  items: readonly OwnItem[],
): readonly Fault[] {
  if (showWhen === null) return [];
  const asked = items.findIndex((other) => other.key === showWhen.item);
  const path = ['items', at, 'showWhen', 'item'];
  if (showWhen.item === key) return [fault(path, 'itself', 'A question cannot wait for itself.')];
  if (asked === -1) return [fault(path, 'unknown-item', 'The question it waits for is gone.')];
  if (asked > at) return [fault(path, 'later-item', 'It waits for a question that comes later.')];
  return thresholdFaults(showWhen.atLeast, items[asked], at);
}

function thresholdFaults(
  atLeast: number | null,
  asked: OwnItem | undefined,
  at: number,
): readonly Fault[] {
  const path = ['items', at, 'showWhen', 'atLeast'];
  if (atLeast === null) return [fault(path, 'missing', 'Say from which answer it is asked.')];
  const range = asked === undefined ? null : rangeOf(asked.answer);
  if (range === null || (atLeast > range.min && atLeast <= range.max)) return [];
  return [fault(path, 'outside', `Choose above ${range.min}, up to ${range.max}.`)];
}
