import { type Fault, fault, missingWords } from './fault.ts';
import type { OwnQuestionnaire } from './questionnaire.ts';

/** What is wrong with the score and its bands. */
export function scoringFaults(draft: OwnQuestionnaire): readonly Fault[] {
  return [...itemFaults(draft), ...directionFaults(draft), ...bandFaults(draft)];
}

function itemFaults({ items, scoring }: OwnQuestionnaire): readonly Fault[] {
  const known = items.map(({ key }) => key);
  const counted = scoring.items.map(({ item }) => item);
  if (counted.length === 0) {
    return [fault(['scoring', 'items'], 'none', 'Choose at least one question for the score.')];
  }
  return [
    ...counted.flatMap((item, at) => {
      const path = ['scoring', 'items', at, 'item'];
      if (!known.includes(item)) return [fault(path, 'unknown-item', 'This question is gone.')];
      if (counted.indexOf(item) < at) return [fault(path, 'twice', 'It counts twice.')];
      return [];
    }),
    ...(scoring.mayMiss >= counted.length
      ? [fault(['scoring', 'mayMiss'], 'too-many', 'At least one answer must be there.')]
      : []),
  ];
}

const directionFaults = ({ scoring }: OwnQuestionnaire): readonly Fault[] =>
  scoring.better === null
    ? [fault(['scoring', 'better'], 'missing', 'Choose whether lower or higher is better.')]
    : [];

function bandFaults({ bands, languages }: OwnQuestionnaire): readonly Fault[] {
  return bands.flatMap(({ from, label }, at) => {
    const before = at === 0 ? null : (bands[at - 1]?.from ?? null);
    const path = ['bands', at, 'from'];
    return [
      ...missingWords(label, languages, ['bands', at, 'label'], 'Please name the band'),
      ...(from === null ? [fault(path, 'missing', 'Say where the band begins.')] : []),
      ...(from !== null && before !== null && from <= before
        ? [fault(path, 'not-rising', 'Each band begins above the one before.')]
        : []),
    ];
  });
}
