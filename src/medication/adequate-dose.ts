import {
  antidepressantLeastDoses,
  antidepressantStandardDoses,
  antidepressantUsualDoses,
  type Citation,
} from '#evidence';
import { anyOf, type Tri } from '#kernel';
import { membersOf } from './group.ts';
import { groups } from './groups.ts';
import type { Taken } from './taken.ts';

/** mg a day: below the first it is too little, from the second on it is enough, between sources differ. */
type Doses = readonly [least: number, enough: number];

const oneDose = (mg: number): Doses => [mg, mg];
/** Tricyclics: 75 mg by the Maudsley table, 150 mg by the German one. */
const tricyclic: Doses = [75, 150];

/** Where the doses below come from. */
export const adequateDoseSources: readonly Citation[] = [
  antidepressantUsualDoses,
  antidepressantStandardDoses,
  antidepressantLeastDoses,
];

/**
 * From which daily dose an antidepressant can be judged: the lowest usual dose. Where the sources name
 * different ones, both stand here. What has no row is not known.
 */
export const adequateDoses: Readonly<Record<string, Doses>> = {
  sertraline: oneDose(50),
  citalopram: oneDose(20),
  escitalopram: oneDose(10),
  fluoxetine: oneDose(20),
  paroxetine: oneDose(20),
  fluvoxamine: oneDose(50),
  vilazodone: oneDose(20),
  vortioxetine: oneDose(10),
  duloxetine: [40, 60],
  venlafaxine: oneDose(75),
  desvenlafaxine: oneDose(50),
  levomilnacipran: oneDose(40),
  milnacipran: [50, 100],
  mirtazapine: [15, 30],
  bupropion: [150, 300],
  trazodone: [150, 200],
  reboxetine: oneDose(8),
  agomelatine: oneDose(25),
  moclobemide: oneDose(300),
  tranylcypromine: [10, 30],
  amitriptyline: tricyclic,
  nortriptyline: tricyclic,
  imipramine: tricyclic,
  desipramine: tricyclic,
  clomipramine: tricyclic,
  doxepin: tricyclic,
  trimipramine: tricyclic,
  maprotiline: tricyclic,
  lofepramine: [140, 150],
};

/** MAO inhibitors that are given for Parkinson's disease, infections or poisoning, and not for mood. */
const forOtherIllness: readonly string[] = [
  'selegiline',
  'rasagiline',
  'safinamide',
  'linezolid',
  'methylthioninium',
];

/** For pain or sleep alone an antidepressant treats no depression. */
const forSomethingElse =
  /pain|neurop|neural|sleep|insomn|migraine|headache|fibromyal|ibs|bladder|smok/i;

/** Given for mood as well, it is a trial like any other: "pain and depression". */
const forMood = /depress|mood|anxi/i;

/** The antidepressant in it that is given for mood, by name; null: there is none. */
export function moodMedicineIn(taken: Taken): string | null {
  const indication = taken.indication ?? '';
  if (forSomethingElse.test(indication) && !forMood.test(indication)) return null;
  if (membersOf([taken], groups.antidepressants).known.length === 0) return null;
  const found = taken.parts.find(
    ({ ingredient }) =>
      groups.antidepressants.has(ingredient) && !forOtherIllness.includes(ingredient.name),
  );
  return found?.ingredient.name ?? null;
}

/** Whether the daily dose is enough to judge it by; without dose, unit, times or a row it is not known. */
export function isAdequate(taken: Taken): Tri {
  const verdicts = taken.parts.flatMap(({ ingredient }, at): Tri[] => {
    if (!groups.antidepressants.has(ingredient)) return [];
    return [enough(ingredient.name, taken.daily[at] ?? null)];
  });
  return verdicts.length === 0 ? 'unknown' : anyOf(verdicts);
}

function enough(name: string, daily: Taken['daily'][number]): Tri {
  const doses = Object.hasOwn(adequateDoses, name) ? adequateDoses[name] : undefined;
  if (doses === undefined || daily === null || !('mg' in daily)) return 'unknown';
  const [least, sure] = doses;
  if (daily.mg >= sure) return true;
  return daily.mg < least ? false : 'unknown';
}
