import type { ReactNode } from 'react';
import { PageHeading } from '#design';
import { broken, fixtureId, InClinic, ready, refused, unreachable, waiting } from '#http/clinician';
import type { Instant } from '#kernel';
import type { AlertView, OpenWarningSign } from '#safety';
import { Alerts } from './alerts.tsx';
import { CloseForm } from './close-form.tsx';

export const wholePages = true;

const alert: AlertView = {
  alertId: fixtureId<'AlertId'>(1),
  patientId: fixtureId<'PatientId'>(2),
  patientName: 'Rosa Marín',
  phone: '+1 555 010 0199',
  language: 'es',
  interpreterNeeded: true,
  answers: [
    {
      asked: { en: 'Thoughts that you would be better off dead, or of hurting yourself' },
      answer: { en: 'Several days' },
      at: '2026-11-25T08:49:00.000Z' as Instant,
      mode: 'self',
    },
    {
      asked: { en: 'Are you having thoughts of killing yourself right now?' },
      answer: { en: 'No' },
      at: '2026-11-25T08:50:00.000Z' as Instant,
      mode: 'telephone',
    },
  ],
  findingId: fixtureId<'FindingId'>(3),
  rule: 'SAF-01',
  title: { en: 'Item 9 of PHQ-9 is positive' },
  message: { en: 'Thoughts of being better off dead or of self-harm (PHQ-9 item 9 above zero).' },
  state: 'open',
  openedAt: '2026-11-25T08:50:00.000Z' as Instant,
  acknowledgeBy: '2026-11-25T09:50:00.000Z' as Instant,
  closeBy: '2026-11-26T08:50:00.000Z' as Instant,
  overdue: false,
  escalationLevel: 0,
  acknowledgedByName: null,
  closedByName: null,
  outcome: null,
  disposition: {
    code: 'second-screen-now',
    owner: 'safety-role',
    by: '2026-11-25T08:50:00.000Z' as Instant,
  },
  secondScreen: 'to-ask',
  events: [
    { kind: 'opened', at: '2026-11-25T08:50:00.000Z' as Instant, byName: null, words: null },
  ],
};
const overdue: AlertView = {
  ...alert,
  alertId: fixtureId<'AlertId'>(4),
  patientName: 'Dev Patel',
  phone: null,
  interpreterNeeded: false,
  overdue: true,
  escalationLevel: 2,
  acknowledgeBy: '2026-11-25T07:00:00.000Z' as Instant,
};
const taken: AlertView = {
  ...alert,
  alertId: fixtureId<'AlertId'>(5),
  patientName: 'Mina Kovač',
  state: 'acknowledged',
  acknowledgedByName: 'Dr Wu',
  events: [
    ...alert.events,
    {
      kind: 'acknowledged',
      at: '2026-11-25T08:58:00.000Z' as Instant,
      byName: 'Dr Wu',
      words: 'Calling now.',
    },
  ],
};

const sign: OpenWarningSign = {
  findingId: fixtureId<'FindingId'>(7),
  patientId: fixtureId<'PatientId'>(8),
  patientName: 'Carmen Ruiz',
  phone: '+1 555 010 0123',
  language: 'en',
  interpreterNeeded: false,
  signs: 'Numb between your legs: yes. Chest pain, or it is hard to breathe: not sure',
  raisedAt: '2026-11-25T08:40:00.000Z' as Instant,
  dueAt: '2026-11-25T08:40:00.000Z' as Instant,
  overdue: true,
};
const open = (alerts: readonly AlertView[], warningSigns: readonly OpenWarningSign[] = []) =>
  ready({ alerts, warningSigns, followUps: [], unwatched: null });

const page = (content: ReactNode): ReactNode => (
  <InClinic>
    <main className="work">{content}</main>
  </InClinic>
);
const headed = (content: ReactNode): ReactNode =>
  page(
    <>
      <PageHeading>Safety</PageHeading>
      {content}
    </>,
  );

/** Every state of the safety pages. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'open, overdue and taken': page(<Alerts alerts={open([overdue, alert, taken])} mayAct />),
  'nobody may act': page(<Alerts alerts={open([alert])} mayAct={false} />),
  'a warning sign of the body': page(<Alerts alerts={open([], [sign])} mayAct />),
  'no alert': page(<Alerts alerts={open([])} mayAct />),
  closing: headed(<CloseForm alert={alert} onClose={() => {}} />),
  loading: page(<Alerts alerts={waiting} mayAct />),
  'no connection': page(<Alerts alerts={unreachable} mayAct />),
  'not for this role': page(<Alerts alerts={refused} mayAct />),
  'server busy': page(<Alerts alerts={broken} mayAct />),
};
