import type { CaseInput } from './file.ts';
import { isObject } from './places.ts';
import { plainWord, yesNoOf } from './words.ts';

const rooms = ['patient', 'history', 'conditions', 'comorbidities', 'medicalHistory', 'health'];

/** Conditions that are said by a field of their own: "copd": true, "lostTolerance": false. */
export function flaggedConditions(input: CaseInput): readonly { code: string; there: boolean }[] {
  const places = [input, ...rooms.map((room) => (input as Record<string, unknown>)[room])];
  return places.filter(isObject).flatMap((place) =>
    Object.entries(place).flatMap(([key, said]) => {
      const there = typeof said === 'boolean' ? yesNoOf({ said }, 'said') : null;
      return there === null || isOfSomethingElse.test(key) ? [] : [{ code: plainWord(key), there }];
    }),
  );
}

/** A relative's illness, or a worry about one, is not the person's own. */
const isOfSomethingElse =
  /family|mother|father|sibling|parent|fear|worr|risk|screen|suspect|mania/i;
