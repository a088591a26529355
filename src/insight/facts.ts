import { defineFact } from '#reasoning';

/** The day's pain: the mean of its entries. One fact per day with an answer. */
export const diaryPain = defineFact<number>({
  name: 'diary.pain',
  says: { en: 'pain in the diary' },
  unit: 'points',
});
/** Whether anything at all was written that day. One fact per day with an entry. */
export const diaryFilledIn = defineFact<true>({
  name: 'diary.filledIn',
  says: { en: 'the diary was filled in' },
});
export const visitsMissed = defineFact<number>({
  name: 'visits.missedInARow',
  says: { en: 'visits missed in a row' },
  unit: 'visits',
});
/** How much pain gets in the way by another form than PEG (BPI interference). */
export const interferenceScore = defineFact<number>({
  name: 'score.interference',
  says: { en: 'interference by another form than PEG' },
  unit: 'points',
});
