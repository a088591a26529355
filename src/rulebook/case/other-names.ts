import { plainName } from '../score-limits.ts';

/** A field as it is read, and the other names files write it under, the likeliest first. */
export type Names = Readonly<Record<string, readonly string[]>>;
/** Where a field that is read was written: pointers within the input, read to written. */
export type Written = Map<string, string>;

export type Place = { readonly fields: Readonly<Record<string, unknown>>; readonly at: string };

/** Adds under its read name what stands under another one in the first place that has it; nothing is taken away. */
export function underReadNames(
  given: Readonly<Record<string, unknown>>,
  at: string,
  names: Names,
  written: Written,
  elsewhere: readonly Place[] = [],
): Readonly<Record<string, unknown>> {
  const added = Object.entries(names).flatMap(([name, others]) => {
    if (isSaid(given[name])) return [];
    const found = firstOf([{ fields: given, at }], [name, ...others]) ?? firstOf(elsewhere, others);
    if (found === null) return [];
    written.set(`${at}/${name}`, found.at);
    return [[name, found.value] as const];
  });
  return added.length === 0 ? given : { ...given, ...Object.fromEntries(added) };
}

function firstOf(places: readonly Place[], names: readonly string[]) {
  for (const { fields, at } of places) {
    const keys = Object.keys(fields).filter((key) => isSaid(fields[key]));
    for (const name of names) {
      const key = keys.find((one) => plainName(one) === plainName(name));
      if (key !== undefined) return { value: fields[key], at: `${at}/${pointer(key)}` };
    }
  }
  return null;
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined;
export const pointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** A fault names the field that the file holds; what was moved more than once is followed back. */
export function asTheFileSays(path: string, base: string, written: Written): string {
  let said = path;
  for (const [read, was] of [...written].toReversed()) {
    const start = base + read;
    if (said === start || said.startsWith(`${start}/`))
      said = base + was + said.slice(start.length);
  }
  return said;
}

export const scoreNames: Names = {
  instr: ['instrument', 'scale', 'measure', 'tool', 'questionnaire', 'name'],
  value: ['total', 'score', 'sum', 'totalScore', 'points'],
  item9: ['phq9Item9', 'itemNine', 'q9', 'suicideItem'],
  week: ['atWeek', 'weekNumber'],
  date: [
    'completedOn',
    'completedAt',
    'assessedOn',
    'answeredOn',
    'takenOn',
    'on',
    'dateCompleted',
  ],
};
/** Forms by their names in words, as they are read. */
export const formsInWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    patienthealthquestionnaire9: 'PHQ-9',
    patienthealthquestionnaire: 'PHQ-9',
    generalizedanxietydisorder7: 'GAD-7',
    generalisedanxietydisorder7: 'GAD-7',
    insomniaseverityindex: 'ISI',
    rolandmorris: 'RMDQ',
    rolandmorrisdisabilityquestionnaire: 'RMDQ',
    rmdq24item: 'RMDQ',
    painenjoymentgeneralactivity: 'PEG',
    peg3: 'PEG',
    paincatastrophizingscale: 'PCS',
    paincatastrophisingscale: 'PCS',
    painselfefficacyquestionnaire: 'PSEQ',
    centralsensitizationinventory: 'CSI',
    centralsensitisationinventory: 'CSI',
    opioidrisktool: 'ORT',
    mooddisorderquestionnaire: 'MDQ',
    // The rules know one Tampa scale, the one of 17 items.
    tsk: 'TSK-17',
    tampascaleofkinesiophobia: 'TSK-17',
    bpipaininterference: 'BPI-interference',
    briefpaininventoryinterference: 'BPI-interference',
    interference: 'BPI-interference',
  }),
);
/** A list of answers; answers by name have readers of their own. */
export const answerNames: Names = { items: ['answers', 'responses', 'itemScores'] };
export const planNames: Names = {
  step: ['currentStep', 'stepNow', 'careStep', 'stepOfCare'],
  weeksInStep: ['weeksInCurrentStep', 'weeksAtStep', 'weeksOnStep'],
};
export const conditionNames: Names = {
  code: ['condition', 'diagnosis', 'name'],
  status: ['clinicalStatus', 'state'],
  months: ['durationMonths', 'monthsDuration', 'durationInMonths', 'forMonths'],
};
export const medicineNames: Names = {
  name: ['drug', 'medicine', 'medication', 'generic'],
  class: ['drugClass', 'category'],
  dosePerAdmin: ['doseMg', 'dosePerAdministration', 'mgPerDose'],
  perDay: ['timesPerDay', 'administrationsPerDay', 'dosesPerDay', 'timesDaily'],
};

