import type { Item } from '../instrument.ts';
import { choices, itemsFrom } from './wording.ts';

const words = [
  'Vigorous activities, such as running, lifting heavy objects, participating in strenuous sports',
  'Moderate activities, such as moving a table, pushing a vacuum cleaner, bowling, or playing golf',
  'Lifting or carrying groceries',
  'Climbing several flights of stairs',
  'Climbing one flight of stairs',
  'Bending, kneeling, or stooping',
  'Walking more than a mile',
  'Walking several blocks',
  'Walking one block',
  'Bathing or dressing yourself',
];

/** Shared by the long and the short form, so that they are asked once. */
export const physicalFunctionConcepts: readonly string[] = words.map((_, at) => `rand36.${at + 3}`);

/** The ten questions on physical functioning of RAND-36, numbered as the form that asks them does. */
export const physicalFunction = (id: string, firstNumber: number): readonly Item[] =>
  itemsFrom(
    id,
    words,
    choices(['Yes, limited a lot', 'Yes, limited a little', 'No, not limited at all'], 1),
    {
      firstNumber,
      concepts: physicalFunctionConcepts,
      lead: 'The following questions are about activities you might do during a typical day. Does your health now limit you in these activities? If so, how much?',
    },
  );
