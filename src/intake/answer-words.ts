import type { Text } from '#kernel';
import { bodySiteOf } from './body-map.ts';
import type { Choice, Duration, Kind } from './question.ts';
import { questionOf } from './questions.ts';

const notSaid: Text = { en: 'Would rather not say' };

/** An answer as a person would say it, for the care team. */
export function answerWords(item: string, value: unknown): Text {
  const question = questionOf(item);
  if (value === null || question === null) return notSaid;
  return wordsOf(question.answer, value);
}

function wordsOf(kind: Kind, value: unknown): Text {
  switch (kind.kind) {
    case 'choice':
      return kind.choices.find((choice) => choice.value === value)?.label ?? { en: String(value) };
    case 'picks':
      return picksInWords(kind.choices, value as readonly unknown[]);
    case 'body-map':
      return { en: sitesInWords(value as Readonly<Record<string, number>>) };
    case 'duration':
      return durationInWords(value as Duration);
    case 'words':
      return { en: String(value) };
    case 'consent':
      return { en: 'Agreed' };
  }
}

function picksInWords(choices: readonly Choice[], picks: readonly unknown[]): Text {
  const chosen = choices.filter((choice) => picks.includes(choice.value));
  return { en: chosen.length === 0 ? 'None' : chosen.map(({ label }) => label.en).join(', ') };
}

function durationInWords({ amount, unit }: Duration): Text {
  return { en: `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}` };
}

/** The worst first. */
function sitesInWords(sites: Readonly<Record<string, number>>): string {
  const named = Object.entries(sites)
    .toSorted(([, a], [, b]) => b - a)
    .map(([id, intensity]) => `${bodySiteOf(id)?.label.en ?? id} ${intensity}`);
  return named.length === 0 ? 'No pain marked' : named.join(', ');
}
