import type { ReactNode } from 'react';
import { assignQuestionnaires } from '#assignment';
import { PageHeading } from '#design';
import { canned, fixtureId, fixtureNow, InClinic, refusing } from '#http/clinician';
import type { LocalDate, TimeZone } from '#kernel';
import { type MeasureView, readMeasures } from '#measures';
import { type Session, SessionContext } from '../../session.ts';
import { DecideTogether } from './decide-together.tsx';
import { InRoom } from './in-room.tsx';

export const wholePages = true;

const hat = {
  hat: 'staff:1:physician',
  kind: 'staff' as const,
  name: 'Dr Okoro',
  role: 'physician' as const,
  siteId: fixtureId<'SiteId'>(1),
  patientId: null,
};
const session: Session = {
  mode: 'demo',
  account: {
    name: 'Dr Okoro',
    email: 'okoro@clinic.example',
    secondFactorOn: false,
    wearing: hat,
    hats: [hat],
    permissions: [],
    language: 'en',
    timeZone: null,
  },
  wearing: hat,
  may: () => true,
};

const person = {
  patientId: fixtureId<'PatientId'>(2),
  givenName: 'Rosa',
  timeZone: 'America/New_York' as TimeZone,
};

const pegToday: MeasureView = {
  instrument: 'peg',
  title: { en: 'PEG' },
  better: 'lower',
  range: { min: 0, max: 10 },
  readings: [
    {
      scoreId: fixtureId<'ScoreId'>(3),
      day: fixtureNow.slice(0, 10) as LocalDate,
      status: 'scored',
      value: 6,
      band: null,
      missing: [],
      mode: 'assisted',
    },
  ],
  inWords: { en: 'PEG 6 (0 to 10, lower is better). First reading.' },
  trend: { en: '' },
  thresholds: [],
  meaningfulChange: 1,
  citation: 'Krebs 2009',
};

const page = (content: ReactNode, measures: MeasureView[] = [pegToday]): ReactNode => (
  <InClinic
    answers={[
      canned(readMeasures, { measures }),
      refusing(assignQuestionnaires, {
        status: 422,
        code: 'left-care',
        title: 'This person has left care, so nothing is asked.',
      }),
    ]}
  >
    <SessionContext value={session}>
      <main className="work">
        <PageHeading>Rosa Marín</PageHeading>
        {content}
      </main>
    </SessionContext>
  </InClinic>
);

/** The person is in the room: asking, and deciding together. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'somebody is here': page(<InRoom {...person} mayRefer />),
  'deciding together': page(<DecideTogether {...person} mayRefer onClose={() => {}} />),
  'deciding without a referral': page(
    <DecideTogether {...person} mayRefer={false} onClose={() => {}} />,
  ),
  'deciding before anything was asked': page(
    <DecideTogether {...person} mayRefer onClose={() => {}} />,
    [],
  ),
};
