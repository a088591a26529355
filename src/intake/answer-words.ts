import type { Text } from '#kernel';
import { bodySiteOf } from './body-map.ts';
import type { Duration, Kind } from './question.ts';
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
    case 'picks': {
      const picks = value as readonly unknown[];
      const chosen = kind.choices.filter((choice) => picks.includes(choice.value));
      return { en: chosen.length === 0 ? 'None' : chosen.map(({ label }) => label.en).join(', ') };
    }
    case 'body-map':
      return { en: sitesInWords(value as Readonly<Record<string, number>>) };
    case 'duration': {
      const { amount, unit } = value as Duration;
      return { en: `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}` };
    }
    case 'words':
      return { en: String(value) };
    case 'consent':
      return { en: 'Agreed' };
  }
}

/** The worst first. */
function sitesInWords(sites: Readonly<Record<string, number>>): string {
  const named = Object.entries(sites)
    .toSorted(([, a], [, b]) => b - a)
    .map(([id, intensity]) => `${bodySiteOf(id)?.label.en ?? id} ${intensity}`);
  return named.length === 0 ? 'No pain marked' : named.join(', ');
}
