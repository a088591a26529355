import type { ReactNode } from 'react';
import { PageHeading } from '#design';
import { InClinic } from '#http/clinician';
import type { Instant, LocalDate } from '#kernel';
import type { FreePlacesOutput } from '#stepping';
import { FreePlacesTable } from './free-places-screen.tsx';

export const wholePages = true;

const counted = (places: number, day: string, nextFree: string | null, words: string | null) => ({
  places,
  nextFree: nextFree as LocalDate | null,
  words,
  day: day as LocalDate,
  at: `${day}T15:00:00.000Z` as Instant,
  byName: 'Ana Moreno',
});

const page: FreePlacesOutput = {
  today: '2026-03-09' as LocalDate,
  freshDays: 7,
  services: [
    {
      code: 'psychotherapy',
      title: { en: 'Psychotherapy' },
      free: counted(2, '2026-03-06', '2026-03-16', 'Tuesdays only'),
      old: false,
    },
    {
      code: 'tailored-physiotherapy',
      title: { en: 'Physiotherapy made to measure' },
      free: counted(0, '2026-02-10', null, null),
      old: true,
    },
    { code: 'yoga', title: { en: 'Yoga' }, free: null, old: false },
  ],
};

const shown = (mayEdit: boolean, open: string | null = null): ReactNode => (
  <InClinic>
    <main className="work">
      <PageHeading title="Free places">Free places</PageHeading>
      <FreePlacesTable page={page} mayEdit={mayEdit} open={open} />
    </main>
  </InClinic>
);

/** The weekly table: new, old and never counted numbers. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'counted, old and unknown': shown(true),
  'only to read': shown(false),
  'counting one': shown(true, 'psychotherapy'),
};
