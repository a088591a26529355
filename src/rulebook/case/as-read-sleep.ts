import { isObject } from './fields.ts';
import { type Names, underReadNames, type Written } from './other-names.ts';
import { numberOf, textOf } from './words.ts';

type Given = Readonly<Record<string, unknown>>;

const sleepNames: Names = {
  se: ['sleepEfficiency', 'meanSE', 'sePct', 'sePercent', 'efficiency'],
  meanTSTmin: ['meanTST', 'meanTotalSleepMin', 'tstMin', 'tst'],
  windowMin: ['currentWindowMin', 'prescribedWindowMin', 'sleepWindowMin'],
  nights: ['validNights', 'nightsRecorded', 'diaryNights', 'nightsOf7'],
  tib: ['meanTIBmin', 'meanTIB', 'tibMin', 'timeInBedMin', 'meanTimeInBedMin'],
  states: ['epochs', 'sleepWake', 'sleepStates', 'epochStates'],
  painAtStart: ['painBaseline', 'baselinePain', 'painBefore'],
  painNow: ['currentPain', 'pain', 'painLatest'],
  nearMissDriving: ['nearMiss', 'drivingNearMiss', 'nearMissWhileDriving'],
};
/** What a calculator is given may stand at the top by itself. */
const atTheTop: Names = {
  epochsPerDay: ['epochsPerDay'],
  se: ['se', 'sleepEfficiency', 'sePct'],
  nights: ['validNights'],
  nearMissDriving: ['nearMissDriving', 'drivingNearMiss'],
  distress: ['sleepDistress', 'distressedBySleep'],
  painAtStart: ['painBaseline', 'baselinePain', 'painAtStart'],
};
const windowNames: Names = {
  windowMin: ['windowMin', 'currentWindowMin', 'prescribedWindowMin', 'sleepWindowMin'],
  meanTSTmin: ['meanTSTmin', 'meanTST', 'meanTotalSleepMin', 'tstMin'],
  tib: ['meanTIBmin', 'meanTIB'],
};
const nightNames: Names = {
  intoBed: ['intoBedTime', 'bedTime', 'inBed', 'timeIntoBed'],
  triedToSleep: [
    'lightsOutTime',
    'attempt',
    'attemptTime',
    'attemptedSleep',
    'sleepAttempt',
    'lightsOut',
  ],
  sol: ['solMin', 'sleepOnsetLatency'],
  waso: ['wasoMin', 'awakeMin'],
  finalWake: [
    'finalAwakening',
    'finalWakeTime',
    'finalAwakeningTime',
    'wakeUp',
    'wakeUpTime',
    'wakeTime',
    'wake',
  ],
  outOfBed: [
    'outOfBedTime',
    'finalOutOfBed',
    'getUpTime',
    'timeOutOfBed',
    'riseTime',
    'getUp',
    'rise',
  ],
  tib: ['tibMin', 'timeInBedMin'],
  tst: ['tstMin', 'totalSleepMin'],
};

/** Sleep under the names that are read: a diary of nights, and figures that stand at the top. */
export function sleepAsRead(given: Given, written: Written): Given {
  const { sleep } = given;
  if (isSaid(sleep) && !isObject(sleep)) return {};
  const own = withDiary(
    { ...diaryAtTheTop(given, written), ...(isObject(sleep) ? sleep : {}) },
    written,
  );
  const named = underReadNames(own, '/sleep', sleepNames, written);
  const top = { fields: given, at: '' };
  const around = ['patient', 'diary'].flatMap((name) => {
    const fields = given[name];
    return isObject(fields) ? [{ fields, at: `/${name}` }] : [];
  });
  const held = underReadNames(named, '/sleep', atTheTop, written, [top, ...around]);
  const painNow = isSaid(held['painAtStart']) ? { painNow: ['pain', 'painNow'] } : {};
  const told = underReadNames(held, '/sleep', painNow, written, around);
  const all = inNumbers(
    underReadNames(told, '/sleep', besidesTop(given), written, [top]),
    given,
    written,
  );
  const { epochsPerDay, days } = { ...given, ...all };
  const config = isObject(given['config']) ? { config: null } : {};
  if (isSaid(epochsPerDay) && Array.isArray(given['days']) && !isSaid(all['days'])) {
    written.set('/sleep/days', '/days');
    return { ...config, sleep: { ...all, days } };
  }
  return Object.keys(all).length === 0 ? config : { ...config, sleep: all };
}

