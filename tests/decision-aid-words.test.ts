import { expect, it } from 'vitest';
import { decisionAids } from '#decision-aids';
import { limits, readingFaults } from '../tools/web/reading.ts';

it.each(decisionAids)('what a person reads in the aid "$id" is easy to read', (aid) => {
  const words = [
    aid.title,
    aid.problem,
    aid.decision,
    aid.numbersSay,
    aid.uncertainty,
    aid.updatePolicy,
    aid.funding,
    ...aid.options.flatMap(({ title, good, bad, experience }) => [
      title,
      ...good,
      ...bad,
      experience,
    ]),
  ];
  expect(words.flatMap(({ en }) => readingFaults(en, limits.gradePlain))).toEqual([]);
});
