import { cssrsIntentRecent } from '#measures';
import { type Fact, type FactType, factOf } from '#reasoning';
import { exclusions } from '#sleep';
import type { CaseInput } from './file.ts';
import { isObject } from './places.ts';
import { numberOf, textOf, yesNoOf } from './words.ts';

type ByCode = 'psychosis' | 'epilepsy' | 'pregnancy' | 'dementia' | 'apnoea' | 'parasomnia';

/** Codes as files write them: words with hyphens, or ICD-10. */
const patterns: Readonly<Record<ByCode, RegExp>> = {
  psychosis: /psychosis|psychotic|schizo|^f2\d/,
  epilepsy: /epilep|seizure|^g40/,
  pregnancy: /pregnan|^z3[34]|^o\d\d/,
  dementia: /dementia|alzheimer|cognitive-impairment|^mci$|^f0[0-3]|^g30|^g31-84/,
  apnoea: /apno?ea|^osa$|-osa$|^osa-|sleep-disordered-breathing|^sdb$|^g47-3/,
  parasomnia:
    /parasomnia|sleep-?walk|somnambul|rem-sleep-behaviou?r|night-terror|narcolep|^g47-[45]|^f51-[34]/,
};
const names = Object.keys(patterns) as readonly ByCode[];
const treated = /(^|-)(treated|cpap|controlled)(-|$)/;
const dangerousWork =
  /driv|pilot|machin|operator|crane|truck|lorry|taxi|bus|train|night|shift|rotat|roof|scaffold/i;

/**
 * A list of conditions is the whole list. What it cannot tell (intent, an attempt, work) is read
 * where the file says it, and is unknown else.
 */
export function sleepExclusionFacts(input: CaseInput, path: string): readonly Fact[] {
  return [...listed(input, path), ...told(input, path)];
}

function listed({ conditions }: CaseInput, path: string): readonly Fact[] {
  if (conditions === null || conditions === undefined) return [];
  const codes = conditions
    .filter(({ present }) => present !== false)
    .map((condition) =>
      wordsOf(condition)
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-'),
    );
  const source = `${path}/conditions`;
  return names.map((name) =>
    fact(
      exclusions[name],
      source,
      codes.some((code) => isThere(name, code)),
    ),
  );
}

/** What a C-SSRS says of intent; behaviour within three months has no day there. */
export function suicideAgainstRestriction(safety: readonly Fact[]): readonly Fact[] {
  return safety.flatMap(({ name, value, source }) =>
    name === cssrsIntentRecent.name && typeof value === 'boolean'
      ? [fact(exclusions.suicidalIntent, source, value)]
      : [],
  );
}

/** What stands beside a code ("treated", "CPAP") is read with it. */
function wordsOf(condition: NonNullable<CaseInput['conditions']>[number]): string {
  const said = [condition.status, condition['treatment'], condition['therapy']].join(' ');
  const isTreated =
    condition['treated'] === true ||
    condition['cpap'] === true ||
    /(^|\W)(treated|cpap)/i.test(said);
  return isTreated ? `${condition.code} treated` : condition.code;
}

const isThere = (name: ByCode, code: string): boolean =>
  patterns[name].test(code) && !(name === 'apnoea' && treated.test(code));

function told(input: CaseInput, path: string): readonly Fact[] {
  const { patient } = input;
  const source = `${path}/patient`;
  const { pregnant, suicidalIntent } = patient ?? {};
  const work = isWorkDangerous(input);
  return [
    ...(isGiven(pregnant) ? [fact(exclusions.pregnancy, source, pregnant)] : []),
    ...(isGiven(suicidalIntent) ? [fact(exclusions.suicidalIntent, source, suicidalIntent)] : []),
    ...attemptTold(patient, source),
    ...(work === null ? [] : [fact(exclusions.safetyCritical, source, work)]),
  ];
}

const jobNames = [
  'occupation',
  'job',
  'work',
  'shift',
  'shiftWork',
  'workPattern',
  'shiftPattern',
] as const;

/** Said in so many words, or by the job and its hours. */
function isWorkDangerous(input: CaseInput): boolean | null {
  const { patient } = input;
  const job = textOf(patient, ...jobNames) ?? textOf(input, ...jobNames);
  const said = patient?.safetyCriticalWork ?? safetyCriticalIn(input) ?? isDangerous(patient);
  return said ?? (job === null ? null : dangerousWork.test(job));
}

function safetyCriticalIn(input: CaseInput): boolean | null {
  const ofWork = isObject(input['work']) ? input['work'] : null;
  return (
    yesNoOf(input.patient, 'safetyCritical', 'safetyCriticalJob') ??
    yesNoOf(ofWork, 'safetyCritical', 'safetyCriticalWork', 'drives', 'nightShift', 'shift')
  );
}

function attemptTold(patient: CaseInput['patient'], source: string): readonly Fact[] {
  const daysAgo = attemptDaysAgo(patient);
  return daysAgo === null
    ? []
    : [
        fact(exclusions.suicideAttempt, source, true),
        fact(exclusions.suicideAttemptDaysAgo, source, daysAgo),
      ];
}

const attemptSpans: readonly (readonly [unit: string, days: number])[] = [
  ['Days', 1],
  ['Weeks', 7],
  ['Months', 30.5],
  ['Years', 365.25],
];

function attemptDaysAgo(patient: CaseInput['patient']): number | null {
  for (const [unit, days] of attemptSpans) {
    const count = numberOf(
      patient,
      `suicideAttempt${unit}Ago`,
      `suicideAttempt${unit}`,
      `${unit}SinceSuicideAttempt`,
      `lastSuicideAttempt${unit}Ago`,
      `attempt${unit}Ago`,
    );
    if (count !== null) return count * days;
  }
  return null;
}

/** Said in a field of its own; that it is not said is no answer. */
const isDangerous = (patient: CaseInput['patient']): true | null =>
  dangerousFields.some((name) => yesNoOf(patient, name) === true) || null;

const dangerousFields = [
  'nightShift',
  'nightShifts',
  'nightWork',
  'shiftWork',
  'rotatingShifts',
  'drivesForWork',
  'driver',
  'professionalDriver',
  'operatesMachinery',
];

const isGiven = <Value>(value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined;

const fact = <Value extends boolean | number>(
  type: FactType<Value>,
  source: string,
  value: Value,
): Fact => factOf(type, { id: `${source}#${type.name}`, date: null, source, value });
