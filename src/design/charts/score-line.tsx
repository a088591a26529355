import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { daysBetween } from '#kernel';
import { Tag, type Tone } from '../card.tsx';
import { DataTable } from '../data-table.tsx';
import { Disclosure } from '../disclosure.tsx';
import { colourOf, type Point, type Series, scaled, shortDay } from './series.ts';

export type ScoreLineProps = {
  readonly label: string;
  /** "Depression fell from 14 to 9. That is a reliable change." */
  readonly sentence: string;
  readonly series: Series;
  readonly range: readonly [lowest: number, highest: number];
  /** In order of day, at least one. */
  readonly points: readonly Point[];
  /** Scores that lie past the important-change line. */
  readonly band?:
    | { readonly from: number; readonly to: number; readonly means: string }
    | undefined;
  readonly change?: { readonly words: string; readonly tone?: Tone | undefined } | undefined;
};

const width = 240;
const height = 84;
const sides = [26, width - 26] as const;

/** A score over months, with the area that counts as an important change, its change in words and its table. */
export function ScoreLine(props: ScoreLineProps): ReactNode {
  const { i18n } = useLingui();
  return (
    <figure className="chart-figure">
      <figcaption>
        <span className="row" data-spread="">
          <strong>{props.label}</strong>
          {props.change && <Tag tone={props.change.tone}>{props.change.words}</Tag>}
        </span>
      </figcaption>
      <Drawing {...props} />
      <Disclosure summary={<Trans>Numbers</Trans>}>
        <DataTable<Point>
          caption={props.label}
          captionUnseen
          rows={props.points}
          rowKey={(point) => point.day}
          columns={[
            {
              id: 'day',
              header: <Trans>Day</Trans>,
              namesRow: true,
              cell: (point) => shortDay(point.day, i18n.locale),
            },
            {
              id: 'score',
              header: <Trans>Score</Trans>,
              numeric: true,
              cell: (point) => point.value,
            },
          ]}
        />
      </Disclosure>
    </figure>
  );
}

function Drawing({ points, range, band, series, sentence }: ScoreLineProps): ReactNode {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return null;
  const x = scaled([0, daysBetween(first.day, last.day)], sides);
  const y = scaled(range, [height - 10, 14]);
  const at = (point: Point) => x(daysBetween(first.day, point.day));
  const colour = colourOf(series);
  return (
    <svg
      className="score-line"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={band ? `${sentence} ${band.means}` : sentence}
      direction="ltr"
    >
      {band && (
        <rect
          className="better"
          x="0"
          width={width}
          y={Math.min(y(band.from), y(band.to))}
          height={Math.abs(y(band.from) - y(band.to))}
        />
      )}
      <polyline
        fill="none"
        stroke={colour}
        strokeWidth="2.5"
        points={points.map((point) => `${at(point)},${y(point.value)}`).join(' ')}
      />
      {points.map((point) => (
        <circle key={point.day} fill={colour} cx={at(point)} cy={y(point.value)} r="3.5" />
      ))}
      <text className="middle" x={at(first)} y={y(first.value) - 8}>
        {first.value}
      </text>
      {last !== first && (
        <text className="middle" x={at(last)} y={y(last.value) - 8}>
          {last.value}
        </text>
      )}
    </svg>
  );
}
