import type { ReactNode } from 'react';
import { Card, Columns, PageHeading, Tag } from '#design';
import { canned, fixtureId, fixtureNow, InClinic, refusing } from '#http/clinician';
import type { Instant, LocalDate, TimeZone } from '#kernel';
import { importPatients, type PatientView, recordFact, registerPatient } from '#profile';
import { CareCard } from './care-card.tsx';
import { FactForm } from './fact-form.tsx';
import { FactsCard, type KnownFact } from './facts-card.tsx';
import type { ImportReport } from './import-report.ts';
import { Done, ImportScreen, Trial } from './import-screen.tsx';
import { LeaveFormWith } from './leave-form.tsx';
import { PersonCard } from './person-card.tsx';
import { RecordBanner } from './record-banner.tsx';
import { RegisterScreen } from './register-screen.tsx';

export const wholePages = true;

const patientId = fixtureId<'PatientId'>(2);
const rosa: PatientView = {
  patientId,
  recordNumber: 'R-0421',
  givenName: 'Rosa',
  familyName: 'Marín',
  birthDate: '1979-03-04' as LocalDate,
  ageYears: 47,
  sex: 'F',
  language: 'es',
  reading: 'plain',
  interpreterNeeded: true,
  phone: '+34 600 000 000',
  email: null,
  timeZone: 'Europe/Madrid' as TimeZone,
  registeredAt: '2026-08-18T09:00:00.000Z' as Instant,
  leftAt: null,
  today: '2026-11-25' as LocalDate,
};
const gone: PatientView = { ...rosa, leftAt: '2026-11-20T09:00:00.000Z' as Instant };
const fact = (name: string, value: unknown): KnownFact => ({
  name,
  value,
  since: null,
  source: 'intake',
  recordedAt: '2026-08-20T18:00:00.000Z' as Instant,
});
const facts: readonly KnownFact[] = [
  fact('pain-since', '2022-06-01'),
  fact('conditions', ['inflammatory-arthritis', 'widespread-pain']),
  fact('work-pattern', { kind: 'night-shift', drivesForWork: true }),
  fact('weekly-minutes', 120),
  fact('barriers', ['time', 'fear-of-movement']),
  fact('height-cm', 168),
  fact('pregnancy', { pregnant: false, planning: true, contraception: null }),
  fact('nociplastic', { regional: true, history: null, comorbidity: false, evoked: true }),
];
const report: ImportReport = {
  taken: 1,
  refused: 1,
  unknownColumns: ['favourite_colour'],
  rows: [
    { line: 2, result: 'taken', name: 'Ada Lima', patientId, faults: [] },
    {
      line: 3,
      result: 'refused',
      name: 'Jo',
      patientId: null,
      faults: [{ column: 'birth_date', message: 'expected a day as YYYY-MM-DD' }],
    },
  ],
};

const page = (content: ReactNode, heading?: string): ReactNode => (
  <InClinic
    answers={[
      canned(importPatients, report),
      canned(recordFact, { factId: fixtureId<'FactId'>(1) }),
      refusing(registerPatient, {
        status: 409,
        code: 'possible-double',
        title: 'Rosa Marín, born 1979-03-04, is registered already (record R-0421).',
        fields: [
          { at: '/body/familyName', code: 'possible-double', message: 'registered already' },
        ],
      }),
    ]}
  >
    <main className="work">
      {heading !== undefined && <PageHeading>{heading}</PageHeading>}
      {content}
    </main>
  </InClinic>
);

/** Every state of a person’s particulars. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  banner: page(
    <RecordBanner patient={rosa}>
      <Tag tone="danger" icon="shield-alert">
        Item 9 of the PHQ-9 was answered above zero.
      </Tag>
    </RecordBanner>,
  ),
  'banner of a person who left': page(<RecordBanner patient={gone} />),
  'in care': page(<CareCard patient={rosa} mayEdit />, 'Rosa Marín'),
  'not in care any more': page(<CareCard patient={gone} mayEdit />, 'Rosa Marín'),
  'care ends or pauses': page(
    <Card heading="Care">
      <LeaveFormWith patient={rosa} before={{ calls: [], callers: [] }} onClose={() => {}} />
    </Card>,
    'Rosa Marín',
  ),
  'care ends while somebody is called': page(
    <Card heading="Care">
      <LeaveFormWith
        patient={rosa}
        before={{
          calls: [{ title: { en: 'Safety plan and follow-up calls' }, dueAt: fixtureNow }],
          callers: [{ accountId: fixtureId(60), name: 'Ana Moreno', role: 'coordinator' }],
        }}
        onClose={() => {}}
      />
    </Card>,
    'Rosa Marín',
  ),
  register: page(<RegisterScreen />),
  'choose a file': page(<ImportScreen />),
  'import, tried': page(
    <Trial report={report} busy={false} oldLetters onConfirm={() => {}} />,
    'Import',
  ),
  'import, done': page(<Done report={report} />, 'Import'),
  particulars: page(
    <Columns>
      <PersonCard patient={rosa} mayEdit mayInvite />
      <FactsCard patientId={patientId} facts={facts} today={rosa.today} mayEdit />
    </Columns>,
    'Rosa Marín',
  ),
  'nothing recorded': page(
    <FactsCard patientId={patientId} facts={[]} today={rosa.today} mayEdit={false} />,
    'Rosa Marín',
  ),
  'writing a fact': page(
    <Card heading="About the person">
      <FactForm patientId={patientId} facts={facts} onClose={() => {}} />
    </Card>,
    'Rosa Marín',
  ),
};
