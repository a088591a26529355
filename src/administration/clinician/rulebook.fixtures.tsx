import type { ReactNode } from 'react';
import {
  type ParameterView,
  previewParameter,
  type RuleRates,
  type RuleView,
  readRulebook,
  readRuleRates,
  setParameter,
} from '#administration';
import { PageHeading } from '#design';
import {
  broken,
  canned,
  fixtureId,
  fixtureNow,
  InClinic,
  type Reading,
  ready,
  refused,
  refusing,
  unreachable,
  waiting,
} from '#http/clinician';
import { NewRulesCard } from './new-rules-card.tsx';
import { ParameterCard } from './parameter-card.tsx';
import { ParameterForm } from './parameter-form.tsx';
import { Parameters } from './parameters-screen.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { RatesShown } from './rates-screen.tsx';
import { RuleCard } from './rule-card.tsx';
import { RulebookPrint } from './rulebook-print.tsx';
import { type RulebookRead, RulebookShown } from './rulebook-screen.tsx';
import { RulesScreen } from './rules-screen.tsx';
import type { PreviewState } from './use-preview.ts';

export const wholePages = true;

const source = {
  key: 'SCAMP',
  grade: 'read',
  reference: 'Kroenke K et al. JAMA 2009;301:2099–2110',
};
const parameter: ParameterView = {
  id: 'step2.phq',
  says: { en: 'PHQ-9 from which combined care is offered' },
  kind: 'number',
  unit: 'points',
  min: 5,
  max: 20,
  whole: true,
  choices: [],
  default: 10,
  value: 12,
  scope: 'site',
  scopes: [
    { scope: 'country', value: null, maySet: false },
    { scope: 'site', value: 12, maySet: true },
  ],
  rules: ['SC-20', 'SC-21'],
  source,
  history: [
    {
      settingId: 'one',
      value: 12,
      scope: 'site',
      byName: 'Sam Field',
      at: fixtureNow,
      reason: 'Capacity, until May.',
    },
  ],
};
const choice: ParameterView = {
  ...parameter,
  id: 'safety.profile',
  says: { en: 'Which suicide safety profile counts' },
  kind: 'choice',
  unit: null,
  min: null,
  max: null,
  choices: ['US-VA', 'UK-NG225'],
  default: 'US-VA',
  value: 'UK-NG225',
  scope: 'country',
  scopes: [{ scope: 'country', value: 'UK-NG225', maySet: false }],
  rules: [],
  history: [],
};
const forOne: ParameterView = {
  ...parameter,
  id: 'act.increment',
  says: { en: 'By how much an activity quota grows' },
  value: 0.1,
  scope: 'default',
  scopes: [
    { scope: 'site', value: null, maySet: false },
    { scope: 'patient', value: null, maySet: true },
  ],
  history: [],
};
const rule: RuleView = {
  id: 'SC-20',
  version: 1,
  hash: '9f2c41d07be3a815',
  domain: 'SC',
  title: { en: 'Combined care for pain and mood' },
  checks: [
    { says: { en: 'PHQ-9 is 10 or more' }, anyOf: [] },
    {
      says: { en: 'Any kind of long-lasting musculoskeletal pain' },
      anyOf: [{ en: 'Low back pain' }, { en: 'Widespread pain' }],
    },
  ],
  proposes: { en: 'Step 2: combined care for twelve weeks.' },
  severity: 'advice',
  owners: ['care manager'],
  due: '7 d',
  tasks: [{ code: 'care-manager-contact', within: '7 d' }],
  needs: [{ en: 'PHQ-9' }, { en: 'Months of pain' }],
  parameters: [
    { id: 'step2.phq', says: parameter.says, value: 12, default: 10, unit: 'points' },
    { id: 'fresh.phq', says: { en: 'Days a PHQ counts' }, value: 30, default: 30, unit: 'days' },
  ],
  citations: [source],
  contested: { en: 'The first-line offer differs between countries.' },
  aliasOf: 'MED-40',
  appliesIn: ['US'],
  link: null,
  examples: [
    {
      kind: 'met',
      known: [
        { says: { en: 'PHQ-9' }, value: '10' },
        { says: { en: 'Months of pain' }, value: '3' },
      ],
      parameters: [],
    },
    { kind: 'justNotMet', known: [{ says: { en: 'PHQ-9' }, value: '9' }], parameters: [] },
    {
      kind: 'unknown',
      known: [{ says: { en: 'PHQ-9' }, value: null }],
      parameters: [{ says: parameter.says, value: '12' }],
    },
  ],
  review: { status: 'not-reviewed', byName: null, at: null },
  mode: { now: 'live', maySilence: true, said: null },
};
const signed: RuleView = {
  ...rule,
  id: 'SC-10',
  review: { status: 'signed', byName: 'Dr Wu', at: fixtureNow },
};
const lapsed: RuleView = {
  ...rule,
  id: 'COH-21',
  domain: 'COH',
  link: { effect: 'conflict', why: { en: 'The morning after, one is still drowsy.' } },
  review: { status: 'signed-in-another-wording', byName: 'Dr Wu', at: fixtureNow },
};
const silent: RuleView = {
  ...rule,
  id: 'EW-10',
  domain: 'EW',
  mode: {
    now: 'shadow',
    maySilence: true,
    said: { byName: 'Sam Field', at: fixtureNow, reason: 'New with this version.' },
  },
};
const alarm: RuleView = {
  ...rule,
  id: 'SAF-01',
  domain: 'SAF',
  mode: { now: 'live', maySilence: false, said: null },
};
const nothing: RuleRates = {
  rule: 'SC-20',
  fired: 0,
  shown: 0,
  silent: 0,
  people: 0,
  accepted: 0,
  modified: 0,
  declined: 0,
  snoozed: 0,
  declinedBecause: {},
  endedByFacts: 0,
  waiting: 0,
  hoursToDecision: null,
};
const rates: readonly RuleRates[] = [
  {
    ...nothing,
    fired: 14,
    shown: 14,
    people: 12,
    accepted: 6,
    modified: 2,
    declined: 3,
    snoozed: 1,
    declinedBecause: { 'already-in-place': 2, other: 1 },
    endedByFacts: 1,
    waiting: 2,
    hoursToDecision: 30.5,
  },
  { ...nothing, rule: 'EW-10', fired: 9, silent: 9, people: 7 },
  { ...nothing, rule: 'SAF-01', fired: 1, shown: 1, people: 1, accepted: 1, hoursToDecision: 96 },
];
const read: RulebookRead = {
  rules: [rule, signed, lapsed, silent, alarm],
  maySign: true,
  maySetMode: false,
  newRulesBegin: 'live',
  clinic: 'Pain clinic',
};
const asAdministrator: RulebookRead = {
  ...read,
  maySign: false,
  maySetMode: true,
  newRulesBegin: 'shadow',
};
/** As many as a grown rulebook has. */
const many: RulebookRead = {
  ...read,
  rules: Array.from({ length: 180 }, (_, index) => ({
    ...(index % 3 === 0 ? signed : rule),
    id: `SC-${index + 10}`,
  })),
};

