import { formNames, plainName } from '../score-limits.ts';
import { exposureAsRead } from './as-read-exposure.ts';
import { listsAsRead } from './as-read-parts.ts';
import { planAsRead } from './as-read-plan.ts';
import { sleepAsRead } from './as-read-sleep.ts';
import { isObject } from './fields.ts';
import {
  activityNames,
  activityNamesAnywhere,
  answerNames,
  asTheFileSays,
  conditionNames,
  medicineNames,
  type Names,
  type Place,
  pointer,
  scoreNames,
  underReadNames,
  type Written,
} from './other-names.ts';
import { withNamedScreens } from './screens-named.ts';

type Given = Readonly<Record<string, unknown>>;

export type AsRead = {
  readonly input: unknown;
  /** The pointer to what the file holds, for a fault in what was read. */
  readonly asWritten: (path: string, base: string) => string;
};

/**
 * A case under the names and in the shapes that are read, whichever of their usual ones the file uses.
 * Nothing is made up, and nothing that stands under its read name is touched.
 */
export function asRead(given: unknown): AsRead {
  const written: Written = new Map();
  const asWritten: AsRead['asWritten'] = (path, base) => asTheFileSays(path, base, written);
  if (!isObject(given)) return { input: given, asWritten };
  const renamed = underReadNames(given, '', topNames, written);
  const top = { ...renamed, ...listsAsRead(renamed) };
  const lists = { ...top, ...scoresIn(top, written), ...planAsRead(top, written) };
  const named = { ...lists, ...conditionsIn(lists, written), ...medicinesIn(lists, written) };
  const input = {
    ...named,
    ...activityIn(named, written),
    ...exposureAsRead(named, written),
    ...sleepAsRead(named, written),
  };
  return { input: withNamedScreens(input), asWritten };
}

const topNames: Names = {
  conditions: ['diagnoses', 'comorbidities', 'problems', 'problemList'],
  meds: ['medications', 'medicines', 'drugs', 'medicationList', 'currentMeds'],
};

/** Scores as a list or by the name of their form, and the few that may stand at the top by themselves. */
function scoresIn(top: Given, written: Written): Given {
  const { scores } = top;
  const listed = isObject(scores) ? byForm(scores, '/scores', written) : (scores ?? []);
  if (!Array.isArray(listed)) return {};
  const read = listed.map((score: unknown, at) =>
    isObject(score) ? scoreAsRead(score, `/scores/${at}`, written) : score,
  );
  const has = (form: string): boolean =>
    read.some((score) => isObject(score) && plainName(String(score['instr'])) === form);
  const alone = bareScores(top, has, read.length, written);
  return scores === undefined && alone.length === 0 ? {} : { scores: [...read, ...alone] };
}

function scoreAsRead(score: Given, at: string, written: Written): Given {
  const named = underReadNames(score, at, scoreNames, written);
  const lists = Object.values(answerNames)
    .flat()
    .filter((name) => Array.isArray(score[name]));
  return lists.length === 0 ? named : underReadNames(named, at, { items: lists }, written);
}

function byForm(scores: Given, where: string, written: Written): readonly unknown[] {
  return Object.entries(scores).map(([instr, said], at) => {
    const place = `${where}/${pointer(instr)}`;
    const plain = !isObject(said);
    written.set(`/scores/${at}${plain ? '/value' : ''}`, place);
    return plain ? { instr, value: said } : { instr, ...said };
  });
}

function bareScores(
  top: Given,
  has: (form: string) => boolean,
  from: number,
  written: Written,
): readonly unknown[] {
  const forms = Object.entries(top).flatMap(([key, said]) => {
    const form = plainName(key);
    const isForm = formNames.has(form) && !has(form);
    return isForm && (typeof said === 'number' || (form === 'phq9' && isObject(said)))
      ? [[key, said] as const]
      : [];
  });
  const item9 = Object.entries(top).find(([key, said]) => isItem9(key) && said !== undefined);
  const alone = item9 === undefined || has('phq9') || forms.some(([key]) => isPhq9(key));
  const scores = forms.map(([key, said], at) => {
    const where = `/scores/${from + at}`;
    written.set(isObject(said) ? where : `${where}/value`, `/${pointer(key)}`);
    if (!isObject(said)) return { instr: key, value: said };
    return underReadNames({ ...said, instr: key }, where, scoreNames, written);
  });
  if (alone) return scores;
  written.set(`/scores/${from + forms.length}/item9`, `/${pointer(item9[0])}`);
  return [...scores, { instr: 'PHQ-9', item9: item9[1] }];
}

