import { sleepMinNights } from '#evidence';
import { belongsTo, groups, type Taken } from '#medication';
import { type Fact, type FactType, factOf, type Json } from '#reasoning';
import {
  diaryNights,
  diaryWeek,
  efficiencyOf,
  epochsOf,
  meanTotalSleep,
  nearMissDriving,
  painAtRestrictionStart,
  painUnderRestriction,
  phqAtRestrictionStart,
  regularityOf,
  restrictionPlanned,
  restrictionSuits,
  type SleepWeek,
  sedatingMedicine,
  sleepDistress,
  sleepEfficiency,
  sleepElements,
  sleepRegularity,
  sleepWindow,
} from '#sleep';
import type { CaseFault, CaseInput } from './file.ts';
import { weekIn } from './sleep-diary.ts';
import type { CaseSleep } from './sleep-fields.ts';
import { yesNoOf } from './words.ts';

/** What a case says of sleep; the window and its week may stand at the top of the input or in `sleep`. */
export function caseSleepFacts(
  input: CaseInput,
  list: readonly Taken[] | null,
  path: string,
): readonly Fact[] {
  const at = `${path}/sleep`;
  const sleep = sleepIn(input);
  const { distress, nearMissDriving: nearMiss, painAtStart, painNow, phqAtStart } = sleep;
  return [
    ...weekFacts(sleep, at),
    ...known(sleepWindow, at, sleep.windowMin),
    ...known(sleepRegularity, at, regularityIn(sleep)),
    ...known(sleepDistress, at, distress),
    ...known(nearMissDriving, at, nearMiss),
    ...known(painAtRestrictionStart, at, painAtStart),
    ...known(painUnderRestriction, at, painNow),
    ...known(phqAtRestrictionStart, at, phqAtStart),
    ...known(restrictionSuits, at, suitsIn(input, sleep)),
    ...planFacts(input, path),
    ...startOfRestriction(input, path),
    ...known(sedatingMedicine, `${path}/meds`, sedated(list)),
  ];
}

const sleepIn = ({
  windowMin,
  meanTSTmin,
  config,
  floor,
  step,
  mode,
  nights,
  sleep,
}: CaseInput) => {
  const top = { windowMin, meanTSTmin, config, floor, step, mode, nights };
  return { ...top, ...sleep } satisfies CaseSleep as CaseSleep;
};

/** What the file says is set for this person, by the id of the parameter. */
export function sleepSettings(input: CaseInput): Readonly<Record<string, number | string>> {
  const { config, floor, step, mode } = sleepIn(input);
  const entries = Object.entries({
    'sleep.titration': config,
    'sleep.windowFloor': floor,
    'sleep.titrationStep': step,
    'sleep.windowMode': mode,
  });
  return Object.fromEntries(
    entries.flatMap(([id, value]) => (value === null || value === undefined ? [] : [[id, value]])),
  );
}

const aboutThePerson = ['patient', 'conditions', 'scores', 'meds', 'plan'] as const;

/** Said to suit; or only figures of sleep are given, for which a first window is worked out as given. */
function suitsIn(input: CaseInput, sleep: CaseSleep): true | null {
  const says = [input, input.sleep].some(
    (place) =>
      yesNoOf(place, 'eligible', 'eligibleForSrt', 'srtEligible', 'restrictionSuits') === true,
  );
  const nobody = aboutThePerson.every((name) => input[name] === null || input[name] === undefined);
  const onlySleep = nobody && isNumber(sleep.meanTSTmin) && !isNumber(sleep.windowMin);
  return says || onlySleep || null;
}

/**
 * A diary gives its own means. A mean that a file states is a week's mean, and so stands on nights
 * enough for one, unless the file says on how many.
 */
function weekFacts(sleep: CaseSleep, at: string): readonly Fact[] {
  const found = weekIn(sleep) ?? statedWeek(sleep);
  const totalSleep = sleep.meanTSTmin ?? found.totalSleep ?? null;
  const efficiency = sleep.se ?? efficiencyOf(totalSleep, found.timeInBed);
  const nights = sleep.nights ?? found.nights;
  const week: SleepWeek | null =
    nights === null ? null : { ...found, nights, totalSleep, efficiency };
  return [
    ...known(diaryNights, at, nights),
    ...known(diaryWeek, at, week),
    ...known(meanTotalSleep, at, totalSleep),
    ...known(sleepEfficiency, at, efficiency),
  ];
}

function statedWeek({ meanTSTmin, windowMin, tib, se }: CaseSleep) {
  const timeInBed = tib ?? windowMin ?? null;
  const ofSe = isNumber(se) && timeInBed !== null ? (se / 100) * timeInBed : null;
  const totalSleep = meanTSTmin ?? ofSe;
  const nights = totalSleep === null ? null : sleepMinNights.default;
  return { nights, totalSleep, timeInBed, sleepOnset: null, awake: null };
}

