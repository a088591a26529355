import type { Text } from '#kernel';
import type { StepNow } from './facts.ts';

/** One way to fill a step. The person may prefer one and may veto one (SCEPTER). */
export type StepOption = {
  readonly code: string;
  readonly title: Text;
  /** How much of it (clinical-rules §2.3). */
  readonly dose: Text;
  /** What somebody should know before choosing it here; null: nothing. */
  readonly remark: Text | null;
  /** Kinds of parts of a drafted plan that come with it and go with a veto. */
  readonly kinds: readonly string[];
  /** Kinds it takes the place of. */
  readonly instead: readonly string[];
};

const option = (
  code: string,
  title: string,
  dose: string,
  kinds: readonly string[] = [],
): StepOption => ({
  code,
  title: { en: title },
  dose: { en: dose },
  remark: null,
  kinds,
  instead: [],
});

const selfManaged: readonly StepOption[] = [
  option('web-programme', 'Self-management by web or phone', '12 weeks'),
  option('tailored-physiotherapy', 'Physiotherapy made to measure', 'Baseline, then quotas', [
    'activity-quota',
    'exercise',
  ]),
  option('pain-class', 'One pain class', '2 hours, once', ['education']),
];
const guidedSelfHelp = option(
  'guided-self-help',
  'Guided self-help',
  '6 to 8 sessions over 9 to 12 weeks',
);
const antidepressant: StepOption = {
  ...option('antidepressant', 'An antidepressant', '12 weeks at an optimised dose'),
  instead: ['cbt-session'],
};
const psychotherapy = option(
  'psychotherapy',
  'Psychotherapy',
  '12 weeks; CBT about 11 sessions of 50 minutes, or 6 of 30',
  ['cbt-session'],
);
const both = option('antidepressant-and-psychotherapy', 'Both together', '12 weeks', [
  'cbt-session',
]);
const painCare: readonly StepOption[] = [
  option('cbt-for-pain', 'CBT for pain', '11 sessions of about 50 minutes, or 6 of 30', [
    'cbt-session',
  ]),
  option('more-physiotherapy', 'More physiotherapy', 'Weekly, with quotas', [
    'activity-quota',
    'exercise',
  ]),
  option('yoga', 'Yoga', 'Weekly class and at home', []),
  option('something-else', 'Something else that was agreed on', 'As agreed'),
];
const specialist: readonly StepOption[] = [
  option('cbt', 'CBT', '8 to 16 sessions', ['cbt-session']),
  option('act', 'ACT', '8 to 12 sessions', ['cbt-session']),
  option('exposure', 'Exposure to what is feared', '10 to 15 sessions', ['exposure-step']),
  option('trauma-focused', 'Trauma-focused therapy', 'As the therapist plans it'),
];
const programme: readonly StepOption[] = [
  option('interdisciplinary', 'Interdisciplinary pain programme', 'More than 100 hours'),
  option('psychiatric-day-clinic', 'Psychiatric day clinic or ward', 'As the clinic plans it'),
];

export type OptionsAsked = {
  /** Rules that opened the step. */
  readonly because: readonly string[];
  /** NICE NG222: less severe depression begins with guided self-help. */
  readonly lessSevere: boolean;
};

/** What a person can choose from in a step: by what opened it, and by country. */
export function optionsOf(
  step: StepNow,
  { because, lessSevere }: OptionsAsked,
): readonly StepOption[] {
  switch (step) {
    case 1:
      return selfManaged;
    case 2: {
      const forMood = because.some((rule) => rule === 'SC-20' || rule === 'SC-20a');
      const forPain = because.some((rule) => rule === 'SC-12' || rule === 'SC-21');
      return [
        ...(forMood || !forPain ? moodOptions(lessSevere) : []),
        ...(forPain ? painCare : []),
      ];
    }
    case 3:
      return specialist;
    case 4:
      return programme;
    case 0:
    case 'continuation':
      return [];
  }
}

function moodOptions(lessSevere: boolean): readonly StepOption[] {
  if (!lessSevere) return [antidepressant, psychotherapy, both];
  const late = { en: 'Not routinely the first offer here while depression is less severe.' };
  return [
    guidedSelfHelp,
    psychotherapy,
    { ...antidepressant, remark: late },
    { ...both, remark: late },
  ];
}

export type Preference = { readonly preferred: string | null; readonly vetoed: string | null };

const steps = [0, 1, 2, 3, 4] as const;

/** Every option a step may have, whatever opened it. */
function allOptionsOf(number: number): readonly StepOption[] {
  const step = steps.find((known) => known === number);
  if (step === undefined) return [];
  const because = ['SC-20', 'SC-12'];
  return [true, false].flatMap((lessSevere) => optionsOf(step, { because, lessSevere }));
}

/** Every way of care there is, whatever step it fills: each once. */
export const servicesOfCare: readonly StepOption[] = [
  ...new Map(steps.flatMap(allOptionsOf).map((one) => [one.code, one])).values(),
];
export const servicesOffered = servicesOfCare.map(({ code }) => code);

export const isOptionOf = (step: number, code: string): boolean =>
  allOptionsOf(step).some((one) => one.code === code);

/** What a plan is drafted without: what comes with the vetoed way, or what the chosen one stands for. */
export function kindsWithout(step: number, { preferred, vetoed }: Preference): readonly string[] {
  const options = allOptionsOf(step);
  const of = (code: string | null) => options.find((one) => one.code === code);
  const wanted = of(preferred)?.kinds ?? [];
  const unwanted = [...(of(vetoed)?.kinds ?? []), ...(of(preferred)?.instead ?? [])];
  return unwanted.filter((kind) => !wanted.includes(kind));
}
