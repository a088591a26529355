import { addDays, isLocalDate, type LocalDate } from '#kernel';
import {
  creatinineRiseShare,
  dmardBloodsOn,
  opioidReviewedOn,
  pdmpLookedOn,
  urineTestedOn,
} from '#medication';
import type { Fact, FactType } from '#reasoning';
import type { CaseInput } from './file.ts';
import { isObject, known } from './places.ts';
import { numberOf, textOf } from './words.ts';

type Words = Readonly<Record<string, unknown>>;

/** When somebody last looked, told beside a medicine, beside the blood tests or by itself. */
export function lastLooks(input: CaseInput, today: LocalDate, path: string): readonly Fact[] {
  const meds: readonly Words[] = input.meds ?? [];
  const labs = isObject(input.labs) ? [input.labs] : [];
  const reviews = isObject(input.reviews) ? [input.reviews] : [];
  const top: Words = input;
  const looks = (type: FactType<LocalDate>, at: string, day: LocalDate | null) =>
    known(type, `${path}/${at}`, day);
  const bloods =
    lastIn(
      labs,
      ['', 'labs', 'bloods', 'check', 'test', 'bloodTest', 'blood', 'fbc', 'cbc'],
      today,
    ) ??
    lastIn(
      [top, ...meds],
      ['labs', 'bloods', 'lab', 'bloodTest', 'monitoring', 'dmardLabs'],
      today,
    );
  const review =
    lastIn(reviews, ['opioid', 'opioidReview'], today) ??
    lastIn([...therapies(input), top, ...meds], reviewNames, today);
  const monitored = [...reviews, ...therapies(input), top, ...meds];
  return [
    ...looks(pdmpLookedOn, 'reviews', lastIn(monitored, pdmpNames, today)),
    ...looks(urineTestedOn, 'reviews', lastIn(monitored, urineNames, today)),
    ...looks(dmardBloodsOn, 'labs', bloods),
    ...looks(opioidReviewedOn, 'reviews', review),
    ...known(creatinineRiseShare, `${path}/labs`, creatinineRise(labs)),
  ];
}

const reviewNames = ['opioidReview', 'review', 'benefitReview', 'benefitRiskReview'];
const pdmpNames = ['pdmp', 'pdmpCheck', 'pdmpReview', 'pmpCheck'];
const urineNames = ['uds', 'udt', 'urineTest', 'urineDrugTest', 'urineDrugScreen', 'urineScreen'];

/** What a file says of the treatment with opioids by itself. */
const therapies = (input: CaseInput): readonly Words[] =>
  ['opioid', 'opioids', 'opioidTherapy', 'monitoring', 'patient']
    .map((name) => (input as Words)[name])
    .filter(isObject);

const spans: readonly (readonly [unit: string, days: number])[] = [
  ['Days', 1],
  ['Weeks', 7],
  ['Months', 30.5],
];

/** "lastLabsDaysAgo", "daysSinceLabs", "lastLabs": "2026-01-31"; what lies ahead is no look. */
function lastIn(
  places: readonly Words[],
  whats: readonly string[],
  today: LocalDate,
): LocalDate | null {
  for (const place of places) {
    for (const what of whats) {
      for (const [unit, days] of spans) {
        const names = [`last${what}${unit}Ago`, `${unit}SinceLast${what}`, `${unit}Since${what}`];
        const count = numberOf(place, ...names);
        if (count !== null && count >= 0) return addDays(today, -Math.floor(count * days));
      }
      const said = textOf(place, `last${what}`, `last${what}Date`, `last${what}On`)?.slice(0, 10);
      if (said !== undefined && isLocalDate(said) && said <= today) return said;
    }
  }
  return null;
}

function creatinineRise(labs: readonly Words[]): number | null {
  const names = ['creatinineRisePct', 'creatinineChangePct', 'creatininePctRise', 'creatRisePct'];
  const percent = labs.map((place) => numberOf(place, ...names)).find((one) => one !== null);
  return percent === null || percent === undefined ? null : percent / 100;
}