/** Short names, within the object that is about activity itself. */
export const activityNames: Names = {
  trials: ['baselineTrials', 'baselineTrialsMin', 'trialsMin', 'toleranceTrials', 'trialMinutes'],
  quota: [
    'quotaMin',
    'quotaSteps',
    'stepQuota',
    'currentQuota',
    'currentQuotaMin',
    'quotaMinutes',
    'quotaNow',
    'currentMin',
  ],
  ceiling: ['maximum', 'quotaCeiling', 'ceilingMin'],
  increase: ['incPct', 'incrementPct', 'increasePct', 'weeklyIncrease', 'increment'],
  startShare: ['startPct', 'startPercent', 'startFraction', 'startQuotaPct'],
  sessionsPlanned: ['sessions', 'planned', 'sessionsTotal', 'totalSessions', 'plannedSessions'],
  sessionsMet: ['met', 'metSessions', 'sessionsDone', 'sessionsCompleted', 'completedSessions'],
  sessionsMetPercent: [
    'sessionsMetPct',
    'metPct',
    'metPercent',
    'quotaMetPct',
    'quotaMetShare',
    'metFraction',
    'metShare',
    'fractionMet',
    'shareMet',
  ],
  missedInARow: ['missedConsecutive', 'consecutiveMissed', 'consecutiveMissedSessions'],
  missedWeeks: ['weeksMissed', 'consecutiveMissedWeeks', 'weeksBelowHalf', 'lowWeeks'],
  days: [
    'dailyMin',
    'minutes14d',
    'dailyMinutes',
    'activityMin14d',
    'activity14d',
    'minutesByDay',
    'daily14d',
    'days14d',
    'daily',
    'steps14d',
    'dailySteps',
    'stepsByDay',
  ],
  painAfter24h: [
    'pain24hAfter',
    'pain24h',
    'pain24hAfterActivity',
    'painAfter24hours',
    'painAt24h',
    'pain24hLater',
    'painNextDay',
  ],
  painUsual: ['mean14d', 'pain14dMean', 'painMean14d', 'meanPain14d', 'usualPain', 'baselinePain'],
  postExertionalMalaise: ['pem', 'hasPem'],
};

/** Names that say by themselves what they are, also at the top, of the diary or of the person. */
export const activityNamesAnywhere: Names = {
  trials: ['trials', 'baselineTrials', 'baselineTrialsMin', 'toleranceTrials'],
  quota: ['quota', 'quotaMin', 'currentQuota', 'currentQuotaMin'],
  increase: ['incPct', 'quotaIncrementPct'],
  startShare: ['startPct', 'startShare'],
  sessionsPlanned: [
    'sessionsPlanned',
    'plannedSessions',
    'sessionsTotal',
    'totalSessions',
    'sessions',
  ],
  sessionsMet: ['sessionsMet', 'sessionsCompleted', 'metSessions', 'sessionsDone'],
  sessionsMetPercent: [
    'sessionsMetPct',
    'sessionsMetPercent',
    'metPct',
    'metPercent',
    'quotaMetPct',
    'metShare',
    'metFraction',
  ],
  missedInARow: ['missedConsecutive', 'consecutiveMissed', 'consecutiveMissedSessions'],
  missedWeeks: ['consecutiveMissedWeeks'],
  days: ['activityMin14d', 'activity14d', 'activityMinutes14d', 'dailyActivityMin'],
  painAfter24h: ['painAfter24h', 'painAt24h', 'pain24hAfter', 'pain24hAfterActivity', 'pain24h'],
  painUsual: ['pain14dMean', 'painMean14d', 'meanPain14d'],
  postExertionalMalaise: ['postExertionalMalaise', 'pem', 'hasPem'],
};

export const exposureNames: Names = {
  dissociation: ['dissociated', 'dissociates'],
  distressFirst: ['sudsStart', 'sudsFirst', 'sudsBaseline', 'initialSuds', 'baselineSuds'],
  distress: ['sudsSessions', 'sudsBySession', 'suds', 'sudsLast', 'sudsNow', 'currentSuds'],
  harmExpected: ['harmExpectancy', 'harmExpectancyPct', 'expectancy', 'harmExpectancySessions'],
};
