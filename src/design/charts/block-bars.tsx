import type { ReactNode } from 'react';
import { colourOf, type Series } from './series.ts';

export type BlockBar = {
  readonly label: string;
  /** "13 days": how much stands behind the bar. */
  readonly note?: string | undefined;
  readonly value: number;
};

type BlockBarsProps = {
  /** Says the same in words; always shown first. */
  readonly sentence: ReactNode;
  readonly bars: readonly BlockBar[];
  readonly of?: number | undefined;
  readonly series: Series;
};

/**
 * Whole blocks to count, for patients: the analogy is read right more often than a line. More
 * blocks must always mean better, so hand in "ease from pain", not pain.
 */
export function BlockBars({ sentence, bars, of = 10, series }: BlockBarsProps): ReactNode {
  return (
    <figure className="chart-figure">
      <figcaption>{sentence}</figcaption>
      <ul className="plain stack" data-gap="small">
        {bars.map((bar) => (
          <li key={bar.label}>
            <div className="row small" data-spread="">
              <strong>{bar.label}</strong>
              {bar.note && <span className="muted">{bar.note}</span>}
            </div>
            <div className="blocks">
              {Array.from({ length: of }, (_, index) => (
                <span
                  key={index}
                  aria-hidden="true"
                  style={index < Math.round(bar.value) ? filledWith(series) : undefined}
                />
              ))}
              <b className="numbers">
                {bar.value}
                <span className="unseen"> / {of}</span>
              </b>
            </div>
          </li>
        ))}
      </ul>
    </figure>
  );
}

const filledWith = (series: Series) => ({
  background: colourOf(series),
  borderColor: colourOf(series),
});