const isPhq9 = (key: string): boolean => plainName(key) === 'phq9';
const isItem9 = (key: string): boolean => /^(phq9?)?item9$/.test(plainName(key));

/** A condition or a medicine may be a bare name. */
function conditionsIn({ conditions }: Given, written: Written): Given {
  if (!Array.isArray(conditions)) return {};
  const read = conditions.map((one: unknown, at) =>
    typeof one === 'string'
      ? bare({ code: one }, `/conditions/${at}`, 'code', written)
      : isObject(one)
        ? inMonths(underReadNames(one, `/conditions/${at}`, conditionNames, written))
        : one,
  );
  return { conditions: read };
}

const monthsIn: Readonly<Record<string, number>> = { years: 12, weeks: 12 / 52, days: 12 / 365 };

function inMonths(condition: Given): Given {
  if (typeof condition['months'] === 'number') return condition;
  const [unit, count] =
    Object.entries(condition).find(([key, said]) => key in monthsIn && typeof said === 'number') ??
    [];
  const factor = monthsIn[unit ?? ''];
  if (factor === undefined || typeof count !== 'number') return condition;
  return { ...condition, months: count * factor };
}

function medicinesIn({ meds }: Given, written: Written): Given {
  if (!Array.isArray(meds)) return {};
  const read = meds.map((one: unknown, at) =>
    typeof one === 'string'
      ? bare({ name: one }, `/meds/${at}`, 'name', written)
      : isObject(one)
        ? underReadNames(one, `/meds/${at}`, medicineNames, written)
        : one,
  );
  return { meds: read };
}

function bare(one: Given, at: string, field: string, written: Written): Given {
  written.set(`${at}/${field}`, at);
  return one;
}

const activityParts = ['activity', 'quota', 'gradedActivity', 'pacing'];

function activityIn(given: Given, written: Written): Given {
  const { activity } = given;
  if (activity !== undefined && activity !== null && !isObject(activity)) return {};
  const parts = placesIn(given, activityParts);
  const own = isObject(activity) ? activity : {};
  const named = underReadNames(own, '/activity', withOwnNames, written, parts);
  const anywhere = [{ fields: withoutParts(given), at: '' }, ...placesIn(given, aroundIt)];
  const all = underReadNames(named, '/activity', activityNamesAnywhere, written, anywhere);
  return Object.keys(all).length === 0 ? {} : { activity: inOurShapes(all) };
}

/** In an object of its own, a field counts under its read name as well. */
const withOwnNames: Names = Object.fromEntries(
  Object.entries(activityNames).map(([name, others]) => [name, [name, ...others]]),
);

const aroundIt = ['patient', 'diary', 'plan'];
const withoutParts = (given: Given): Given =>
  Object.fromEntries(Object.entries(given).filter(([, said]) => !isObject(said)));
const placesIn = (given: Given, names: readonly string[]): readonly Place[] =>
  names.flatMap((name) => {
    const fields = given[name];
    return isObject(fields) ? [{ fields, at: `/${name}` }] : [];
  });

const percentOfOne = 100;
const asShare = (said: unknown): unknown =>
  typeof said === 'number' && said > 1 ? said / percentOfOne : said;
const isAnswers = (said: unknown): said is readonly boolean[] =>
  Array.isArray(said) && said.length > 0 && said.every((one) => typeof one === 'boolean');

/** Shares in percent, and sessions told one by one. */
function inOurShapes(activity: Given): Given {
  const { sessionsPlanned, sessionsMet, days, increase, startShare, missedInARow } = activity;
  const each = [sessionsPlanned, sessionsMet, activity['quotaMet']].find(isAnswers);
  const listed =
    each === undefined
      ? {}
      : {
          sessionsPlanned: each.length,
          sessionsMet: each.filter((met) => met).length,
          missedInARow: missedInARow ?? longestMiss(each),
          ...(isAnswers(activity['quotaMet']) ? { quotaMet: null } : {}),
        };
  return {
    ...activity,
    ...listed,
    ...(increase === undefined ? {} : { increase: asShare(increase) }),
    ...(startShare === undefined ? {} : { startShare: asShare(startShare) }),
    // So many days that something else was counted over.
    ...(typeof days === 'number' ? { days: null } : {}),
  };
}

function longestMiss(sessions: readonly boolean[]): number {
  const runs = sessions
    .map((met) => (met ? 'x' : '.'))
    .join('')
    .split('x');
  return Math.max(...runs.map(({ length }) => length));
}