const minutesADay = 1440;

const asleep = (state: boolean | number | null): boolean | null =>
  state === null ? null : Boolean(state);

/** Epochs of a minute where a file does not say how fine it counts. */
function regularityIn({ days, states, epochsPerDay }: CaseSleep) {
  if (states !== null && states !== undefined) {
    return regularityOf(states.map((day) => (day ?? []).map(asleep)));
  }
  if (days === null || days === undefined) return null;
  return regularityOf(days.map((night) => epochsOf(night, epochsPerDay ?? minutesADay)));
}

const kinds: readonly (readonly [kind: string, words: RegExp])[] = [
  ['sleep-hygiene', /hygiene/i],
  ['sleep-restriction', /sleep-?restriction|restrict.*sleep|^srt$|sleep-window/i],
  ['sleep-compression', /sleep-?compression/i],
  ['cbt-i', /cbt-?i\b|insomnia/i],
  ['stimulus-control', /stimulus-?control/i],
  ['sleep', /sleep|light-?(box|therapy)/i],
];

/** A plan with elements is the whole plan; without elements nobody can tell what it holds. */
function planFacts({ plan }: CaseInput, path: string): readonly Fact[] {
  const elements = plan?.elements;
  if (elements === null || elements === undefined) return [];
  const found = elements.flatMap(({ type }) => {
    const plain = (type ?? '').replaceAll(/[\s_]+/g, '-');
    return kinds.find(([, words]) => words.test(plain))?.[0] ?? [];
  });
  const at = `${path}/plan/elements`;
  return [
    ...known(sleepElements, at, [...new Set(found)]),
    ...known(restrictionPlanned, at, found.includes('sleep-restriction')),
  ];
}

/** Without a start of its own, the first of several PHQ-9 is that of sleep restriction; and a near miss among events. */
function startOfRestriction({ plan, scores, sleep, ...input }: CaseInput, path: string) {
  const restricted = plan?.elements?.some(({ type }) => /restrict|^srt/i.test(type ?? '')) === true;
  const phq = (scores ?? []).filter(({ instr, value }) => isPhq9(instr) && isNumber(value));
  const [first] = phq.toSorted((a, b) => (a.week ?? 0) - (b.week ?? 0));
  const before = restricted && phq.length > 1 ? first?.value : null;
  return [
    ...(isNumber(sleep?.phqAtStart) ? [] : known(phqAtRestrictionStart, `${path}/scores`, before)),
    ...known(nearMissDriving, `${path}/events`, nearMissAmong(input['events'])),
  ];
}

const isPhq9 = (instr: string): boolean => /^phq[-_ ]?9$/i.test(instr);
const isNumber = (value: unknown): value is number => typeof value === 'number';

function nearMissAmong(events: unknown): true | null {
  const words = Array.isArray(events) ? events.map((event) => JSON.stringify(event)) : [];
  return words.some((word) => /near[-_ ]?miss/i.test(word)) ? true : null;
}

/** Antidepressants act on the brain as well, but only some of them sedate: they are not counted. */
const sedating = [groups.opioids, groups.benzodiazepines, groups.gabapentinoids] as const;

function sedated(list: readonly Taken[] | null): boolean | null {
  if (list === null) return null;
  const verdicts = list.flatMap((taken) => [
    isSedative(taken),
    ...sedating.map((group) => belongsTo(taken, group)),
  ]);
  if (verdicts.includes(true)) return true;
  return verdicts.includes('unknown') ? null : false;
}

const sedativeClasses = ['z-drug', 'muscle-relaxant', 'antipsychotic'];
const isSedative = ({ parts }: Taken): boolean =>
  parts.some(({ ingredient }) => ingredient.classes.some((each) => sedativeClasses.includes(each)));

/** More sleep than time in bed cannot be. */
export function sleepFaults(input: CaseInput, path: string): readonly CaseFault[] {
  const { windowMin, meanTSTmin } = sleepIn(input);
  if (windowMin === null || windowMin === undefined) return [];
  if (meanTSTmin === null || meanTSTmin === undefined || meanTSTmin <= windowMin) return [];
  const place = input.meanTSTmin === meanTSTmin ? path : `${path}/sleep`;
  const message = `Nobody sleeps ${meanTSTmin} of ${windowMin} min in bed.`;
  return [{ path: `${place}/meanTSTmin`, code: 'out-of-range', message }];
}

const known = <Value extends Json>(
  type: FactType<Value>,
  source: string,
  value: Value | null | undefined,
): readonly Fact[] =>
  value === null || value === undefined
    ? []
    : [factOf(type, { id: `${source}#${type.name}`, date: null, source, value })];
