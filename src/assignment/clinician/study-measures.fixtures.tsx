import type { ReactNode } from 'react';
import type { StudyMeasureView, StudyPreview } from '#assignment';
import type { Schedule } from '#calendar';
import { Card, PageHeading } from '#design';
import {
  broken,
  fixtureId,
  InClinic,
  type Reading,
  ready,
  unreachable,
  waiting,
} from '#http/clinician';
import type { Instant, LocalDate } from '#kernel';
import { StudyExports } from './study-exports.tsx';
import { MeasureFields } from './study-measure-form.tsx';
import { MeasuresOfStudy } from './study-measures.tsx';
import { StudyPreviewCard } from './study-preview.tsx';

export const wholePages = true;

const studyId = fixtureId<'StudyId'>(1);
const at = '2026-02-02T09:00:00.000Z' as Instant;

const weekly: Schedule = {
  from: { at: 'episode-start' },
  offsetDays: 0,
  repeat: { every: 1, unit: 'weeks' },
  ends: null,
  window: { beforeDays: 0, afterDays: 2 },
  spreadDays: 3,
  reminders: { onDays: [0, 2], atMinutes: 540 },
};
const licence = {
  instrument: 'peg',
  name: 'PEG',
  tier: 'A*',
  says: 'Items printed in an open-access article.',
  use: 'unknown' as const,
  attested: null,
};
const title = { en: 'Pain in the way (PEG)' };
const what = { kind: 'instrument' as const, id: 'peg' };

const measure: StudyMeasureView = {
  measureId: fixtureId<'MeasureId'>(2),
  what,
  title,
  why: 'For the study about sleep and pain.',
  sharesScore: false,
  licences: [
    {
      ...licence,
      attested: {
        statement: 'Our clinic has the right to use PEG in this study, also on screens and phones.',
        basis: 'letter',
        reference: 'Letter of the authors, 2 February 2026',
        inNameOf: 'The head of the clinic',
      },
    },
  ],
  addedByName: 'Dr Kim Park',
  addedAt: at,
  endedAt: null,
  endedByName: null,
  endedBecause: null,
  versions: [
    { version: 1, schedule: weekly, reason: null, madeByName: 'Dr Kim Park', madeAt: at },
    {
      version: 2,
      schedule: { ...weekly, repeat: { every: 2, unit: 'weeks' } },
      reason: 'Every second week is enough.',
      madeByName: 'Dr Kim Park',
      madeAt: at,
    },
  ],
  rounds: { open: 12, answered: 31, expired: null, skipped: null },
};

const preview: StudyPreview = {
  takePart: 34,
  wouldBeAsked: 31,
  notified: 28,
  firstOn: '2026-11-26' as LocalDate,
  lastFirstOn: '2026-12-04' as LocalDate,
  openNow: 12,
  leftOut: [
    {
      code: 'no-such-language',
      why: { en: 'There are no words for it in this language.' },
      people: null,
    },
  ],
  minutes: 1,
};

const page = (shown: ReactNode): ReactNode => (
  <InClinic>
    <main>
      <PageHeading>Sleep and pain 2026</PageHeading>
      {shown}
    </main>
  </InClinic>
);
const within = (shown: ReactNode): ReactNode =>
  page(<Card heading="What the study asks">{shown}</Card>);
const list = (measures: Reading<readonly StudyMeasureView[]>, mayEdit = true): ReactNode =>
  page(<MeasuresOfStudy {...{ studyId, measures, mayEdit }} />);
const idle = (): void => {};
const choices = [
  { what, title, licences: [licence] },
  {
    what: { kind: 'instrument' as const, id: 'sleep_gate' },
    title: { en: 'Sleep gate' },
    licences: [
      { ...licence, instrument: 'sleep_gate', name: 'Sleep gate', use: 'covered' as const },
    ],
  },
];

export const fixtures: Readonly<Record<string, ReactNode>> = {
  'what a study asks': list(
    ready([
      measure,
      { ...measure, measureId: fixtureId(3), title: { en: 'Sleep gate' }, endedAt: at },
    ]),
  ),
  'what a study asks: only to read': list(ready([measure]), false),
  'what a study asks: nothing yet': list(ready([])),
  'what a study asks: loading': list(waiting),
  'what a study asks: no connection': list(unreachable),
  'what a study asks: broken': list(broken),
  'adding what a study asks': within(
    <MeasureFields {...{ studyId, choices }} measure={null} onClose={idle} />,
  ),
  'changing what a study asks': within(
    <MeasureFields {...{ studyId, choices, measure }} onClose={idle} />,
  ),
  'preview of a study, in numbers': within(<StudyPreviewCard preview={preview} />),
  'preview of a study: nobody yet': within(
    <StudyPreviewCard
      preview={{
        ...preview,
        takePart: null,
        wouldBeAsked: null,
        notified: null,
        openNow: null,
        firstOn: null,
        lastFirstOn: null,
        leftOut: [],
      }}
    />,
  ),
  'files of a study': page(<StudyExports studyId={studyId} />),
};
