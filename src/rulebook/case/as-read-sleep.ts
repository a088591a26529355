import { isObject } from './fields.ts';
import { type Names, underReadNames, type Written } from './other-names.ts';

type Given = Readonly<Record<string, unknown>>;

const sleepNames: Names = {
  se: ['sleepEfficiency', 'meanSE', 'sePct', 'sePercent', 'efficiency'],
  meanTSTmin: ['meanTST', 'meanTotalSleepMin', 'tstMin', 'tst'],
  windowMin: ['currentWindowMin', 'prescribedWindowMin', 'sleepWindowMin'],
  nights: ['validNights', 'nightsRecorded', 'diaryNights', 'nightsOf7'],
  nearMissDriving: ['nearMiss', 'drivingNearMiss', 'nearMissWhileDriving'],
};
/** What a calculator is given may stand at the top by itself. */
const atTheTop: Names = {
  epochsPerDay: ['epochsPerDay'],
  se: ['se', 'sleepEfficiency', 'sePct'],
  nights: ['validNights'],
  nearMissDriving: ['nearMissDriving', 'drivingNearMiss'],
  distress: ['sleepDistress'],
};
const nightNames: Names = {
  intoBed: ['bedTime', 'inBed', 'timeIntoBed'],
  triedToSleep: ['attempt', 'attemptTime', 'attemptedSleep', 'sleepAttempt', 'lightsOut'],
  sol: ['solMin', 'sleepOnsetLatency'],
  waso: ['wasoMin', 'awakeMin'],
  finalWake: ['finalAwakening', 'wakeTime', 'wake'],
  outOfBed: ['finalOutOfBed', 'riseTime', 'getUp', 'rise'],
  tib: ['tibMin', 'timeInBedMin'],
  tst: ['tstMin', 'totalSleepMin'],
};

/** Sleep under the names that are read: a diary of nights, and figures that stand at the top. */
export function sleepAsRead(given: Given, written: Written): Given {
  const { sleep } = given;
  if (isSaid(sleep) && !isObject(sleep)) return {};
  const own = isObject(sleep) ? withDiary(sleep, written) : {};
  const named = underReadNames(own, '/sleep', sleepNames, written);
  const top = [{ fields: given, at: '' }];
  const all = underReadNames(named, '/sleep', atTheTop, written, top);
  const { epochsPerDay, days } = { ...given, ...all };
  if (isSaid(epochsPerDay) && Array.isArray(given['days']) && !isSaid(all['days'])) {
    written.set('/sleep/days', '/days');
    return { sleep: { ...all, days } };
  }
  return Object.keys(all).length === 0 ? {} : { sleep: all };
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
    isObject(night) ? underReadNames(night, `/sleep/diary/${at}`, nightNames, written) : night,
  );
  return { ...(moved ? rest : sleep), diary };
}
