import type { ReactNode } from 'react';
import { PageHeading } from '#design';
import type { DiaryDayView } from '#diary';
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
import { addDays, type Instant, type LocalDate } from '#kernel';
import { DiaryTimeline } from './diary-timeline.tsx';

export const wholePages = true;

const today = '2026-11-25' as LocalDate;
const from = addDays(today, -83);

/** Twelve weeks with a flare in week nine and a day in five missing. */
const days: readonly DiaryDayView[] = Array.from({ length: 84 }, (_, index) => index)
  .filter((index) => index % 5 !== 3)
  .map((index) => {
    const flare = index > 56 && index < 64 ? 2 : 0;
    const wave = Math.round(Math.sin(index / 3));
    const pain = Math.min(10, Math.max(0, 7 - Math.round(index / 30) + wave + flare));
    const mood = Math.min(10, Math.max(0, 4 + Math.round(index / 25) - wave - flare));
    const ratings = { pain, inTheWay: pain, mood, sleep: 5 + wave, energy: null };
    return {
      day: addDays(from, index),
      ...ratings,
      entries: [
        {
          ...ratings,
          entryId: fixtureId<'DiaryEntryId'>(index + 1),
          recordedAt: `${addDays(from, index)}T19:00:00.000Z` as Instant,
          note: null,
          sites: null,
          revisions: 0,
          backFilled: false,
        },
      ],
    };
  });

const shown = (reading: Reading<readonly DiaryDayView[]>): ReactNode => (
  <InClinic>
    <main className="work">
      <PageHeading>Rosa Marín</PageHeading>
      <DiaryTimeline days={reading} from={from} today={today} weeks={12} onWeeks={() => {}} />
    </main>
  </InClinic>
);

/** Every state of the diary as the team reads it. */
export const fixtures: Readonly<Record<string, ReactNode>> = {
  'twelve weeks with a flare': shown(ready(days)),
  'a few days only': shown(ready(days.slice(-3))),
  'nothing written': shown(ready([])),
  loading: shown(waiting),
  'no connection': shown(unreachable),
  'not for this role': shown(refused),
  'server busy': shown(broken),
};
