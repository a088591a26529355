import type { OwnAnswer } from './questionnaire.ts';

export type Range = { readonly min: number; readonly max: number };

/** The lowest and highest answer possible; null while it is not yet said. */
export function rangeOf(answer: OwnAnswer): Range | null {
  switch (answer.kind) {
    case 'yes-no':
      return { min: 0, max: 1 };
    case 'scale':
      return { min: 0, max: 10 };
    case 'number':
      return answer.min === null || answer.max === null
        ? null
        : { min: answer.min, max: answer.max };
    case 'choice': {
      const values = answer.options.flatMap(({ value }) => (value === null ? [] : [value]));
      return values.length === 0 ? null : { min: Math.min(...values), max: Math.max(...values) };
    }
  }
}
