import { medicinePersonFacts as person } from '#plan';
import type { Fact, FactType } from '#reasoning';
import type { CaseInput } from './file.ts';
import { record } from './told.ts';
import { numberOf, plainWord, textOf, yesNoOf } from './words.ts';

type Condition = NonNullable<CaseInput['conditions']>[number];
type Read = readonly (readonly [FactType<boolean>, RegExp, RegExp | null])[];

/** Codes that mean it, and codes that leave open whether it is meant: then it is asked. */
const conditions: Read = [
  [person.insomnia, /insomnia|^f51-0|^g47-0/, null],
  [
    person.severeInfection,
    /(severe|serious|systemic|life-threatening|hospitali[sz]ed|inpatient).*(infection|pneumonia|cellulitis|abscess)|(infection|pneumonia|cellulitis|pyelonephritis|abscess).*(-iv|intravenous|hospital|admi|inpatient|severe|serious)|sepsis|septic|bacter?aemia|iv-antibiotic|endocarditis|osteomyelitis|meningitis/,
    /infection|pneumonia|cellulitis|pyelonephritis|abscess/,
  ],
  [
    person.uncontrolledBloodPressure,
    /uncontrolled-(bp|blood-pressure|hypertension)|(hypertension|bp|blood-pressure).*(uncontrolled|not-controlled|poorly)|resistant-hypertension|hypertensive-(crisis|urgency|emergency)|malignant-hypertension/,
    /^(essential-|arterial-)?hypertension|^high-blood-pressure|^htn$|^i1[0-5]/,
  ],
  [
    person.arrhythmia,
    /arr?h?ythmia|dysrhythm|atrial-(fib|flutter)|^a-?fib?$|long-qt|qt-prolong|heart-block|av-block|bundle-branch|tachycardia|torsade|wpw|^i4[4-9]/,
    null,
  ],
  [person.glaucoma, /glaucoma|angle-closure|^h40/, null],
  [
    person.urinaryRetention,
    /retention|^r33|bladder-outlet/,
    /prostatic-hyper|enlarged-prostate|^bph$|prostatism|^n40/,
  ],
  [
    person.recentInfarction,
    /recent-.*(infarct|mi$|heart-attack)|acute-(mi|myocardial)|^i21/,
    infarction(),
  ],
  [
    person.regularCannabis,
    /(regular|daily|heavy)-(cannabis|thc|marijuana)|cannabis-(use|dependen|daily|regular)|thc-(use|regular|daily)|marijuana-use|^f12/,
    null,
  ],
];

function infarction(): RegExp {
  return /infarct|heart-attack|^(n?stemi|mi)$|acute-coronary|^i25-2/;
}

const isThere = ({ present, status }: Condition): boolean =>
  present !== false && !/^(absent|ruled-?out|refuted|negated|resolved)$/i.test(status ?? '');

/** A list of conditions is the whole list. What stands beside a code ("uncontrolled", "iv") is read with it. */
export function coherenceConditions(input: CaseInput, path: string): readonly Fact[] {
  const { conditions: list } = input;
  if (list === null || list === undefined) return [];
  const there = list.filter(isThere);
  const codes = there.map(codeOf);
  const at = `${path}/conditions`;
  return [
    ...conditions.map(([type, means, open]) => record(type, at, verdictOn(codes, means, open))),
    ...there.flatMap((condition, index) => infarctionMonths(condition, codes[index] ?? '', at)),
    ...there.flatMap((condition) => gestation(condition, at)),
  ];
}

function verdictOn(codes: readonly string[], means: RegExp, open: RegExp | null): boolean | null {
  if (codes.some((code) => means.test(code))) return true;
  return open !== null && codes.some((code) => open.test(code) && !isSettled(code)) ? null : false;
}

/** "Controlled", "mild" or "treated at home" settles what a bare code leaves open. */
const isSettled = (code: string): boolean =>
  /-(well-)?controlled$|-mild$|-minor$|-oral$|-old$|-treated$/.test(code) &&
  !/uncontrolled/.test(code);

function codeOf(condition: Condition): string {
  const beside = ['status', 'severity', 'setting', 'treatment', 'route'].flatMap(
    (name) => textOf(condition, name) ?? [],
  );
  const flags = [
    'iv',
    'ivAntibiotics',
    'hospitalisation',
    'hospital',
    'hospitalised',
    'hospitalized',
    'inpatient',
    'admitted',
    'uncontrolled',
    'controlled',
    'severe',
    'recent',
  ].filter((name) => yesNoOf(condition, name, `needs${name}`, `requires${name}`) === true);
  return plainWord([condition.code, ...beside, ...flags].join(' '));
}

function gestation(condition: Condition, at: string): readonly Fact[] {
  if (!/pregnan/i.test(condition.code)) return [];
  const weeks = numberOf(condition, 'gestationWeeks', 'weeks', 'gestationalWeeks', 'week');
  return weeks === null ? [] : [record(person.gestationWeeks, at, weeks)];
}

function infarctionMonths(condition: Condition, code: string, at: string): readonly Fact[] {
  if (!infarction().test(code)) return [];
  const months = condition.months ?? numberOf(condition, 'monthsAgo', 'monthsSince');
  const weeks = numberOf(condition, 'weeksAgo', 'weeks');
  const days = numberOf(condition, 'daysAgo', 'days');
  const since =
    months ?? (weeks === null ? null : weeks / 4.35) ?? (days === null ? null : days / 30.5);
  return since === null ? [] : [record(person.monthsSinceInfarction, at, since)];
}
