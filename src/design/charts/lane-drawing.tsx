import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { addDays, daysBetween, type LocalDate } from '#kernel';
import type { EventLane, Lane, NumberLane, SpanLane } from './lanes.ts';
import {
  axisDays,
  axisHeight,
  heightOf,
  laneTop,
  numbersHeight,
  type Plot,
  type Stretch,
} from './plot.ts';
import { colourOf, dashesOf, type Point, scaled, shortDay } from './series.ts';
import { strokes } from './strokes.ts';

type DrawingProps = Stretch & {
  readonly plot: Plot;
  readonly day: LocalDate | null;
  readonly locale: string;
  readonly bands?:
    | readonly { readonly from: LocalDate; readonly to: LocalDate; readonly label: string }[]
    | undefined;
};

export function TimelineDrawing(props: DrawingProps): ReactNode {
  const { plot, lanes, narrow, day } = props;
  const bottom = plot.height - axisHeight;
  return (
    <svg viewBox={`0 0 ${plot.width} ${plot.height}`} aria-hidden="true" direction="ltr">
      {lanes.map((lane, index) => (
        <rect
          key={lane.id}
          className="lane"
          x={plot.left}
          width={plot.right - plot.left}
          y={laneTop(lanes, index, narrow)}
          height={heightOf(lane)}
          rx="6"
        />
      ))}
      {props.bands?.map((band) => (
        <g key={band.from}>
          <rect
            className="band"
            x={plot.x(band.from)}
            width={Math.max(plot.x(band.to) - plot.x(band.from), 3)}
            y="0"
            height={bottom}
          />
          <text className="band-label" x={plot.x(band.from) + 3} y="12">
            {band.label}
          </text>
        </g>
      ))}
      {lanes.map((lane, index) => (
        <g key={lane.id} transform={`translate(0 ${laneTop(lanes, index, narrow)})`}>
          <LaneLabel lane={lane} narrow={narrow} />
          <LaneDrawing lane={lane} plot={plot} />
        </g>
      ))}
      <DayAxis {...props} y={plot.height - 6} />
      {day && <path className="cursor" d={`M${plot.x(day)} 0V${bottom}`} />}
    </svg>
  );
}

type LaneLabelProps = { readonly lane: Lane; readonly narrow: boolean | undefined };

function LaneLabel({ lane, narrow }: LaneLabelProps): ReactNode {
  const { t } = useLingui();
  const better = lane.kind === 'numbers' ? lane.better : undefined;
  const direction = better && (better === 'up' ? t`better ↑` : t`better ↓`);
  if (narrow) {
    return (
      <text className="lane-label" x="8" y="-4">
        {lane.label} {direction}
      </text>
    );
  }
  return (
    <>
      <text className="lane-label" x="0" y="20">
        {lane.label}
      </text>
      <text className="quiet" x="0" y="36">
        {direction}
      </text>
    </>
  );
}

type LaneDrawingProps<Kind> = { readonly lane: Kind; readonly plot: Plot };

function LaneDrawing({ lane, plot }: LaneDrawingProps<Lane>): ReactNode {
  switch (lane.kind) {
    case 'numbers':
      return <Numbers lane={lane} plot={plot} />;
    case 'spans':
      return <Spans lane={lane} plot={plot} />;
    case 'events':
      return <Events lane={lane} plot={plot} />;
  }
}

function Numbers({ lane, plot }: LaneDrawingProps<NumberLane>): ReactNode {
  const y = scaled(lane.range, [numbersHeight - 6, 6]);
  const colour = colourOf(lane.series);
  const [lowest, highest] = lane.range;
  const barWidth = Math.max(
    ((plot.right - plot.left) / (daysBetween(plot.from, plot.to) + 1)) * 0.7,
    1,
  );
  return (
    <>
      <text className="quiet" x={plot.left + 3} y="12">
        {highest}
      </text>
      <text className="quiet" x={plot.left + 3} y={numbersHeight - 4}>
        {lowest}
      </text>
      {lane.threshold !== undefined && (
        <path className="threshold" d={`M${plot.left} ${y(lane.threshold)}H${plot.right}`} />
      )}
      {lane.points.map((point) =>
        lane.draw === 'bars' ? (
          <rect
            key={point.day}
            fill={colour}
            opacity="0.55"
            x={plot.x(point.day) - barWidth / 2}
            width={barWidth}
            y={y(point.value)}
            height={numbersHeight - 6 - y(point.value)}
          />
        ) : (
          <circle
            key={point.day}
            fill={colour}
            cx={plot.x(point.day)}
            cy={y(point.value)}
            r={lane.means ? 1.6 : 2.2}
          />
        ),
      )}
      {(lane.draw !== 'bars' || lane.means) && (
        <path
          fill="none"
          stroke={colour}
          strokeWidth="2.5"
          strokeLinecap={lane.means ? 'round' : 'butt'}
          strokeDasharray={lane.means ? undefined : dashesOf(lane.series)}
          d={lineWithGaps(lane.means ?? lane.points, plot, y)}
        />
      )}
    </>
  );
}

function lineWithGaps(points: readonly Point[], plot: Plot, y: (value: number) => number): string {
  const values = new Map(points.map((point) => [point.day, point.value]));
  const days = Array.from({ length: daysBetween(plot.from, plot.to) + 1 }, (_, index) =>
    addDays(plot.from, index),
  );
  return strokes(
    days.map((day) => values.get(day) ?? null),
    (index) => plot.x(addDays(plot.from, index)),
    y,
  );
}

function Spans({ lane, plot }: LaneDrawingProps<SpanLane>): ReactNode {
  return lane.spans.map((span) => {
    const start = plot.x(span.from < plot.from ? plot.from : span.from);
    const end = plot.x(span.to === null || span.to > plot.to ? plot.to : span.to);
    return (
      <g key={`${span.from}${span.label}`}>
        <rect
          className="span"
          stroke={colourOf(lane.series)}
          x={start}
          width={Math.max(end - start, 2)}
          y="7"
          height="20"
          rx="4"
        />
        <text x={start + 5} y="21">
          {span.label}
        </text>
      </g>
    );
  });
}

function Events({ lane, plot }: LaneDrawingProps<EventLane>): ReactNode {
  return lane.events.map((event) => (
    <g key={`${event.day}${event.label}`} transform={`translate(${plot.x(event.day)} 0)`}>
      <path d="M0 4l5 5-5 5-5-5z" fill={colourOf(lane.series)} />
      <text className="quiet middle" y="28">
        {event.label}
      </text>
    </g>
  ));
}

type AxisProps = {
  readonly plot: Plot;
  readonly y: number;
  readonly locale: string;
  readonly narrow?: boolean | undefined;
};

function DayAxis({ plot, y, locale, narrow }: AxisProps): ReactNode {
  return axisDays(plot, narrow).map((day) => (
    <text key={day} className="quiet middle" x={Math.max(plot.x(day), plot.left + 16)} y={y}>
      {shortDay(day, locale)}
    </text>
  ));
}
