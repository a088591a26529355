import type { ReactNode } from 'react';
import { PageHeading } from '#design';
import {
  broken,
  fixtureId,
  InClinic,
  type Reading,
  ready,
  refused,
  unreachable,
  waiting,
} from '#http/clinician';
import { type IntakeState, questionsFor, type ReferralView } from '#intake';
import type { Instant, LocalDate } from '#kernel';
import { AlarmNotice, BodySignNotice } from './alarm-notice.tsx';
import { AssistedIntake } from './assisted-intake.tsx';
import { AssistedQuestion } from './assisted-question.tsx';
import { BegunAlone } from './begun-alone.tsx';
import { HandedIn } from './handed-in.tsx';
import { Intake, type IntakeProgress } from './intake-screen.tsx';
import { LinkOnce } from './link-once.tsx';
import { ReferralForm } from './referral-form.tsx';
import { ReferralsCard } from './referrals-card.tsx';
import { StartKiosk } from './start-kiosk.tsx';

export const wholePages = true;

const at = (moment: string) => moment as Instant;
const link = {
  linkId: fixtureId<'IntakeLinkId'>(1),
  channel: 'sms',
  sentAt: at('2026-11-20T09:00:00.000Z'),
  expiresAt: at('2026-12-04T09:00:00.000Z'),
  openedAt: at('2026-11-20T18:00:00.000Z'),
  revokedAt: null,
};
const links = [
  link,
  {
    ...link,
    linkId: fixtureId<'IntakeLinkId'>(2),
    sentAt: at('2026-11-18T09:00:00.000Z'),
    openedAt: null,
    revokedAt: at('2026-11-19T09:00:00.000Z'),
  },
];
const begun: NonNullable<IntakeProgress['intake']> = {
  intakeId: fixtureId<'IntakeId'>(1),
  sectionsDone: 4,
  sectionsTotal: 12,
  sections: [
    { id: 'start', title: { en: 'Welcome' }, done: true },
    { id: 'pain', title: { en: 'Your pain' }, done: true },
    { id: 'feelings', title: { en: 'How you have been feeling' }, done: false },
  ],
  lastAnswerAt: at('2026-11-24T20:00:00.000Z'),
  submittedAt: null,
  bodySignOpen: false,
  answers: [],
  scores: [],
};
const handedIn: NonNullable<IntakeProgress['intake']> = {
  ...begun,
  sectionsDone: 12,
  submittedAt: at('2026-11-24T20:30:00.000Z'),
  answers: [
    {
      item: 'phq9_1',
      section: { id: 'feelings', title: { en: 'How you have been feeling' } },
      instrument: 'phq9',
      label: { en: 'Little interest or pleasure in doing things' },
      value: 1,
      words: { en: 'Several days' },
      mode: 'self',
      answeredAt: at('2026-11-24T20:10:00.000Z'),
    },
    {
      item: 'phq9_9',
      section: { id: 'feelings', title: { en: 'How you have been feeling' } },
      instrument: 'phq9',
      label: { en: 'Thoughts of self-harm' },
      value: null,
      words: { en: 'Would rather not say' },
      mode: 'telephone',
      answeredAt: at('2026-11-24T20:12:00.000Z'),
    },
  ],
  scores: [
    {
      instrument: 'phq9',
      title: { en: 'PHQ-9' },
      value: 9,
      max: 27,
      band: { en: 'mild' },
      answered: { given: 8, of: 9 },
    },
  ],
};

const page = (content: ReactNode): ReactNode => (
  <InClinic>
    <main className="work">
      <PageHeading>Rosa Marín</PageHeading>
      {content}
    </main>
  </InClinic>
);
const shown = (progress: Reading<IntakeProgress>): ReactNode =>
  page(<Intake patientId={fixtureId<'PatientId'>(2)} maySend mayAnswer progress={progress} />);

const together: IntakeState = {
  intakeId: fixtureId<'IntakeId'>(1),
  patient: {
    patientId: fixtureId<'PatientId'>(2),
    givenName: 'Rosa',
    language: 'es',
    reading: 'plain',
    today: '2026-11-25' as LocalDate,
  },
  clinic: { name: 'Pain clinic', phone: null },
  answers: [],
  asksItem9: true,
  phq2Positive: 3,
  gad2Positive: 3,
  crisisContacts: [{ label: { en: 'Crisis line' }, phone: '988', textNumber: null, hours: null }],
  submittedAt: null,
  next: null,
};
const patientId = together.patient.patientId;

