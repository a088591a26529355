import type { ReactNode } from 'react';
import type { LanguageView, ParameterView, RuleView } from '#administration';
import { PageHeading } from '#design';
import {
  broken,
  fixtureId,
  fixtureNow,
  InClinic,
  ready,
  refused,
  unreachable,
  waiting,
} from '#http/clinician';
import { ClinicScreen } from './clinic-screen.tsx';
import { DeadLetters } from './dead-letters.tsx';
import { LanguageCard } from './language-card.tsx';
import { ParameterForm } from './parameter-form.tsx';
import { Parameters } from './parameters-screen.tsx';
import { PhoneForm } from './phone-form.tsx';
import { RulebookShown } from './rulebook-screen.tsx';
import { SystemShown, type SystemView } from './system-screen.tsx';

export const wholePages = true;

const source = { key: 'scamp', grade: 'S', reference: 'Kroenke K et al. JAMA 2009;301:2099–2110' };
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
  mayBeSet: true,
  source,
  history: [
    {
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
  mayBeSet: false,
  history: [],
};
const rule: RuleView = {
  id: 'SC-20',
  version: 1,
  hash: 'abc',
  domain: 'stepping',
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
  parameters: ['step2.phq'],
  citations: [source],
  contested: { en: 'The first-line offer differs between countries.' },
  aliasOf: null,
  review: { status: 'not-reviewed', byName: null, at: null },
};
const system: SystemView = {
  version: '0.1.0',
  mode: 'clinic',
  database: 'up',
  migration: 9,
  durability: {
    fsync: true,
    fullPageWrites: true,
    synchronousCommit: true,
    dataChecksums: false,
  },
  risks: [],
  lastBackup: null,
  lastAuditCheck: null,
  sendsMail: false,
  site: { name: 'Pain clinic', country: 'US', phone: '+1 555 0100', live: true },
};
const arabic: LanguageView = {
  language: 'ar',
  coverage: { patient: { of: 812, said: 801 }, clinic: { of: 640, said: 622 } },
  checked: false,
  checkedInFile: false,
  history: [],
};
const vouched: LanguageView = {
  ...arabic,
  checked: true,
  history: [
    {
      checked: true,
      nativeReader: 'Rana Haddad',
      clinician: 'Dr Wu',
      byName: 'Sam Field',
      at: fixtureNow,
    },
  ],
};

const page = (content: ReactNode): ReactNode => (
  <InClinic>
    <main className="work">{content}</main>
  </InClinic>
);
const admin = (content: ReactNode): ReactNode =>
  page(
    <>
      <PageHeading>Admin</PageHeading>
      <h2>Administration</h2>
      {content}
    </>,
  );

/** Every state of what the clinic sets, signs and rests on. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  parameters: admin(<Parameters parameters={ready([parameter, choice])} />),
  'changing a parameter': admin(<ParameterForm parameter={parameter} onClose={() => {}} />),
  'parameters, loading': admin(<Parameters parameters={waiting} />),
  'parameters, not for this role': admin(<Parameters parameters={refused} />),
  rules: page(
    <RulebookShown
      maySign
      rules={ready([
        rule,
        {
          ...rule,
          id: 'SC-10',
          review: { status: 'signed', byName: 'Dr Wu', at: fixtureNow },
        },
        {
          ...rule,
          id: 'SC-12',
          review: { status: 'signed-in-another-version', byName: 'Dr Wu', at: fixtureNow },
        },
      ])}
    />,
  ),
  'rules, read only': page(<RulebookShown maySign={false} rules={ready([rule])} />),
  'rules, loading': page(<RulebookShown maySign rules={waiting} />),
  'rules, no connection': page(<RulebookShown maySign rules={unreachable} />),
  'a sound installation': admin(<SystemShown system={ready(system)} />),
  'cared for': admin(
    <SystemShown
      system={ready({
        ...system,
        lastBackup: { at: fixtureNow, well: true },
        lastAuditCheck: { at: fixtureNow, well: false },
        sendsMail: true,
      })}
    />,
  ),
  'the clinic, loading': admin(<ClinicScreen />),
  'no telephone yet': admin(<PhoneForm phone={null} />),
  'a telephone': admin(<PhoneForm phone="+1 555 0100" />),
  'a language nobody has checked': admin(<LanguageCard language={arabic} />),
  'a checked language': admin(<LanguageCard language={vouched} />),
  'plain English, checked in the file': admin(
    <LanguageCard
      language={{ ...arabic, language: 'en-x-plain', checked: true, checkedInFile: true }}
    />,
  ),
  'an unsafe installation': admin(
    <SystemShown
      system={ready({ ...system, database: 'down', durability: null, risks: ['fsync'] })}
    />,
  ),
  'installation, server busy': admin(<SystemShown system={broken} />),
  'work given up on': admin(
    <DeadLetters
      letters={ready([
        {
          deadLetterId: fixtureId<'DeadLetterId'>(1),
          job: 'escalate-alert',
          at: fixtureNow,
          attempts: 5,
          because: 'ConnectionLost',
        },
      ])}
    />,
  ),
  'no work given up on': admin(<DeadLetters letters={ready([])} />),
};
