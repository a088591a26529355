import type { ReactNode } from 'react';
import {
  type AssignmentView,
  assignQuestionnaires,
  listAssignable,
  type PersonPreviewView,
  previewAssignment,
  type readReminders,
  type readSiteSchedules,
} from '#assignment';
import type { Schedule } from '#calendar';
import { PageHeading } from '#design';
import type { OutputOf } from '#http';
import {
  broken,
  canned,
  fixtureId,
  InClinic,
  type Reading,
  ready,
  refused,
  unreachable,
  waiting,
} from '#http/clinician';
import type { Instant, LocalDate } from '#kernel';
import { AssignForm } from './assign-form.tsx';
import { AssignMany, Outcomes } from './assign-many.tsx';
import { Assignments } from './assignments-screen.tsx';
import { ChangeForm } from './change-form.tsx';
import { PreviewList } from './preview-list.tsx';
import { ReminderLedger } from './reminder-ledger.tsx';
import { SiteSchedules } from './schedules-screen.tsx';
import { StopForm } from './stop-form.tsx';

export const wholePages = true;

const patientId = fixtureId<'PatientId'>(2);
const day = (text: string) => text as LocalDate;
const at = (text: string) => text as Instant;
const peg = { instrument: 'peg', title: { en: 'Pain in the way (PEG)' } };
const phq8 = { instrument: 'phq8', title: { en: 'Mood over the last two weeks (PHQ-8)' } };
const leftOut = {
  instrument: 'pcs',
  title: { en: 'Thoughts about pain (PCS)' },
  code: 'no-wording',
  why: { en: 'Its words are licensed. The clinic has not brought its own wording.' },
  instead: [{ instrument: 'uw_cap', title: { en: 'Worry about pain (UW-CAP)' } }],
};

const monthly: Schedule = {
  from: { at: 'date', day: day('2026-09-07') },
  offsetDays: 0,
  repeat: { every: 1, unit: 'months' },
  ends: { times: 12 },
  window: { beforeDays: 0, afterDays: 6 },
  spreadDays: 0,
  reminders: { onDays: [0, 6], atMinutes: 540 },
};
const visits: Schedule = {
  ...monthly,
  from: { at: 'visit' },
  offsetDays: -1,
  repeat: null,
  ends: null,
  window: { beforeDays: 2, afterDays: 0 },
};

const round = (n: number, due: string, state: AssignmentView['occurrences'][number]['state']) => ({
  occurrenceId: fixtureId<'OccurrenceId'>(n),
  version: n > 12 ? 2 : 1,
  due: day(due),
  opens: day(due),
  closes: day(due),
  state,
  settledAt: state === 'open' ? null : at('2026-11-08T18:02:00.000Z'),
  answers: state === 'answered' ? 18 : 0,
  parts: [peg, phq8],
  leftOut: n === 13 ? [leftOut] : [],
});

const version = (number: number, schedule: Schedule, reason: string | null) => ({
  version: number,
  schedule,
  anchors: [day('2026-12-02'), day('2027-01-13')],
  fromDay: day(number === 1 ? '2026-09-07' : '2026-10-20'),
  reason,
  madeByName: number === 1 ? 'Ana' : 'Dr Wu',
  madeAt: at('2026-10-20T09:12:00.000Z'),
});

const running: AssignmentView = {
  assignmentId: fixtureId<'AssignmentId'>(1),
  what: { kind: 'battery', id: 'monthly' },
  title: { en: 'Every month, or before a visit' },
  why: 'To see together what helps.',
  sharesScore: true,
  assignedByName: 'Ana',
  assignedAt: at('2026-09-07T09:12:00.000Z'),
  endedAt: null,
  endedByName: null,
  endedBecause: null,
  study: null,
  nextDue: day('2026-12-07'),
  versions: [version(1, monthly, null), version(2, monthly, 'Mondays suit her better.')],
  occurrences: [
    round(13, '2026-11-23', 'open'),
    round(12, '2026-11-07', 'answered'),
    round(11, '2026-10-07', 'expired'),
    round(10, '2026-09-21', 'skipped'),
    round(9, '2026-09-07', 'withdrawn'),
  ],
};
const stopped: AssignmentView = {
  ...running,
  assignmentId: fixtureId<'AssignmentId'>(2),
  title: { en: 'Every year: needs of daily life' },
  endedAt: at('2026-11-20T15:00:00.000Z'),
  endedByName: 'Dr Wu',
  endedBecause: 'Enough questions for now.',
  nextDue: null,
  versions: [version(1, visits, null)],
  occurrences: [],
};

const assignable: OutputOf<typeof listAssignable> = {
  batteries: [
    {
      id: 'monthly',
      title: running.title,
      says: { en: 'Two or three minutes.' },
      rhythm: 'monthly',
      parts: [peg, phq8],
      leftOut: [leftOut],
    },
  ],
  instruments: [
    { ...peg, minutes: 0.5, languages: ['en'], refusal: null },
    { ...phq8, minutes: 1, languages: ['en', 'ar'], refusal: null },
  ],
};

