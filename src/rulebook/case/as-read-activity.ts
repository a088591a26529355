import { isObject } from './fields.ts';
import {
  activityNames,
  activityNamesAnywhere,
  type Names,
  type Place,
  underReadNames,
  type Written,
} from './other-names.ts';
import { fieldOf, numberOf } from './words.ts';

type Given = Readonly<Record<string, unknown>>;

const activityParts = ['activity', 'quota', 'gradedActivity', 'pacing'];

/** Activity under the names and in the shapes that are read, wherever in a case it stands. */
export function activityAsRead(given: Given, written: Written): Given {
  const { activity } = given;
  if (activity !== undefined && activity !== null && !isObject(activity)) return {};
  const parts = placesIn(given, activityParts);
  const own = isObject(activity) ? activity : {};
  const named = underReadNames(own, '/activity', withOwnNames, written, parts);
  const anywhere = [{ fields: withoutParts(given), at: '' }, ...placesIn(given, aroundIt)];
  const found = underReadNames(named, '/activity', activityNamesAnywhere, written, anywhere);
  const all = { ...aroundTrials(given), ...afterADay(given), ...found };
  return Object.keys(all).length === 0 ? {} : { activity: inOurShapes(all) };
}

/** In an object of its own, a field counts under its read name as well. */
const withOwnNames: Names = Object.fromEntries(
  Object.entries(activityNames).map(([name, others]) => [name, [name, ...others]]),
);

const aroundIt = ['patient', 'diary', 'plan', 'symptoms'];
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

/** A baseline is trials, whatever else a file calls one. */
function aroundTrials({ baseline }: Given): Given {
  const trials = isObject(baseline) ? fieldOf(baseline, 'trials', 'values', 'amounts') : null;
  return Array.isArray(trials) ? { trials } : {};
}

const aDay = 24;

/** Pain some hours after the activity counts from the day after on. */
function afterADay({ flare, diary, activity }: Given): Given {
  const lists = [diary, activity].map((place) =>
    isObject(place) ? fieldOf(place, 'painAfterActivity', 'painAfter') : null,
  );
  const rows = [flare, ...lists.flatMap((list) => (Array.isArray(list) ? list : []))];
  const late = rows.find(
    (row) => isObject(row) && (numberOf(row, 'hours', 'hoursAfter', 'afterHours') ?? 0) >= aDay,
  );
  if (!isObject(late)) return {};
  const pain = numberOf(late, 'pain', 'value', 'nrs');
  const usual = numberOf(late, 'mean14d', 'painMean14d', 'usual', 'baseline');
  return {
    ...(pain === null ? {} : { painAfter24h: pain }),
    ...(usual === null ? {} : { painUsual: usual }),
  };
}

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
    ...amountsIn(activity),
    ...weeksIn(activity),
    ...sharesOfQuotaIn(activity),
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

/** What was done in each session, beside the quota that was agreed. */
function amountsIn({ sessionsPlanned, sessionsMet, quota }: Given): Given {
  const amounts = isFigures(sessionsPlanned) ? sessionsPlanned : null;
  if (amounts === null || typeof quota !== 'number' || typeof sessionsMet === 'number') return {};
  const met = amounts.map((amount) => amount >= quota);
  return {
    sessionsPlanned: met.length,
    sessionsMet: met.filter(Boolean).length,
    missedInARow: longestMiss(met),
  };
}

const half = 50;

/** The share of each week, the last one now; how many of the last were below half. */
function weeksIn(activity: Given): Given {
  const weeks = fieldOf(activity, 'weeksMetPct', 'metPctByWeek', 'weeklyMetPct');
  if (!isFigures(weeks) || activity['sessionsMetPercent'] !== undefined) return {};
  const inPercent = weeks.map((share) => (share <= 1 ? share * percentOfOne : share));
  const low = inPercent.length - 1 - inPercent.findLastIndex((share) => share >= half);
  return { sessionsMetPercent: inPercent.at(-1), missedWeeks: activity['missedWeeks'] ?? low };
}

/** Days told in percent of the quota. */
function sharesOfQuotaIn(activity: Given): Given {
  const days = fieldOf(activity, 'pctOfQuota14d', 'percentOfQuota14d', 'pctOfQuota', 'quotaPct14d');
  if (!isFigures(days) || activity['days'] !== undefined) return {};
  const quota = typeof activity['quota'] === 'number' ? activity['quota'] : percentOfOne;
  return { quota, days: days.map((share) => (share * quota) / percentOfOne) };
}

const isFigures = (said: unknown): said is readonly number[] =>
  Array.isArray(said) && said.length > 0 && said.every((one) => typeof one === 'number');
