import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Repeat, Schedule } from '#calendar';
import { useDates } from '#http/clinician';
import type { LocalDate } from '#kernel';

type ScheduleWordsProps = { readonly schedule: Schedule; readonly anchors: readonly LocalDate[] };

/** A schedule in one sentence. */
export function ScheduleWords({ schedule, anchors }: ScheduleWordsProps): ReactNode {
  const { window } = schedule;
  const openDays = window.beforeDays + window.afterDays + 1;
  return (
    <>
      <Often schedule={schedule} anchors={anchors} />{' '}
      <Plural value={openDays} one="Open for # day." other="Open for # days." />{' '}
      <Until schedule={schedule} />{' '}
      {schedule.spreadDays > 0 && (
        <>
          <Plural
            value={schedule.spreadDays}
            one="Moved on by up to # day, by chance."
            other="Moved on by up to # days, by chance."
          />{' '}
        </>
      )}
      <Plural
        value={schedule.reminders.onDays.length}
        _0="No reminders."
        one="# reminder."
        other="# reminders."
      />
    </>
  );
}

function Often({ schedule, anchors }: ScheduleWordsProps): ReactNode {
  const dates = useDates();
  const { from, repeat } = schedule;
  if (from.at === 'visit') {
    const days = anchors.map((day) => dates.day(day)).join(', ');
    return <Trans>Before each visit: {days}.</Trans>;
  }
  const start = from.at === 'date' ? from.day : anchors[0];
  if (start === undefined) return <FromJoining repeat={repeat} />;
  const day = dates.day(start);
  if (repeat === null) return <Trans>Once, from {day}.</Trans>;
  return (
    <>
      <Every repeat={repeat} /> <Trans>from {day}.</Trans>
    </>
  );
}

/** Of a study, for everybody: each person begins on a day of their own. */
function FromJoining({ repeat }: Pick<Schedule, 'repeat'>): ReactNode {
  if (repeat === null) return <Trans>Once, from the day on which each person agrees.</Trans>;
  return (
    <>
      <Every repeat={repeat} /> <Trans>from the day on which each person agrees.</Trans>
    </>
  );
}

function Every({ repeat: { every, unit } }: { readonly repeat: Repeat }): ReactNode {
  switch (unit) {
    case 'days':
      return <Plural value={every} one="Every day" other="Every # days" />;
    case 'weeks':
      return <Plural value={every} one="Every week" other="Every # weeks" />;
    case 'months':
      return <Plural value={every} one="Every month" other="Every # months" />;
  }
}

function Until({ schedule: { ends, repeat } }: Pick<ScheduleWordsProps, 'schedule'>): ReactNode {
  const dates = useDates();
  if (repeat === null) return null;
  if (ends === null) return <Trans>Until it is stopped.</Trans>;
  if ('on' in ends) return <Trans>Until {dates.day(ends.on)}.</Trans>;
  return <Plural value={ends.times} one="# time." other="# times." />;
}
