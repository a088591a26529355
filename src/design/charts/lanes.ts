import type { LocalDate } from '#kernel';
import type { Point, Series } from './series.ts';

/** Numbers by day: dots for days, a line through the means, or bars. */
export type NumberLane = {
  readonly kind: 'numbers';
  readonly id: string;
  readonly label: string;
  readonly series: Series;
  readonly range: readonly [lowest: number, highest: number];
  readonly points: readonly Point[];
  /** A smoothed line, for example 7-day means; without it the line goes through the points. */
  readonly means?: readonly Point[] | undefined;
  readonly better?: 'up' | 'down' | undefined;
  readonly threshold?: number | undefined;
  readonly draw?: 'line' | 'bars' | undefined;
  /** The value in words for live text and table: "4.7 hours". */
  readonly say?: ((value: number) => string) | undefined;
};

/** What lasted: a medicine, a programme. `to` null is still going on. */
export type SpanLane = {
  readonly kind: 'spans';
  readonly id: string;
  readonly label: string;
  readonly series: Series;
  readonly spans: readonly {
    readonly from: LocalDate;
    readonly to: LocalDate | null;
    readonly label: string;
  }[];
};

/** What happened on a day: a visit, a step. */
export type EventLane = {
  readonly kind: 'events';
  readonly id: string;
  readonly label: string;
  readonly series: Series;
  readonly events: readonly { readonly day: LocalDate; readonly label: string }[];
};

export type Lane = NumberLane | SpanLane | EventLane;

/** What a lane holds for one day, in words; null when it holds nothing. */
export function saidOn(day: LocalDate, lane: Lane): string | null {
  switch (lane.kind) {
    case 'numbers': {
      const point = lane.points.find((candidate) => candidate.day === day);
      if (!point) return null;
      return lane.say ? lane.say(point.value) : `${point.value}`;
    }
    case 'spans':
      return joined(
        lane.spans.filter((span) => span.from <= day && (span.to === null || day <= span.to)),
      );
    case 'events':
      return joined(lane.events.filter((event) => event.day === day));
  }
}

const joined = (things: readonly { readonly label: string }[]): string | null =>
  things.length === 0 ? null : things.map((thing) => thing.label).join(', ');
