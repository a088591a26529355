import type { ReactNode } from 'react';
import { Card, PageHeading } from '#design';
import {
  checkForm,
  type Entered,
  type FoundPerson,
  findPeople,
  importScores,
  listForms,
  type OpenedForm,
  openForm,
  type ScoreReport,
} from '#entry';
import {
  broken,
  canned,
  fixtureId,
  fixtureNow,
  InClinic,
  ready,
  refusing,
  unreachable,
} from '#http/clinician';
import type { Instant, LocalDate } from '#kernel';
import { formOf, gad7, phq9 } from '#measures';
import type { AlertView } from '#safety';
import type { PileRow, Sheet } from './desk.ts';
import { FormKeys } from './form-keys.tsx';
import { OldScoresScreen, ScoresTaken, ScoreTrial } from './old-scores-screen.tsx';
import { PaperScreen } from './paper-screen.tsx';
import { PeopleBox } from './people-box.tsx';
import { PileRows } from './pile-rows.tsx';
import { RaisedAlerts } from './raised-now.tsx';
import { ThereAlready } from './there-already.tsx';

export const wholePages = true;

const patientId = fixtureId<'PatientId'>(2);
const rosa: FoundPerson = {
  patientId,
  name: 'Rosa Marín',
  recordNumber: 'R-0421',
  birthDate: '1979-03-04' as LocalDate,
  left: false,
};
const otherRosa: FoundPerson = {
  ...rosa,
  patientId: fixtureId<'PatientId'>(3),
  name: 'Rosa Marinho',
  recordNumber: null,
  birthDate: '1951-11-30' as LocalDate,
  left: true,
};
const people = new Map([rosa, otherRosa].map((person) => [person.patientId as string, person]));
const sheet: Sheet = { instrument: 'phq9', language: 'en', filledOn: '2026-11-20' as LocalDate };

function openedOf(definition: typeof phq9): OpenedForm {
  const form = formOf(definition, 'en');
  if (!form.ok) throw new Error('its words ship');
  return { form: form.value, neutral: false, definition };
}
const opened = openedOf(phq9);
const byNumber: OpenedForm = { ...openedOf(gad7), neutral: true };

const entered: Entered = {
  formId: fixtureId<'PaperFormId'>(1),
  value: 8,
  inWords: { en: 'PHQ-9 8, mild.' },
  filledOn: sheet.filledOn,
  filledDaysAgo: 5,
  enteredAt: fixtureNow,
  enteredByName: 'Ana',
  withdrawnAt: null,
  alarming: false,
  alertOpen: false,
};
const rowOf = (n: number, over: Partial<PileRow>): PileRow => ({
  formId: fixtureId<'PaperFormId'>(n),
  patientId,
  version: phq9.version,
  sheet,
  answers: {},
  evenIfThere: false,
  state: 'saved',
  why: null,
  entered,
  ...over,
});
const pile: readonly PileRow[] = [
  rowOf(1, { state: 'withdrawn', patientId: otherRosa.patientId }),
  rowOf(2, {}),
  rowOf(3, { state: 'waiting', entered: null, patientId: fixtureId<'PatientId'>(9) }),
  rowOf(4, {
    state: 'refused',
    entered: null,
    why: {
      code: 'form-there-already',
      title: 'The record has PHQ-9 of 2026-11-20 already.',
    },
  }),
];
const alarming = rowOf(5, { entered: { ...entered, alarming: true, alertOpen: true } });
const unheard = rowOf(6, {
  patientId: otherRosa.patientId,
  entered: { ...entered, alarming: true, filledDaysAgo: 0, withdrawnAt: fixtureNow },
});
const leftUnsaved = rowOf(7, {
  state: 'refused',
  entered: null,
  why: { code: 'form-there-already', title: 'The record has PHQ-9 of 2026-11-20 already.' },
});
const alert: AlertView = {
  alertId: fixtureId<'AlertId'>(1),
  patientId,
  patientName: rosa.name,
  phone: '+34 600 000 000',
  language: 'es',
  interpreterNeeded: true,
  answers: [
    {
      asked: { en: 'Thoughts that you would be better off dead, or of hurting yourself' },
      answer: { en: 'Several days' },
      at: '2026-11-20T11:00:00.000Z' as Instant,
      mode: 'paper',
    },
  ],
  findingId: fixtureId<'FindingId'>(1),
  rule: 'SAF-01',
  title: { en: 'Item 9 of PHQ-9 is positive' },
  message: { en: 'Show the crisis card at once, ask the second screen now.' },
  state: 'open',
  openedAt: '2026-11-25T09:29:00.000Z' as Instant,
  acknowledgeBy: '2026-11-25T09:44:00.000Z' as Instant,
  closeBy: '2026-11-26T09:29:00.000Z' as Instant,
  overdue: false,
  escalationLevel: 0,
  acknowledgedByName: null,
  closedByName: null,
  outcome: null,
  disposition: null,
  secondScreen: 'to-ask',
  events: [],
};
const report: ScoreReport = {
  taken: 2,
  refused: 1,
  unknownColumns: ['favourite_colour'],
  rows: [
    {
      line: 2,
      result: 'taken',
      person: 'Rosa Marín',
      patientId,
      instrument: 'PHQ-9',
      day: '2024-02-01',
      value: 14,
      remark: null,
      faults: [],
    },
    {
      line: 3,
      result: 'taken',
      person: 'R-0421',
      patientId,
      instrument: 'PHQ-9',
      day: '2024-03-01',
      value: 11,
      remark: 'An answer in this row calls for a person. Please look at it now.',
      faults: [],
    },
    {
      line: 4,
      result: 'refused',
      person: 'Jo Kim',
      patientId: null,
      instrument: 'PHQ-9',
      day: '2026-13-01',
      value: null,
      remark: null,
      faults: [
        { column: 'day', message: '"2026-13-01" is not a day. Write it as YYYY-MM-DD.' },
        { column: 'score', message: 'PHQ-9 goes from 0 to 27; 28 is outside.' },
      ],
    },
  ],
};
const nothingTaken: ScoreReport = {
  ...report,
  taken: 0,
  rows: report.rows.filter(({ result }) => result === 'refused'),
};

