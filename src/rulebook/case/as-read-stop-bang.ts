import { plainName } from '../score-limits.ts';
import { isObject } from './fields.ts';
import type { Written } from './other-names.ts';
import { fieldOf } from './words.ts';

type Given = Readonly<Record<string, unknown>>;

/** The eight questions in the order of the name. */
const questions: readonly (readonly string[])[] = [
  ['snoring', 'snore', 'snores', 's'],
  ['tired', 'tiredness', 'sleepy', 't'],
  ['observed', 'observedApnea', 'observedApnoea', 'stopsBreathing', 'o'],
  ['pressure', 'bloodPressure', 'hypertension', 'highBloodPressure', 'p'],
  ['bmi', 'bmi35', 'bmiOver35', 'bmiAbove35', 'b'],
  ['age', 'age50', 'ageOver50', 'a'],
  ['neck', 'neckWide', 'neckCircumference', 'largeNeck', 'n'],
  ['gender', 'male', 'sexMale', 'sex', 'g'],
];

/** STOP-Bang as an object of its answers, at the top, is one of the scores. */
export function stopBangAsRead(given: Given, written: Written): Given {
  const { scores } = given;
  const found = Object.entries(given).find(([key]) => plainName(key) === 'stopbang');
  const said = found?.[1];
  const list: readonly unknown[] | null =
    scores === undefined || scores === null ? [] : Array.isArray(scores) ? scores : null;
  if (found === undefined || !isObject(said) || list === null) return {};
  const items = questions.map((names) => fieldOf(said, ...names));
  if (items.every((answer) => answer === null)) return {};
  const place = `/scores/${list.length}`;
  written.set(place, `/${found[0]}`);
  const value = fieldOf(said, 'value', 'total', 'score');
  return { scores: [...list, { instr: 'STOP-BANG', items, value }] };
}
