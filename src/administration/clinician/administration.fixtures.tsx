import type { ReactNode } from 'react';
import type { LanguageView } from '#administration';
import { PageHeading } from '#design';
import { broken, fixtureId, fixtureNow, InClinic, ready } from '#http/clinician';
import { ClinicScreen } from './clinic-screen.tsx';
import { DeadLetters } from './dead-letters.tsx';
import { LanguageCard } from './language-card.tsx';
import { PhoneForm } from './phone-form.tsx';
import { SystemShown, type SystemView } from './system-screen.tsx';

export const wholePages = true;

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
  'a language of the patient app alone': admin(
    <LanguageCard
      language={{
        ...arabic,
        language: 'es',
        coverage: { patient: { of: 812, said: 810 }, clinic: { of: 0, said: 0 } },
      }}
    />,
  ),
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
