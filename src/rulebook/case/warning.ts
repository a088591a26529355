import {
  asksForHelp,
  lessForAReason,
  regularityBefore,
  regularityNow,
  rescueBefore,
  rescueNow,
  stepsBefore,
  stepsNow,
  weeklyEfficiency,
  weeklyQuotaMet,
} from '#insight';
import type { LocalDate } from '#kernel';
import type { FactType } from '#reasoning';
import {
  type Field,
  type Fields,
  fieldOf,
  fieldsOf,
  isObject,
  nothingRead,
  type ReadPart,
  together,
  yesNoIn,
} from './fields.ts';
import type { CaseInput } from './file.ts';
import { continuationIn, vulnerabilityIn } from './relapse.ts';
import { helpNames, signalsIn, silenceIn } from './silence.ts';
import { type Place, spansIn } from './spans.ts';
import { faultAt, numberIn, one, partsIn, toldIn, yesNoTold } from './told.ts';

const parts = [
  'diary',
  'activity',
  'steps',
  'prn',
  'rescue',
  'sleep',
  'visits',
  'plan',
  'patient',
  'history',
  'depression',
  'earlywarning',
  'relapse',
  'course',
];

/** What a case says of a person's own course: what rose, what fell, who went quiet, who asks for help. */
export function warningIn(input: CaseInput, today: LocalDate, path: string): ReadPart {
  const outer = fieldsOf(input, path);
  const named = parts.flatMap((name): Place[] =>
    partsIn(outer, [name]).map((fields) => ({ name, fields })),
  );
  const places: readonly Place[] = [{ name: '', fields: outer }, ...named];
  const fields = places.map((place) => place.fields);
  return together([
    rescueIn(places),
    stepsIn(places),
    quotaIn(fields),
    efficiencyIn(fields),
    regularityIn(fields),
    silenceIn(fields, partsIn(outer, ['visits', 'appointments']), today),
    signalsIn(fields, today),
    yesNoTold(asksForHelp, toldIn(fields, helpNames)),
    continuationIn(input, fields, path),
    vulnerabilityIn(input, fields, path),
  ]);
}

const spanFacts = (
  found: ReturnType<typeof spansIn>,
  now: FactType<number>,
  before: FactType<number>,
): ReadPart => {
  if (found === null) return nothingRead;
  const told = [found.now, found.before].flatMap((value) => value ?? []);
  if (told.some((value) => value < 0)) return faultAt(found.path, 'negative', 'This is 0 or more.');
  return together([one(now, found.path, found.now), one(before, found.path, found.before)]);
};

const rescueIn = (places: readonly Place[]): ReadPart =>
  spanFacts(
    spansIn(places, { about: /prn|rescue|asneeded/, figures: 'sums' }),
    rescueNow,
    rescueBefore,
  );

const stepsIn = (places: readonly Place[]): ReadPart =>
  together([
    spanFacts(
      spansIn(places, { about: /steps/, not: /stepsmet|nextsteps|weeks?in/, figures: 'means' }),
      stepsNow,
      stepsBefore,
    ),
    reasonIn(
      toldIn(
        places.map(({ fields }) => fields),
        reasonNames,
      ),
    ),
  ]);

const reasonNames = ['reasonforless', 'reasonnoted', 'stepsreason', 'reason', 'knownreason'];

function reasonIn(field: Field | null): ReadPart {
  if (field === null) return nothingRead;
  const said = yesNoIn(field.value);
  const given = said === true || (said === undefined && typeof field.value === 'string');
  return given ? one(lessForAReason, field.path, true) : nothingRead;
}

const percentOfOne = 100;

/** Weeks as shares, as percent, or as {planned, met}. */
function quotaIn(places: readonly Fields[]): ReadPart {
  const field = toldIn(places, [
    'quotametbyweek',
    'quotametweekly',
    'weeklyquotamet',
    'quotametweeks',
    'quotamet',
    'quotametpct',
    'quotametpercent',
    'quotametpctbyweek',
    'weeklyquotametpct',
    'weeklyquotametpercent',
    'quotametpctlast2weeks',
    'quotametlast2weeks',
    'quotametpercentbyweek',
    'weeklymetshare',
    'metsharebyweek',
  ]);
  if (field === null) return nothingRead;
  const { value, path } = field;
  const weeks = Array.isArray(value) ? value.map(shareIn) : sameWeeks(value, places);
  if (weeks === null || weeks.includes(undefined))
    return faultAt(path, 'wrong-type', 'Weeks are shares, percent, or {planned, met}.');
  const known = weeks.flatMap((week) => week ?? []);
  if (known.some((week) => week < 0)) return faultAt(path, 'negative', 'This is 0 or more.');
  const scale = known.some((week) => week > 1) ? percentOfOne : 1;
  if (known.some((week) => week > scale))
    return faultAt(path, 'out-of-range', 'No more than all sessions can be met.');
  return one(
    weeklyQuotaMet,
    path,
    weeks.map((week) => (week === null || week === undefined ? null : week / scale)),
  );
}