const answers = [
  canned(listForms, {
    forms: [
      {
        instrument: 'phq9',
        name: 'PHQ-9',
        title: phq9.title,
        questions: 9,
        languages: ['en', 'es'],
      },
    ],
    closed: 41,
    today: '2026-11-25' as LocalDate,
  }),
  canned(openForm, opened),
  canned(findPeople, { people: [rosa, otherRosa], more: true }),
  canned(checkForm, { person: rosa, sameDay: [] }),
  canned(importScores, report),
];
const page = (content: ReactNode, heading?: string): ReactNode => (
  <InClinic answers={answers}>
    <main className="work">
      {heading !== undefined && <PageHeading>{heading}</PageHeading>}
      {content}
    </main>
  </InClinic>
);
const typed = (given: Readonly<Record<string, number | null>>, form = opened): ReactNode =>
  page(
    <Card heading={form.form.title}>
      <FormKeys opened={form} answers={given} onTyped={() => {}} onSave={() => {}} />
    </Card>,
    'Paper forms',
  );
const all = (last: number | null) =>
  Object.fromEntries(phq9.items.map(({ id }, at) => [id, at === 8 ? last : 1]));

const there = (given: Readonly<Record<string, number | null>>): ReactNode =>
  page(
    <Card heading="PHQ-9">
      <ThereAlready
        definition={phq9}
        answers={given}
        sameDay={[{ day: sheet.filledOn, value: 8, mode: 'self' }]}
        onGoOn={() => {}}
        onLeave={() => {}}
        onLeaveHeard={() => {}}
      />
    </Card>,
    'Paper forms',
  );

/** Every state of typing in paper forms and of taking in old scores. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'what lies in the pile': page(<PaperScreen keptFor="fixture" mayImport mayActOnAlerts />),
  'the questionnaires cannot be got': (
    <InClinic answers={[refusing(listForms, { status: 503, code: 'busy', title: 'Busy.' })]}>
      <main className="work">
        <PaperScreen keptFor="fixture" mayImport={false} mayActOnAlerts />
      </main>
    </InClinic>
  ),
  'who is it from': page(
    <Card heading="PHQ-9">
      <PeopleBox typed="ro mar" onChoose={() => {}} />
    </Card>,
    'Paper forms',
  ),
  'half typed': typed({ phq9_1: 1, phq9_2: 0, phq9_3: null }),
  'whole, with its total': typed(all(0)),
  'an answer that alarms': typed({ phq9_9: 2 }),
  'without words, by number': typed({}, byNumber),
  'there already': there(all(0)),
  'there already, and it alarms': there(all(2)),
  'the pile so far': page(
    <PileRows
      rows={pile}
      people={people}
      onTakeBack={() => {}}
      onSendAgain={() => {}}
      onMend={() => {}}
    />,
    'Paper forms',
  ),
  'an alert is raised': page(
    <RaisedAlerts rows={[alarming]} people={people} alerts={ready([alert])} mayAct />,
    'Paper forms',
  ),
  'an alert is raised by a form that was not saved': page(
    <RaisedAlerts rows={[leftUnsaved]} people={people} alerts={ready([alert])} mayAct />,
    'Paper forms',
  ),
  'no alert was opened': page(
    <RaisedAlerts rows={[unheard]} people={people} alerts={ready([])} mayAct />,
    'Paper forms',
  ),
  'the alerts cannot be got': page(
    <RaisedAlerts rows={[alarming]} people={new Map()} alerts={unreachable} mayAct={false} />,
    'Paper forms',
  ),
  'the server is busy': page(
    <RaisedAlerts rows={[alarming]} people={people} alerts={broken} mayAct />,
    'Paper forms',
  ),
  'old scores: choose a file': page(<OldScoresScreen />),
  'old scores, tried': page(
    <ScoreTrial report={report} busy={false} oldLetters onConfirm={() => {}} />,
    'Scores from before',
  ),
  'old scores, none can be taken': page(
    <ScoreTrial report={nothingTaken} busy={false} oldLetters={false} onConfirm={() => {}} />,
    'Scores from before',
  ),
  'old scores, taken': page(<ScoresTaken report={report} />, 'Scores from before'),
};
