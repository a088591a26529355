import type { ReactNode } from 'react';
import { PageHeading } from '#design';
import { fixtureId, InClinic, ready } from '#http/clinician';
import type { Instant } from '#kernel';
import { asq, type Form, formOf } from '#measures';
import type { AlertView, FollowUpView } from '#safety';
import { Alerts } from './alerts.tsx';
import { ContactNoted } from './contact-noted.tsx';
import { CrisisDischarge } from './crisis-discharge.tsx';
import { AskedNow } from './second-screen.tsx';

export const wholePages = true;

const raised = '2026-11-24T22:10:00.000Z' as Instant;
const alert: AlertView = {
  alertId: fixtureId<'AlertId'>(1),
  patientId: fixtureId<'PatientId'>(2),
  patientName: 'Mina Kovač',
  phone: '+1 555 010 0199',
  language: 'en',
  interpreterNeeded: false,
  answers: [
    {
      asked: { en: 'Thoughts that you would be better off dead, or of hurting yourself' },
      answer: { en: 'Several days' },
      at: raised,
      mode: 'self',
    },
  ],
  findingId: fixtureId<'FindingId'>(3),
  rule: 'SAF-01',
  title: { en: 'Item 9 of PHQ-9 is positive' },
  message: { en: 'Speak with the person now: ask the second screen (ASQ or C-SSRS).' },
  state: 'acknowledged',
  openedAt: raised,
  acknowledgeBy: '2026-11-24T22:40:00.000Z' as Instant,
  closeBy: '2026-11-25T22:10:00.000Z' as Instant,
  overdue: false,
  escalationLevel: 1,
  acknowledgedByName: 'Dr Wu',
  closedByName: null,
  outcome: null,
  disposition: { code: 'second-screen-now', owner: 'safety-role', by: raised },
  secondScreen: 'to-ask',
  events: [
    { kind: 'opened', at: raised, byName: null, words: null },
    {
      kind: 'escalated',
      at: '2026-11-24T22:40:00.000Z' as Instant,
      byName: null,
      words: 'not-acknowledged, level 1',
    },
    {
      kind: 'acknowledged',
      at: '2026-11-24T22:44:00.000Z' as Instant,
      byName: 'Dr Wu',
      words: null,
    },
  ],
};
const screened: AlertView = {
  ...alert,
  alertId: fixtureId<'AlertId'>(4),
  rule: 'SAF-02',
  title: { en: 'C-SSRS is positive (VA rule)' },
  message: { en: 'Comprehensive suicide risk evaluation the same day.' },
  disposition: {
    code: 'evaluation-same-day',
    owner: 'mental-health-clinician',
    by: '2026-11-26T05:00:00.000Z' as Instant,
  },
  secondScreen: null,
};
const underNg225: AlertView = {
  ...alert,
  alertId: fixtureId<'AlertId'>(5),
  patientName: 'Ada Hughes',
  rule: 'SAF-07',
  title: { en: 'Psychosocial assessment is asked for' },
  message: {
    en: 'Intent, a plan or a recent act was spoken of: a person speaks with them now. Psychosocial assessment within 24 hours.',
  },
  disposition: { code: 'contact-and-assessment', owner: 'mental-health-clinician', by: raised },
  secondScreen: null,
};
const nothingMore: AlertView = {
  ...alert,
  alertId: fixtureId<'AlertId'>(6),
  patientName: 'Dev Patel',
  disposition: null,
  secondScreen: 'asked',
};
const followUp: FollowUpView = {
  findingId: fixtureId<'FindingId'>(7),
  patientId: fixtureId<'PatientId'>(8),
  patientName: 'Carmen Ruiz',
  phone: '+1 555 010 0123',
  language: 'es',
  interpreterNeeded: true,
  rule: 'SAF-10',
  title: { en: 'Safety plan and follow-up calls' },
  message: { en: 'Contact within 72 hours, then every 7 days until they are engaged in care.' },
  raisedAt: raised,
  dueAt: '2026-11-25T08:00:00.000Z' as Instant,
  overdue: true,
  contacts: [
    {
      at: '2026-11-25T07:00:00.000Z' as Instant,
      byName: 'Ana Díaz',
      reached: false,
      words: 'No answer; left no message.',
    },
  ],
};

const asqForm = formOf(asq, 'en');
/** The clinic's own wording stands here as numbers: none ships. */
const cssrsForm: Form = {
  id: 'cssrs',
  version: 1,
  language: 'en',
  title: 'Some questions about how safe you feel',
  instruction: null,
  items: [1, 2, 6].map((n) => ({
    id: `cssrs_${n}`,
    concept: `cssrs.${n}`,
    text: `Question ${n}, in the words of this clinic`,
    options: [
      { value: 0, label: 'No' },
      { value: 1, label: 'Yes' },
    ],
    number: null,
    askedWhen: null,
  })),
  credit: null,
  minutes: 1,
};
const offered = [
  { instrument: 'cssrs', name: 'C-SSRS screener', form: cssrsForm },
  ...(asqForm.ok ? [{ instrument: 'asq', name: 'ASQ', form: asqForm.value }] : []),
];

const page = (content: ReactNode): ReactNode => (
  <InClinic>
    <main className="work">
      <PageHeading>Safety</PageHeading>
      {content}
    </main>
  </InClinic>
);
const list = (alerts: readonly AlertView[], more: object = {}): ReactNode => (
  <InClinic>
    <main className="work">
      <Alerts
        mayAct
        alerts={ready({ alerts, warningSigns: [], followUps: [], unwatched: null, ...more })}
      />
    </main>
  </InClinic>
);
const nobody = () => {};

/** Every state of the second screen, of what the profile asks for, and of the weeks after an alarm. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'the second screen is still to come': list([alert]),
  'what the profile asks for': list([screened, underNg225, nothingMore]),
  'to be called after an alarm': list([], { followUps: [followUp] }),
  'nobody watches': list([], { unwatched: 'no' }),
  'nobody said who watches': list([], { unwatched: 'not-said' }),
  'asking with a choice of screens': page(
    <AskedNow alert={alert} opened={{ offered, missing: null }} onClose={nobody} />,
  ),
  'asking ASQ in its place': page(
    <AskedNow
      alert={alert}
      opened={{
        offered: offered.slice(1),
        missing: { en: 'C-SSRS is chosen here, but its wording is missing. ASQ stands in for it.' },
      }}
      onClose={nobody}
    />,
  ),
  'no screen to ask': page(
    <AskedNow alert={alert} opened={{ offered: [], missing: null }} onClose={nobody} />,
  ),
  'noting a contact': page(<ContactNoted followUp={followUp} onClose={nobody} />),
  'home after a crisis': page(<CrisisDischarge patientId={alert.patientId} />),
};
