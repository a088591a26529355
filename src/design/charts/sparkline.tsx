import type { ReactNode } from 'react';
import { colourOf, type Series, scaled } from './series.ts';
import { strokes } from './strokes.ts';

type SparklineProps = {
  /** Oldest first, evenly spaced; null is a gap and is drawn as one. */
  readonly values: readonly (number | null)[];
  readonly range: readonly [lowest: number, highest: number];
  readonly series: Series;
  /** Drawn as a dashed grey line. */
  readonly threshold?: number | undefined;
  /** Leave it out where the words beside the line say the same. */
  readonly sentence?: string | undefined;
};

const width = 96;
const height = 28;
const edge = 3;

/** A line without axes for a table cell. The newest value is the dot at its end. */
export function Sparkline(props: SparklineProps): ReactNode {
  const { values, threshold, sentence } = props;
  const x = scaled([0, Math.max(values.length - 1, 1)], [edge, width - edge]);
  const y = scaled(props.range, [height - edge, edge]);
  const colour = colourOf(props.series);
  const last = values.findLastIndex((value) => value !== null);
  const lastValue = values[last];
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      {...(sentence === undefined
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': sentence })}
    >
      {threshold !== undefined && (
        <path
          d={`M0 ${y(threshold)}H${width}`}
          stroke="var(--line)"
          strokeWidth="1"
          strokeDasharray="3 3"
        />
      )}
      <path
        d={strokes(values, x, y)}
        fill="none"
        stroke={colour}
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {typeof lastValue === 'number' && (
        <circle cx={x(last)} cy={y(lastValue)} r="3" fill={colour} />
      )}
    </svg>
  );
}
