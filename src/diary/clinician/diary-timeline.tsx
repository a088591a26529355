import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Button, Card, EmptyState, type Lane, LaneTimeline, PrintButton, Row } from '#design';
import { type DiaryDayView, readDiary } from '#diary';
import { type Reading, Shown, useRead } from '#http/clinician';
import { addDays, type LocalDate } from '#kernel';
import { changeOf, laneOf, type Question } from './timeline-lanes.ts';

export type Weeks = 2 | 12 | 52;
const spans: readonly Weeks[] = [2, 12, 52];

type ScreenProps = {
  readonly patientId: PatientId;
  readonly today: LocalDate;
  readonly weeks: Weeks;
  readonly onWeeks: (weeks: Weeks) => void;
  /** Lanes of other rooms: medicines, care events, scores. */
  readonly otherLanes?: readonly Lane[];
};

/** The diary as the team reads it, with what else happened on the same days. */
export function DiaryTimelineScreen(props: ScreenProps): ReactNode {
  const from = addDays(props.today, 1 - props.weeks * 7);
  const diary = useRead(
    readDiary,
    { params: { patientId: props.patientId }, query: { from, to: props.today } },
    { keepsLast: true },
  );
  const days: Reading<readonly DiaryDayView[]> =
    diary.state === 'ready' ? { state: 'ready', value: diary.value.days } : diary;
  return <DiaryTimeline {...props} from={from} days={days} />;
}

type TimelineProps = Omit<ScreenProps, 'patientId'> & {
  readonly from: LocalDate;
  readonly days: Reading<readonly DiaryDayView[]>;
};

export function DiaryTimeline(props: TimelineProps): ReactNode {
  const { t } = useLingui();
  return (
    <Card
      heading={<Plural value={props.weeks} one="# week at a glance" other="# weeks at a glance" />}
      aside={<SpanButtons {...props} />}
    >
      <Shown from={props.days} waiting={t`Getting the diary…`}>
        {(days) => <Drawn {...props} days={days} />}
      </Shown>
    </Card>
  );
}

function SpanButtons({ weeks, onWeeks }: TimelineProps): ReactNode {
  const { t } = useLingui();
  const words = { 2: t`2 weeks`, 12: t`12 weeks`, 52: t`1 year` };
  return (
    <Row>
      {spans.map((span) => (
        <Button
          key={span}
          kind="plain-pill"
          aria-pressed={span === weeks}
          onClick={() => onWeeks(span)}
        >
          {words[span]}
        </Button>
      ))}
      <PrintButton />
    </Row>
  );
}

type DrawnProps = Omit<TimelineProps, 'days'> & { readonly days: readonly DiaryDayView[] };

function Drawn({ days, from, today, otherLanes = [] }: DrawnProps): ReactNode {
  const { t } = useLingui();
  const labels: Readonly<Record<Question, string>> = {
    pain: t`Pain`,
    inTheWay: t`In the way`,
    mood: t`Mood`,
    sleep: t`Sleep`,
    energy: t`Energy`,
  };
  const lanes = (Object.keys(labels) as Question[])
    .map((question) => laneOf(question, labels[question], days))
    .filter((lane) => lane.points.length > 0);
  if (lanes.length === 0) {
    return (
      <EmptyState icon="calendar" heading={<Trans>No diary days in this time</Trans>}>
        <Trans>When the person keeps their diary, it is drawn here with the scores.</Trans>
      </EmptyState>
    );
  }
  return (
    <LaneTimeline
      label={t`Timeline of the diary, day by day`}
      sentence={<WhatChanged days={days} from={from} today={today} />}
      from={from}
      to={today}
      lanes={[...lanes, ...otherLanes]}
    />
  );
}

type WhatChangedProps = {
  readonly days: readonly DiaryDayView[];
  readonly from: LocalDate;
  readonly today: LocalDate;
};

/** What the drawing shows, in sentences; days without an entry are named, never filled in. */
function WhatChanged({ days, from, today }: WhatChangedProps): ReactNode {
  const pain = changeOf(laneOf('inTheWay', '', days).points);
  const mood = changeOf(laneOf('mood', '', days).points);
  const span = Math.round((Date.parse(today) - Date.parse(from)) / 86_400_000) + 1;
  const empty = span - days.filter((day) => day.entries.length > 0).length;
  return (
    <span className="small muted">
      {pain !== null && (
        <Trans>
          Pain in the way: from {pain.from} to {pain.to} (7-day means).
        </Trans>
      )}{' '}
      {mood !== null && (
        <Trans>
          Mood: from {mood.from} to {mood.to}.
        </Trans>
      )}{' '}
      <Trans>All 0 to 10. Dots: days. Line: 7-day mean.</Trans>{' '}
      <Plural value={empty} one="# day has no entry." other="# days have no entry." />
    </span>
  );
}
