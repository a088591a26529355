import type { ReactNode } from 'react';
import { addDays, type LocalDate } from '#kernel';
import { BlockBars } from './block-bars.tsx';
import { DayDots } from './day-dots.tsx';
import { LaneTimeline } from './lane-timeline.tsx';
import type { Lane } from './lanes.ts';
import { ScoreLine } from './score-line.tsx';
import { Sparkline } from './sparkline.tsx';

const from = '2026-08-31' as LocalDate;
const to = '2026-11-22' as LocalDate;
const days = Array.from({ length: 84 }, (_, index) => index).filter((index) => index % 9 !== 4);
const points = days.map((index) => ({ day: addDays(from, index), value: 7 - (index % 5) / 2 }));

const lanes: readonly Lane[] = [
  {
    kind: 'numbers',
    id: 'pain',
    label: 'Pain',
    series: 'pain',
    range: [0, 10],
    points,
    means: points.map(({ day }, index) => ({ day, value: 6.5 - index / 40 })),
    better: 'down',
    threshold: 4,
  },
  {
    kind: 'numbers',
    id: 'sleep',
    label: 'Sleep',
    series: 'sleep',
    range: [2, 10],
    points: points.slice(10, 50),
    better: 'up',
    say: (value) => `${value} hours`,
  },
  {
    kind: 'numbers',
    id: 'active',
    label: 'Active minutes',
    series: 'activity',
    range: [0, 40],
    points: points.map(({ day, value }) => ({ day, value: value * 3 })),
    draw: 'bars',
    better: 'up',
  },
  {
    kind: 'spans',
    id: 'medicines',
    label: 'Medicines',
    series: 'medicines',
    spans: [
      { from: '2026-07-01' as LocalDate, to: '2026-11-05' as LocalDate, label: 'Amitriptyline' },
      { from: '2026-11-07' as LocalDate, to: null, label: 'Duloxetine' },
    ],
  },
  {
    kind: 'events',
    id: 'care',
    label: 'Care',
    series: 'activity',
    events: [{ day: '2026-10-04' as LocalDate, label: 'Review' }],
  },
];
const scores = [
  { day: from, value: 14 },
  { day: addDays(from, 28), value: 11 },
  { day: to, value: 9 },
];

export const fixtures: Readonly<Record<string, ReactNode>> = {
  'twelve weeks, all kinds of lanes': (
    <LaneTimeline
      label="Timeline of pain, sleep, activity, medicines and care"
      sentence="Pain fell from 6.6 to 5.1. One flare, 20 to 26 October."
      from={from}
      to={to}
      lanes={lanes}
      bands={[{ from: '2026-10-20' as LocalDate, to: '2026-10-26' as LocalDate, label: 'Flare' }]}
    />
  ),
  'on a phone': (
    <LaneTimeline
      label="Two lines for the last weeks"
      sentence="Sleep is steady. You move more each week."
      from={from}
      to={to}
      lanes={lanes.slice(1, 3)}
      narrow
    />
  ),
  'no entries': (
    <LaneTimeline
      label="Timeline without entries"
      sentence="No entries yet."
      from={from}
      to={to}
      lanes={[]}
    />
  ),
  'score with its important change': (
    <ScoreLine
      label="Depression"
      sentence="Depression fell from 14 to 9."
      series="mood"
      range={[0, 27]}
      points={scores}
      band={{ from: 0, to: 9, means: 'The area is past the important-change line.' }}
      change={{ words: 'Better', tone: 'ok' }}
    />
  ),
  'one score': (
    <ScoreLine
      label="Anxiety"
      sentence="Anxiety is 12."
      series="energy"
      range={[0, 21]}
      points={scores.slice(0, 1)}
    />
  ),
  'blocks to count': (
    <BlockBars
      sentence="After nights with 6 hours or more, you had more ease."
      series="pain"
      bars={[
        { label: '6 hours or more', note: '13 days', value: 7 },
        { label: 'Less than 6 hours', note: '11 days', value: 5 },
      ]}
    />
  ),
  'twelve weeks in a cell': (
    <Sparkline
      values={[7, 7, 6, null, null, 6, 5, null, 5]}
      range={[0, 10]}
      series="pain"
      threshold={4}
      sentence="Pain fell from 7 to 5 in 9 weeks."
    />
  ),
  'nothing in a cell': <Sparkline values={[null, null]} range={[0, 10]} series="sleep" />,
  'a week of days': (
    <DayDots
      label="Walks in the last days"
      days={[
        { short: 'T', words: 'Tuesday: walked', done: true },
        { short: 'W', words: 'Wednesday: rest day', done: false },
        { short: 'F', words: 'Friday: walked', done: true },
      ]}
    />
  ),
};
