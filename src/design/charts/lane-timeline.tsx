import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useState } from 'react';
import { addDays, daysBetween, type LocalDate } from '#kernel';
import { Button } from '../button.tsx';
import { TimelineDrawing } from './lane-drawing.tsx';
import { LaneTable } from './lane-table.tsx';
import { type Lane, saidOn } from './lanes.ts';
import { type Plot, plotOf } from './plot.ts';
import { shortDay } from './series.ts';

export type LaneTimelineProps = {
  /** What the chart is, for who cannot see it: "Timeline of pain, mood and sleep". */
  readonly label: string;
  /** What it shows, in one or two generated sentences; always visible, also before the drawing. */
  readonly sentence: ReactNode;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly lanes: readonly Lane[];
  /** Stretches behind all lanes: a flare. */
  readonly bands?:
    | readonly { readonly from: LocalDate; readonly to: LocalDate; readonly label: string }[]
    | undefined;
  readonly narrow?: boolean | undefined;
};

/**
 * Several lanes over the same days. One tab stop: arrows move by day, Page Up and Page Down by week,
 * Home and End to the ends, and the day is read out. Days without an entry stay empty. A button
 * turns it into a table.
 */
export function LaneTimeline(props: LaneTimelineProps): ReactNode {
  const { t, i18n } = useLingui();
  const [asTable, showAsTable] = useState(false);
  const [day, goTo] = useState<LocalDate | null>(null);
  const hintId = useId();
  const plot = plotOf(props);
  const move = (event: KeyboardEvent) => {
    const next = dayAfterKey(event.key, day ?? props.to, props);
    if (next === null) return;
    event.preventDefault();
    goTo(next);
  };
  return (
    <figure className="chart-figure">
      <figcaption>{props.sentence}</figcaption>
      {asTable ? (
        <LaneTable {...props} locale={i18n.locale} />
      ) : (
        <>
          {/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role -- the chart is one tab stop with its own keys */}
          <div
            className="chart"
            role="application"
            aria-roledescription={t`chart`}
            aria-label={props.label}
            aria-describedby={hintId}
            tabIndex={0}
            onKeyDown={move}
            onClick={(event) => goTo(dayAtPointer(event, plot))}
          >
            <TimelineDrawing {...props} plot={plot} day={day} locale={i18n.locale} />
          </div>
          {/* oxlint-enable */}
          <p className="unseen" id={hintId}>
            <Trans>Left and right arrow: one day. Page Up and Page Down: one week.</Trans>
          </p>
          <output className="live small numbers">
            {day && <DayInWords day={day} lanes={props.lanes} locale={i18n.locale} />}
          </output>
        </>
      )}
      <Button
        kind="quiet"
        icon={asTable ? 'chart-line' : 'table'}
        onClick={() => showAsTable(!asTable)}
      >
        {asTable ? <Trans>Show as a chart</Trans> : <Trans>Show as a table</Trans>}
      </Button>
    </figure>
  );
}

type DayInWordsProps = {
  readonly day: LocalDate;
  readonly lanes: readonly Lane[];
  readonly locale: string;
};

function DayInWords({ day, lanes, locale }: DayInWordsProps): ReactNode {
  const said = lanes.flatMap((lane) => {
    const words = saidOn(day, lane);
    return words === null ? [] : [`${lane.label} ${words}`];
  });
  return (
    <>
      {shortDay(day, locale)}: {said.length > 0 ? said.join(', ') : <Trans>no entry</Trans>}
    </>
  );
}

type Stretch = { readonly from: LocalDate; readonly to: LocalDate };

/** Where a key leads from `day`, kept inside the stretch; null when the key is not ours. */
export function dayAfterKey(key: string, day: LocalDate, { from, to }: Stretch): LocalDate | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    PageUp: -7,
    PageDown: 7,
  };
  if (key === 'Home') return from;
  if (key === 'End') return to;
  const step = steps[key];
  if (step === undefined) return null;
  const next = addDays(day, step);
  if (next < from) return from;
  return next > to ? to : next;
}

function dayAtPointer(event: MouseEvent<HTMLElement>, plot: Plot): LocalDate {
  const box = event.currentTarget.getBoundingClientRect();
  const x = ((event.clientX - box.left) / box.width) * plot.width;
  const days = daysBetween(plot.from, plot.to);
  const index = Math.round(
    ((x - plot.x(plot.from)) / (plot.x(plot.to) - plot.x(plot.from))) * days,
  );
  return addDays(plot.from, Math.min(Math.max(index, 0), days));
}