/** A window or a mean that stands at the top under its own name is read there. */
const besidesTop = (given: Given): Names =>
  Object.fromEntries(Object.entries(windowNames).filter(([name]) => !isSaid(given[name])));

const diaryNames = ['sleepDiary', 'sleepNights', 'sleepLog'];

function diaryAtTheTop(given: Given, written: Written): Given {
  const name = diaryNames.find((one) => Array.isArray(given[one]));
  if (name === undefined) return {};
  written.set('/sleep/diary', `/${name}`);
  return { diary: given[name] };
}

/** Hours as minutes, cuts as the variant that has them, and nights that are counted epoch by epoch. */
function inNumbers(sleep: Given, given: Given, written: Written): Given {
  const places = [sleep, given];
  const hours = (...names: readonly string[]) =>
    places.map((place) => numberOf(place, ...names)).find((one) => one !== null);
  const window = hours('windowHours', 'sleepWindowHours', 'currentWindowHours');
  const asleep = hours('meanTSThours', 'tstHours', 'meanTotalSleepHours');
  const config = variantIn(places);
  return {
    ...(window === undefined ? {} : { windowMin: (window ?? 0) * 60 }),
    ...(asleep === undefined ? {} : { meanTSTmin: (asleep ?? 0) * 60 }),
    ...sleep,
    ...momentsIn(sleep, written),
    ...(config === null ? {} : { config }),
  };
}

const isLong = (day: unknown): boolean => Array.isArray(day) && day.length > 2;

/** A day told moment by moment, where another file gives the hours of its night. */
function momentsIn({ days }: Given, written: Written): Given {
  if (!Array.isArray(days) || !days.some(isLong)) return {};
  written.set('/sleep/states', '/sleep/days');
  return { states: days, days: null };
}

function variantIn(places: readonly Given[]): string | null {
  for (const place of places) {
    const { config } = place;
    if (isSaid(config) && !isObject(config)) return null;
    const cuts = isObject(config) ? config : place;
    const up = numberOf(cuts, 'up', 'upCut', 'upThreshold', 'seUp');
    const down = numberOf(cuts, 'down', 'downCut', 'downThreshold', 'seDown');
    if (up !== null && down !== null) return `${up}/${down}`;
    const named = variantNamed(
      textOf(place, 'variant', 'titration', 'titrationVariant', 'titrationConfig') ?? '',
    );
    if (named !== null) return named;
  }
  return null;
}

function variantNamed(words: string): string | null {
  if (/\d/.test(words)) return words;
  if (/spielman|strict|classic/i.test(words)) return '90/85';
  return /modern|default|usual/i.test(words) ? '85/80' : null;
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined;

/** A list under "nights" is the diary; a number there counts them. */
function withDiary(sleep: Given, written: Written): Given {
  const { nights, ...rest } = sleep;
  const moved = Array.isArray(nights) && !isSaid(sleep['diary']);
  const list: unknown = moved ? nights : sleep['diary'];
  if (!Array.isArray(list)) return sleep;
  if (moved) written.set('/sleep/diary', '/sleep/nights');
  const diary = list.map((night: unknown, at) =>
    isObject(night)
      ? clocksOf(underReadNames(night, `/sleep/diary/${at}`, nightNames, written))
      : night,
  );
  return { ...(moved ? rest : sleep), diary };
}

const clocks = ['intoBed', 'triedToSleep', 'finalWake', 'outOfBed'];

/** "11:15 PM" as 23:15. */
const clocksOf = (night: Given): Given => ({
  ...night,
  ...Object.fromEntries(
    clocks.flatMap((name) => {
      const said = night[name];
      const clock = typeof said === 'string' ? clockOfDay(said) : null;
      return clock === null ? [] : [[name, clock] as const];
    }),
  ),
});

function clockOfDay(said: string): string | null {
  const [, hours, minutes, half] =
    /^(\d{1,2})(?::(\d\d))? ?([ap])\.?m\.?$/i.exec(said.trim()) ?? [];
  if (hours === undefined || Number(hours) > 12) return null;
  const hour = (Number(hours) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`;
}