/** One figure that held for so many weeks; without their number, for the last week. */
function sameWeeks(value: unknown, places: readonly Fields[]): (number | undefined)[] | null {
  if (typeof value !== 'number') return null;
  const weeks = toldIn(places, ['quotaweeks', 'quotametforweeks', 'weeks'])?.value;
  return Array.from({ length: typeof weeks === 'number' ? Math.min(52, weeks) : 1 }, () => value);
}

function shareIn(week: unknown): number | null | undefined {
  if (week === null || typeof week === 'number') return week;
  const fields = fieldsOf(week, '');
  const planned = fieldOf(fields, ['planned', 'sessionsplanned'])?.value;
  const met = fieldOf(fields, ['met', 'sessionsmet'])?.value;
  if (typeof planned !== 'number' || typeof met !== 'number') return undefined;
  return planned === 0 ? null : met / planned;
}

function efficiencyIn(places: readonly Fields[]): ReadPart {
  const field = toldIn(places, [
    'sebyweek',
    'weeklyse',
    'seweekly',
    'seweeks',
    'sleepefficiencybyweek',
    'weeklysleepefficiency',
    'efficiencybyweek',
    'weeklyefficiency',
  ]);
  if (field === null) return beforeAndNow(places);
  const { value, path } = field;
  if (!Array.isArray(value)) return faultAt(path, 'wrong-type', 'One figure a week.');
  const wrong = value.findIndex(
    (week) => week !== null && (typeof week !== 'number' || week < 0 || week > percentOfOne),
  );
  if (wrong >= 0)
    return faultAt(`${path}/${wrong}`, 'out-of-range', 'Sleep efficiency is 0 to 100 %.');
  return sinceBefore(value as readonly (number | null)[], path, places);
}

const beforeNames = ['seprior', 'sebefore', 'sebaseline', 'baselinese', 'usualse'];

/** Weeks in a row; a mean of before that is told by itself comes first. */
function sinceBefore(
  weeks: readonly (number | null)[],
  path: string,
  places: readonly Fields[],
): ReadPart {
  const before = toldIn(places, beforeNames);
  if (before === null) return one(weeklyEfficiency, path, weeks);
  if (typeof before.value !== 'number' || before.value < 0 || before.value > percentOfOne)
    return faultAt(before.path, 'out-of-range', 'Sleep efficiency is 0 to 100 %.');
  return one(weeklyEfficiency, path, [before.value, ...weeks]);
}

/** A mean of before, and the weeks since. */
function beforeAndNow(places: readonly Fields[]): ReadPart {
  const before = toldIn(places, beforeNames)?.value;
  const now = toldIn(places, ['selast2weeks', 'selast2w', 'senow', 'selasttwoweeks', 'securrent']);
  const weeks: unknown = Array.isArray(now?.value) ? now.value : [now?.value, now?.value];
  if (typeof before !== 'number' || now === null || !Array.isArray(weeks)) return nothingRead;
  const all: readonly unknown[] = [before, ...weeks];
  return all.every((week) => typeof week === 'number' && week >= 0 && week <= percentOfOne)
    ? one(weeklyEfficiency, now.path, all as readonly number[])
    : faultAt(now.path, 'out-of-range', 'Sleep efficiency is 0 to 100 %.');
}

const sriLimits = { min: -100, max: 100 };

function regularityIn(places: readonly Fields[]): ReadPart {
  const series = toldIn(places, ['sribyweek', 'weeklysri', 'sriseries', 'sri']);
  if (series !== null && Array.isArray(series.value) && series.value.length > 1) {
    const values: readonly unknown[] = series.value;
    const [first, last] = [values[0], values.at(-1)];
    return together([
      numberIn(regularityBefore, { value: first, path: `${series.path}/0` }, sriLimits),
      numberIn(
        regularityNow,
        { value: last, path: `${series.path}/${series.value.length - 1}` },
        sriLimits,
      ),
    ]);
  }
  const now = toldIn(places, ['srinow', 'sricurrent', 'srilatest', 'sri']);
  return together([
    numberIn(
      regularityBefore,
      toldIn(places, [
        'sribefore',
        'sribaseline',
        'baselinesri',
        'usualsri',
        'sriprior',
        'sriprevious',
      ]),
      sriLimits,
    ),
    now === null || isObject(now.value) ? nothingRead : numberIn(regularityNow, now, sriLimits),
  ]);
}
