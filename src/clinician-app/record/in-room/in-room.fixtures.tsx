import type { ReactNode } from 'react';
import { assignQuestionnaires } from '#assignment';
import { PageHeading } from '#design';
import { fixtureId, InClinic, refusing } from '#http/clinician';
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
  },
  wearing: hat,
  may: () => true,
};

const person = { patientId: fixtureId<'PatientId'>(2), givenName: 'Rosa' };

const page = (content: ReactNode): ReactNode => (
  <InClinic
    answers={[
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
};
