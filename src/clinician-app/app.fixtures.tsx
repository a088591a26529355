import type { ReactNode } from 'react';
import { permissionsOf, type StaffRole } from '#access';
import {
  listInvitations,
  listSessions,
  listStaff,
  openPasswordReset,
  readDemoCast,
} from '#accounts';
import { EmptyState, PageHeading } from '#design';
import { canned, fixtureId, fixtureNow, InClinic } from '#http/clinician';
import { AccountScreen } from './account/account-screen.tsx';
import { FactorOn } from './account/factor-on.tsx';
import { AccessMatrix } from './admin/access-matrix.tsx';
import { People } from './admin/people.tsx';
import type { Connection } from './connection.ts';
import { Frame } from './frame/frame.tsx';
import { NoSuchScreen } from './frame/no-such-screen.tsx';
import { OwnScreen } from './frame/own-screen.tsx';
import { type Me, SessionContext, sessionOf } from './session.ts';
import { CodeForm } from './sign-in/code-form.tsx';
import { NewPassword } from './sign-in/new-password.tsx';
import { NotStaff } from './sign-in/not-staff.tsx';
import { SignIn } from './sign-in/sign-in.tsx';
import { SignInAgain } from './sign-in/sign-in-again.tsx';

export const wholePages = true;

const meAs = (role: StaffRole): Me => {
  const hat = {
    hat: `staff:1:${role}`,
    kind: 'staff' as const,
    name: 'Ana Lindqvist',
    role,
    siteId: fixtureId<'SiteId'>(1),
    patientId: null,
  };
  return {
    mode: 'demo',
    singleSignOn: true,
    sendsMail: true,
    languages: [],
    account: {
      name: 'Ana Lindqvist',
      email: 'ana@clinic.example',
      secondFactorOn: false,
      wearing: hat,
      hats: [hat, { ...hat, hat: 'staff:1:administrator', role: 'administrator' }],
      permissions: [...permissionsOf(role)],
      language: 'en',
      timeZone: null,
    },
    intake: null,
  };
};

const answers = [
  canned(readDemoCast, {
    people: [
      {
        accountId: fixtureId<'AccountId'>(1),
        name: 'Ana Lindqvist',
        about: 'Care coordinator',
        kind: 'staff' as const,
        hat: 'staff:1:coordinator',
      },
    ],
  }),
  canned(listSessions, {
    sessions: [
      {
        sessionId: fixtureId<'SessionId'>(1),
        startedAt: fixtureNow,
        lastUsedAt: fixtureNow,
        device: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
        thisOne: true,
      },
      {
        sessionId: fixtureId<'SessionId'>(2),
        startedAt: fixtureNow,
        lastUsedAt: fixtureNow,
        device: null,
        thisOne: false,
      },
    ],
  }),
  canned(listStaff, {
    staff: [
      {
        accountId: fixtureId<'AccountId'>(1),
        name: 'Ana Lindqvist',
        role: 'coordinator' as const,
        jobTitle: 'Care coordinator',
        activeFrom: fixtureNow,
        activeUntil: null,
      },
    ],
  }),
  canned(openPasswordReset, { email: 'ana@clinic.example', expiresAt: fixtureNow }),
  canned(listInvitations, {
    invitations: [
      {
        invitationId: fixtureId<'InvitationId'>(1),
        kind: 'staff' as const,
        name: 'Ben Ruiz',
        role: 'physiotherapist',
        invitedAt: fixtureNow,
        expiresAt: fixtureNow,
        state: 'open' as const,
      },
    ],
  }),
];

const quiet: Connection = {
  send: () => new Promise(() => {}),
  state: () => whole,
  subscribe: () => () => {},
  signedInAgain: () => {},
};
const whole = { reachable: true, signedOut: false };
const cut = { reachable: false, signedOut: false };

const inSession = (content: ReactNode, role: StaffRole = 'coordinator'): ReactNode => (
  <InClinic answers={answers}>
    <SessionContext value={sessionOf(meAs(role))}>{content}</SessionContext>
  </InClinic>
);
const framed = (content: ReactNode, role: StaffRole, connection = quiet): ReactNode =>
  inSession(
    <Frame connection={connection} counts={{ safety: 1, worklist: 14 }}>
      {content}
    </Frame>,
    role,
  );
const outside = (content: ReactNode): ReactNode => <InClinic answers={answers}>{content}</InClinic>;
const admin = (content: ReactNode): ReactNode =>
  framed(
    <>
      <PageHeading>Admin</PageHeading>
      {content}
    </>,
    'administrator',
  );

/** The door, the frame and what stands in it. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'sign in, demo': outside(
    <SignIn mode="demo" singleSignOn={false} sendsMail={false} onSignedIn={() => {}} />,
  ),
  'sign in, clinic': outside(<SignIn mode="clinic" singleSignOn sendsMail onSignedIn={() => {}} />),
  'sign in, code': outside(
    <main className="work narrow">
      <PageHeading>Sign in</PageHeading>
      <CodeForm onSignedIn={() => {}} onBack={() => {}} />
    </main>,
  ),
  'a link for a new password': outside(<NewPassword token={'a'.repeat(43)} />),
  'a link that is over': outside(<NewPassword token={null} />),
  'not staff': outside(<NotStaff me={{ ...meAs('coordinator') }} />),
  'session ended': inSession(
    <main className="work">
      <PageHeading>Caseload</PageHeading>
      <SignInAgain onSignedIn={() => {}} />
    </main>,
  ),
  'account and screen': framed(<AccountScreen />, 'coordinator'),
  'the authenticator app is on': framed(
    <>
      <PageHeading>Account</PageHeading>
      <FactorOn onEnded={() => {}} />
    </>,
    'coordinator',
  ),
  'no connection': framed(
    <>
      <PageHeading>Caseload</PageHeading>
      <EmptyState heading="The last answer stays on screen">Here.</EmptyState>
    </>,
    'coordinator',
    { ...quiet, state: () => cut },
  ),
  'nothing at this address': framed(<NoSuchScreen />, 'researcher'),
  'a role without screens yet': framed(<OwnScreen />, 'peer-moderator'),
  'people who work here': admin(<People />),
  'who may do what': admin(<AccessMatrix />),
};