const change = {
  rule: 'SC-20',
  title: rule.title,
  kind: 'disappears',
  before: 'advice',
  after: null,
} as const;
const previewed: PreviewState = {
  state: 'done',
  looked: 212,
  of: 212,
  rules: ['SC-20'],
  trouble: null,
  changes: [
    { ...change, patientId: fixtureId<'PatientId'>(3), name: 'Rosa Marín' },
    { ...change, patientId: fixtureId<'PatientId'>(4), name: 'Tom Ek' },
    {
      ...change,
      kind: 'louder',
      after: 'warning',
      patientId: fixtureId<'PatientId'>(5),
      name: 'Ana Silva',
    },
  ],
};
const panel = (shown: PreviewState): ReactNode =>
  page(<PreviewPanel preview={{ shown, begin: () => {}, stop: () => {}, forget: () => {} }} />);

const page = (content: ReactNode): ReactNode => (
  <InClinic
    answers={[
      canned(readRulebook, read),
      canned(readRuleRates, { days: 90, since: fixtureNow, rates: [...rates] }),
      canned(previewParameter, {
        ...previewed,
        changes: [...previewed.changes],
        rules: [],
        next: null,
      }),
      refusing(setParameter, {
        status: 422,
        code: 'outside-limits',
        title: 'step2.phq lies between 5 and 20 points, not 40.',
        fields: [{ at: '/body/value', code: 'outside-limits', message: 'From 5 to 20.' }],
      }),
    ]}
  >
    <main className="work">
      <PageHeading>Rules</PageHeading>
      <h2>What is shown</h2>
      {content}
    </main>
  </InClinic>
);
const whole = (screen: string): ReactNode => (
  <InClinic
    answers={[
      canned(readRulebook, read),
      canned(readRuleRates, { days: 90, since: fixtureNow, rates: [...rates] }),
    ]}
  >
    <main className="work">
      <RulesScreen page={screen} />
    </main>
  </InClinic>
);
const list = (from: Reading<RulebookRead>): ReactNode =>
  page(<RulebookShown rulebook={from} rates={rates} />);
