import { anyOf, type Tri } from '#kernel';
import {
  asqPositive,
  cssrsBehaviourRecent,
  cssrsIntent,
  cssrsMethod,
  cssrsPlan,
  cssrsThoughts,
  cssrsWish,
  isiTotal,
  item9Answer,
  phqTotal,
} from '#measures';
import { atLeast, holdsTrue, type Known, moreThan, seriesOf } from '#reasoning';
import { diaryWeek } from '#sleep';
import { insomnia, phqRiseTold, sleepOnsetTold } from './person-facts.ts';

/** What says whether a person may be in danger of killing themselves. */
export const safety = {
  item9: item9Answer,
  asq: asqPositive,
  wish: cssrsWish,
  thoughts: cssrsThoughts,
  method: cssrsMethod,
  intent: cssrsIntent,
  plan: cssrsPlan,
  acted: cssrsBehaviourRecent,
} as const;

/** Any sign is enough; one screen without a sign is enough to say that there is none. */
export function safetyPositive(known: Known<typeof safety>, positive: number): Tri {
  const { item9, asq, wish, thoughts, method, intent, plan, acted } = known;
  const answers = [wish, thoughts, method, intent, plan, acted];
  const signs = anyOf([atLeast(item9, positive), holdsTrue(asq), ...answers.map(holdsTrue)]);
  if (signs === true) return true;
  const cssrsClear = wish === false && thoughts === false && acted === false;
  return item9 !== null || asq === false || cssrsClear ? false : 'unknown';
}

/** Half a year: what mood was before, and what it is now. */
const lookBackDays = 183;
export const moods = { moods: seriesOf(phqTotal, lookBackDays), told: phqRiseTold } as const;

/** The latest mood score against the best one before it, or as it was told; null with neither. */
export function moodRise({ moods: readings, told }: Known<typeof moods>): number | null {
  if (told !== null) return told;
  const values = (readings ?? []).map(({ value }) => value);
  const latest = values.at(-1);
  const before = values.slice(0, -1);
  return latest === undefined || before.length === 0 ? null : latest - Math.min(...before);
}

export const sleeplessness = {
  isi: isiTotal,
  week: diaryWeek,
  onsetTold: sleepOnsetTold,
  insomnia,
} as const;

/** Insomnia by its score, by how long falling asleep takes, or as a diagnosis. */
export function sleepsBadly(
  { isi, week, onsetTold, insomnia: diagnosed }: Known<typeof sleeplessness>,
  { cut, onset }: { readonly cut: number; readonly onset: number },
): Tri {
  const minutes = week?.sleepOnset ?? onsetTold;
  const signs = [atLeast(isi, cut), moreThan(minutes, onset), holdsTrue(diagnosed)];
  if (signs.includes(true)) return true;
  return signs.every((sign) => sign === 'unknown') ? 'unknown' : false;
}
