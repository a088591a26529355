import { formNames, plainName } from '../score-limits.ts';
import { isObject } from './fields.ts';
import { formsInWords, pointer, type Written } from './other-names.ts';

type Given = Readonly<Record<string, unknown>>;

const times = ['week', 'date', 'daysAgo', 'weeksAgo', 'day', 'month'];

/** Reviews of a plan, each with what was measured at it: `reviews: [{week: 8, phq9: 4, peg: 3}]`. */
export function reviewScores(top: Given, from: number, written: Written): readonly Given[] {
  const { plan } = top;
  const lists = [
    { list: top['reviews'], at: '/reviews' },
    { list: isObject(plan) ? plan['reviews'] : null, at: '/plan/reviews' },
  ];
  const found = lists.flatMap(({ list, at }) =>
    (Array.isArray(list) ? list : []).flatMap((review: unknown, place) =>
      isObject(review) ? measuredAt(review, `${at}/${place}`) : [],
    ),
  );
  for (const [place, { at }] of found.entries()) {
    written.set(`/scores/${from + place}/value`, at);
  }
  return found.map(({ score }) => score);
}

function measuredAt(review: Given, at: string) {
  const when = Object.fromEntries(
    times.flatMap((name) => (review[name] === undefined ? [] : [[name, review[name]]])),
  );
  return Object.entries(review).flatMap(([key, value]) => {
    const plain = plainName(key);
    const instr = formsInWords.get(plain) ?? (formNames.has(plain) ? key : null);
    if (instr === null || typeof value !== 'number') return [];
    return [{ score: { instr, value, ...when }, at: `${at}/${pointer(key)}` }];
  });
}