const person: PersonPreviewView = {
  patientId,
  name: 'Rosa Marín',
  language: 'en',
  obstacle: null,
  parts: [
    { ...peg, followUp: false },
    { ...phq8, followUp: true },
  ],
  leftOut: [leftOut],
  minutes: 2.5,
  nextDue: day('2026-11-30'),
  notifiedOn: day('2026-11-28'),
  notified: true,
  weeksOver: [{ monday: day('2026-11-30'), minutes: 11.5 }],
  budgetMinutes: 10,
};
const preview: OutputOf<typeof previewAssignment> = {
  notified: 1,
  unknown: [fixtureId<'PatientId'>(9)],
  people: [
    person,
    { ...person, patientId: fixtureId(3), name: 'Mina Haddad', notified: false, weeksOver: [] },
    {
      ...person,
      patientId: fixtureId(4),
      name: 'Dev Anand',
      obstacle: 'nothing-allowed',
      parts: [],
      notified: false,
      weeksOver: [],
    },
    {
      ...person,
      patientId: fixtureId(5),
      name: 'Ida Lind',
      obstacle: 'left-care',
      notified: false,
      weeksOver: [],
    },
    {
      ...person,
      patientId: fixtureId(6),
      name: 'Jo Park',
      obstacle: 'never-due',
      nextDue: null,
      notifiedOn: null,
      notified: false,
      weeksOver: [],
    },
  ],
};

const line = (
  n: number,
  over: Partial<OutputOf<typeof readReminders>['reminders'][number]>,
): OutputOf<typeof readReminders>['reminders'][number] => ({
  reminderId: fixtureId<'ReminderId'>(n),
  occurrenceId: fixtureId<'OccurrenceId'>(13),
  number: n,
  channel: 'in-app',
  intendedFor: at('2026-11-23T09:00:00.000Z'),
  sentAt: null,
  deliveredAt: null,
  openedAt: null,
  answeredAt: null,
  notSent: null,
  ...over,
});
const moment = at('2026-11-23T09:01:00.000Z');
const channels = [
  { channel: 'in-app' as const, configured: true },
  { channel: 'email' as const, configured: false },
  { channel: 'sms' as const, configured: false },
];
const ledger: OutputOf<typeof readReminders> = {
  channels,
  reminders: [
    line(1, { sentAt: moment, deliveredAt: moment, openedAt: moment, answeredAt: moment }),
    line(2, {}),
    ...(['not-configured', 'no-address', 'failed', 'already-answered', 'too-late'] as const).map(
      (notSent, n) => line(n + 3, { notSent, channel: n % 2 === 0 ? 'email' : 'sms' }),
    ),
  ],
};

const site: OutputOf<typeof readSiteSchedules> = {
  days: 90,
  channels,
  schedules: [
    {
      what: running.what,
      title: running.title,
      people: 42,
      open: 12,
      answered: 61,
      expired: 9,
      skipped: 3,
    },
  ],
};

const page = (content: ReactNode): ReactNode => (
  <InClinic
    answers={[
      canned(listAssignable, assignable),
      canned(previewAssignment, preview),
      canned(assignQuestionnaires, { assignment: running, leftOut: [leftOut] }),
    ]}
  >
    <main className="work">
      <PageHeading>Rosa Marín</PageHeading>
      {content}
    </main>
  </InClinic>
);
const idle = (): void => {};
const part = (content: ReactNode): ReactNode =>
  page(
    <>
      <h2>Questionnaires</h2>
      {content}
    </>,
  );
const list = (assignments: Reading<readonly AssignmentView[]>, mayAssign = true): ReactNode =>
  page(<Assignments {...{ patientId, mayAssign, assignments }} mayEnter={mayAssign} />);
const forms = { patientId, assignment: running, onDone: idle, onCancel: idle };
const chosen = { patientId, name: 'Rosa Marín' };
const schedules = (reading: Reading<typeof site>): ReactNode => (
  <InClinic>
    <main className="work">
      <SiteSchedules mayExport schedules={reading} />
    </main>
  </InClinic>
);

/** Every state of what is assigned. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'assigned, running and stopped': list(ready([running, stopped])),
  'for somebody who may only look': list(ready([running, stopped]), false),
  'nothing assigned': list(ready([])),
  loading: list(waiting),
  'no connection': list(unreachable),
  'not for this role': list(refused),
  'server busy': list(broken),
  'the form to assign': part(
    <AssignForm assignable={assignable} patientIds={[patientId]} busy={false} onSave={idle} />,
  ),
  'who will be notified': part(<PreviewList preview={preview} />),
  'nobody will be notified': part(
    <PreviewList preview={{ notified: 0, unknown: [], people: [] }} />,
  ),
  'changing when': part(<ChangeForm {...forms} />),
  stopping: part(<StopForm {...forms} />),
  reminders: part(<ReminderLedger ledger={ledger} />),
  'assigning to several': page(<AssignMany people={[chosen]} onDone={idle} />),
  'what became of several': page(
    <Outcomes
      outcomes={[
        { ...chosen, said: null },
        { patientId: fixtureId(4), name: 'Dev Anand', said: 'Nothing of this may be asked here.' },
      ]}
      of={2}
      onDone={idle}
    />,
  ),
  'schedules of the site': schedules(ready(site)),
  'no schedules yet': schedules(ready({ ...site, schedules: [] })),
  'schedules loading': schedules(waiting),
  'schedules out of reach': schedules(unreachable),
};