const counted = (from: Parameters<typeof RatesShown>[0]['rates']): ReactNode =>
  page(<RatesShown rates={from} span="90" onSpan={() => {}} />);

/** Every state of the rulebook, of the numbers its rules read, and of what came of them. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  rules: list(ready(read)),
  'rules, as an administrator': list(ready(asAdministrator)),
  'rules, a grown rulebook': list(ready(many)),
  'rules, read only': list(ready({ ...read, maySign: false })),
  'rules, loading': list(waiting),
  'rules, no connection': list(unreachable),
  'rules, not for this role': list(refused),
  'one rule in full': page(
    <RuleCard open rule={rule} maySign maySetMode={false} rates={rates[0] ?? null} />,
  ),
  'a rule in shadow': page(
    <RuleCard open rule={silent} maySign={false} maySetMode rates={rates[1] ?? null} />,
  ),
  'new rules begin in shadow': page(<NewRulesCard begin="shadow" mayChange />),
  'the rules page': whole('all'),
  'the page of one rule': whole('SC-20'),
  'a rule that is gone': whole('SC-99'),
  rates: counted(ready({ days: 90, since: fixtureNow, rates: [...rates] })),
  'rates, nothing yet': counted(ready({ days: 90, since: fixtureNow, rates: [] })),
  'rates, loading': counted(waiting),
  'rates, server busy': counted(broken),
  'for paper': page(<RulebookPrint rulebook={ready(read)} />),
  parameters: page(<Parameters parameters={ready([parameter, choice, forOne])} />),
  'parameters, none': page(<Parameters parameters={ready([])} />),
  'changing a parameter': page(
    <ParameterForm parameter={parameter} scope="site" patientId={null} onClose={() => {}} />,
  ),
  'a number for one person': page(
    <ParameterCard parameter={forOne} patientId={fixtureId<'PatientId'>(2)} />,
  ),
  'parameters, loading': page(<Parameters parameters={waiting} />),
  'parameters, not for this role': page(<Parameters parameters={refused} />),
  'what would change': panel(previewed),
  'what would change, without names': panel({
    ...previewed,
    changes: previewed.changes.map((one) => ({ ...one, patientId: null, name: null })),
  }),
  'what would change, on the way': panel({ ...previewed, state: 'running', looked: 90 }),
  'what would change, stopped': panel({ ...previewed, state: 'stopped', looked: 90 }),
  'what would change, nothing': panel({ ...previewed, changes: [] }),
  'what would change, no rule reads it': panel({ ...previewed, changes: [], rules: [] }),
  'what would change, no answer': panel({
    ...previewed,
    state: 'failed',
    changes: [],
    trouble: { status: 503, code: 'busy', title: 'Busy.' },
  }),
};