const referral: ReferralView = {
  referralId: fixtureId<'ReferralId'>(1),
  receivedOn: '2026-11-18' as LocalDate,
  referrer: { name: 'Dr Chidi Okoro', role: 'family doctor', contact: '555 0101' },
  reason: 'Pain in many joints for five years, calm in the blood.',
  question: 'Is more immune treatment the way?',
  consentOn: '2026-11-17' as LocalDate,
  careTeam: [{ name: 'Dr Ruth Hale', role: 'rheumatologist', contact: null }],
  recordedAt: at('2026-11-19T09:00:00.000Z'),
  recordedByName: 'Ana Moreno',
  decision: null,
  told: null,
};

/** Every kind of question, one after the other. */
const questions = questionsFor({ phq4_3: 3, phq4_4: 3 }, together);
const oneOfEachKind = questions.filter(
  ({ answer }, index) =>
    questions.findIndex((other) => other.answer.kind === answer.kind) === index,
);

/** Every state of the intake as the team sees it. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'nothing sent': shown(ready({ links: [], intake: null })),
  'nothing sent, to somebody who reads another language': shown(
    ready({ links: [], language: 'es', intake: null }),
  ),
  'being answered': shown(ready({ links, intake: begun })),
  'handed in': shown(ready({ links, intake: handedIn })),
  'handed in, with a warning sign': shown(
    ready({ links, intake: { ...handedIn, bodySignOpen: true } }),
  ),
  'begun alone': page(<BegunAlone patientId={patientId} onAgreed={() => {}} />),
  'the link, once': page(
    <LinkOnce
      made={{
        url: 'https://clinic.example/app/intake#0123456789012345678901234567890123456789012',
        expiresAt: at('2026-12-09T09:00:00.000Z'),
        messageText: { en: 'Please answer our questions before your visit: https://…' },
        message: {
          words: 'Please answer our questions before your visit: https://…',
          language: 'en',
        },
      }}
      onClose={() => {}}
    />,
  ),
  'filled in together': page(<AssistedIntake patientId={patientId} state={together} />),
  'every kind of question': page(
    <>
      <h2>Fill in together</h2>
      {oneOfEachKind.map((question) => (
        <AssistedQuestion
          key={question.id}
          question={question}
          value={undefined}
          refused={question.answer.kind === 'words' ? 'At most 500 characters.' : null}
          onAnswer={() => {}}
        />
      ))}
    </>,
  ),
  'an alarm, together': page(<AlarmNotice state={together} />),
  'handed in together': page(
    <HandedIn
      patientId={patientId}
      state={{
        ...together,
        submittedAt: at('2026-11-25T09:00:00.000Z'),
        next: {
          words: { en: 'We read your answers and call you.' },
          by: '2026-12-01' as LocalDate,
          who: 'Ana Lindqvist',
        },
      }}
    />,
  ),
  'no referral yet': page(
    <ReferralsCard patientId={patientId} mayEdit referrals={ready({ referrals: [] })} />,
  ),
  'a referral to decide': page(
    <ReferralsCard patientId={patientId} mayEdit referrals={ready({ referrals: [referral] })} />,
  ),
  'a referral declined, to be told': page(
    <ReferralsCard
      patientId={patientId}
      mayEdit
      referrals={ready({
        referrals: [
          {
            ...referral,
            consentOn: null,
            decision: {
              kind: 'declined',
              reason: 'She lives outside the area we serve.',
              byName: 'Ana Moreno',
              at: at('2026-11-21T10:00:00.000Z'),
              letter: 'Dear Dr Okoro,\n\nthank you for referring Rosa Marín.',
            },
          },
        ],
      })}
    />,
  ),
  'writing down a referral': page(<ReferralForm patientId={patientId} onClose={() => {}} />),
  'the tablet, to hand over': page(<StartKiosk patientId={patientId} />),
  'a warning sign, together': page(<BodySignNotice />),
  loading: shown(waiting),
  'no connection': shown(unreachable),
  'not for this role': shown(refused),
  'server busy': shown(broken),
};
