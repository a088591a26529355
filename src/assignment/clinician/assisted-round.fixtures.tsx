import type { ReactNode } from 'react';
import type { DueView } from '#assignment';
import { fixtureId, InClinic } from '#http/clinician';
import type { Instant, LocalDate } from '#kernel';
import { AskedTogether } from './assisted-round.tsx';

export const wholePages = true;

const day = (text: string) => text as LocalDate;
const at = '2026-11-23T09:00:00.000Z' as Instant;
const round: DueView = {
  occurrenceId: fixtureId<'OccurrenceId'>(31),
  title: { en: 'Every month, or before a visit' },
  why: 'To see together what helps.',
  opens: day('2026-11-23'),
  due: day('2026-11-23'),
  closes: day('2026-11-29'),
  minutes: 1,
  thisWeek: true,
  sharesScore: true,
  reminded: false,
  studyId: null,
  answers: [
    { item: 'gad2_1', value: 1, answeredAt: at },
    { item: 'minutes', value: null, answeredAt: at },
  ],
  asking: {
    forms: [
      {
        trigger: null,
        form: {
          id: 'own',
          version: 1,
          language: 'en',
          title: 'Worry and walking',
          instruction: 'Over the last 2 weeks:',
          items: [
            {
              id: 'gad2_1',
              concept: 'gad.1',
              text: 'Feeling nervous, anxious, or on edge',
              options: ['Not at all', 'Several days', 'More than half the days'].map(
                (label, value) => ({ value, label }),
              ),
              number: null,
              askedWhen: null,
            },
            {
              id: 'minutes',
              concept: 'own.minutes',
              text: 'On how many minutes a day do you walk?',
              options: [],
              number: { min: 0, max: 600, step: 1, unit: 'minutes', low: null, high: null },
              askedWhen: null,
            },
          ],
          credit: 'Words from a free source, shown as it asks.',
          minutes: 1,
        },
      },
    ],
    sameAs: {},
    known: {},
    alarms: [],
    secondsPerQuestion: 8,
    chunkMinutes: 5,
  },
};

const page = (of: DueView): ReactNode => (
  <InClinic>
    <main className="work">
      <h1>Rosa Marín</h1>
      <h2>Questionnaires</h2>
      <AskedTogether
        patientId={fixtureId<'PatientId'>(2)}
        round={of}
        language="en"
        onClose={() => undefined}
      />
    </main>
  </InClinic>
);
const alarms = [{ item: 'gad2_1', atLeast: 1 }];

/** A round of questions that staff asks together with the person. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'asked together, half answered': page(round),
  'asked together, after an answer that alarms': page({
    ...round,
    asking: { ...round.asking, alarms },
  }),
};
