import type { ReactNode } from 'react';
import { PageHeading } from '#design';
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
import { type MeasureView, readOccasion } from '#measures';
import { Measures } from './measures-screen.tsx';
import { OccasionDialog } from './occasion-dialog.tsx';

export const wholePages = true;

const patientId = fixtureId<'PatientId'>(2);

const phq: MeasureView = {
  instrument: 'phq-9',
  title: { en: 'Mood over the last two weeks (PHQ-9)' },
  better: 'lower',
  range: { min: 0, max: 27 },
  readings: [
    {
      scoreId: fixtureId<'ScoreId'>(1),
      day: '2026-08-20' as LocalDate,
      status: 'scored',
      value: 14,
      band: { en: 'moderate' },
      missing: [],
      mode: 'self',
    },
    {
      scoreId: fixtureId<'ScoreId'>(2),
      day: '2026-10-02' as LocalDate,
      status: 'no-score',
      value: null,
      band: null,
      missing: ['phq9_9'],
      mode: 'assisted',
    },
    {
      scoreId: fixtureId<'ScoreId'>(3),
      day: '2026-11-20' as LocalDate,
      status: 'prorated',
      answered: { given: 8, of: 9 },
      value: 9,
      band: { en: 'mild' },
      missing: [],
      mode: 'self',
    },
  ],
  inWords: { en: '9, mild. Down 5 since the start, an important change.' },
  trend: { en: 'Falling over three months.' },
  thresholds: [
    { from: 5, name: { en: 'mild' } },
    { from: 10, name: { en: 'moderate' } },
  ],
  meaningfulChange: 5,
  citation: 'Kroenke 2001',
};
const peg: MeasureView = {
  ...phq,
  instrument: 'peg',
  title: { en: 'Pain in the way (PEG)' },
  range: { min: 0, max: 10 },
  readings: phq.readings.slice(0, 1).map((reading) => ({ ...reading, value: 6.3, band: null })),
  thresholds: [],
  meaningfulChange: null,
};

const page = (content: ReactNode): ReactNode => (
  <InClinic
    answers={[
      canned(readOccasion, {
        items: [
          {
            item: 'phq9_1',
            asked: { en: 'Little interest or pleasure in doing things' },
            answer: { en: 'Several days' },
            value: 1,
            mode: 'self',
            answeredAt: '2026-11-20T18:02:00.000Z' as Instant,
          },
          {
            item: 'phq9_9',
            asked: { en: 'Thoughts that you would be better off dead' },
            answer: null,
            value: null,
            mode: 'self',
            answeredAt: '2026-11-20T18:03:00.000Z' as Instant,
          },
        ],
      }),
    ]}
  >
    <main className="work">
      <PageHeading>Rosa Marín</PageHeading>
      {content}
    </main>
  </InClinic>
);

const list = (measures: Reading<readonly MeasureView[]>): ReactNode =>
  page(<Measures patientId={patientId} measures={measures} />);

/** Every state of the measures. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'over time': list(ready([phq, peg])),
  'the answers behind a score': page(
    <OccasionDialog
      patientId={patientId}
      scoreId={fixtureId<'ScoreId'>(3)}
      title={phq.title}
      onClose={() => {}}
    />,
  ),
  'no scores yet': list(ready([])),
  loading: list(waiting),
  'no connection': list(unreachable),
  'not for this role': list(refused),
  'server busy': list(broken),
};
