import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Small, Sparkline, Tag, type Tone, Unseen } from '#design';
import type { CaseloadRowView } from '#registry';
import { changeWords } from './caseload-words.ts';

type Change = CaseloadRowView['peg'];

type ChangeCellProps = {
  readonly change: Change;
  /** Weekly means of the diary beside the score, where the diary asks about the same thing. */
  readonly weeks?: readonly (number | null)[];
  readonly series: 'pain' | 'mood' | 'sleep' | 'activity';
  /** From here on the score counts as a problem; drawn in words, not by colour. */
  readonly threshold: number;
};

const tones: Readonly<Record<'better' | 'worse' | 'same', Tone | undefined>> = {
  better: 'ok',
  worse: 'danger',
  same: undefined,
};

/** Twelve weeks as a line, the latest score, and the change since the start with its meaning in words. */
export function ChangeCell({ change, weeks, series, threshold }: ChangeCellProps): ReactNode {
  return (
    <div className="change-cell">
      {weeks && <Sparkline values={weeks} range={[0, 10]} series={series} />}
      <div className="change-words">
        <Latest value={change.latest} threshold={threshold} />
        {change.answered && (
          <Small>
            <Trans>
              {change.answered.given} of {change.answered.of} answered
            </Trans>
          </Small>
        )}
        <SinceStart change={change} />
      </div>
    </div>
  );
}

type LatestProps = { readonly value: number | null; readonly threshold: number };

function Latest({ value, threshold }: LatestProps): ReactNode {
  if (value === null) {
    return (
      <span className="muted small">
        <Trans>not known</Trans>
      </span>
    );
  }
  return (
    <b>
      {value}
      {value >= threshold && (
        <Unseen>
          {' '}
          <Trans>at or above {threshold}</Trans>
        </Unseen>
      )}
    </b>
  );
}

function SinceStart({ change }: { readonly change: Change }): ReactNode {
  const { i18n } = useLingui();
  const { first, latest, meaningful } = change;
  if (first === null || latest === null || change.firstDay === change.latestDay) return null;
  const by = Math.round((latest - first) * 10) / 10;
  const sign = by === 0 ? '=' : by > 0 ? '▲' : '▼';
  return (
    <Tag tone={meaningful === null ? undefined : tones[meaningful]}>
      <span aria-hidden="true">{sign}</span>
      <Unseen>{by > 0 ? <Trans>up</Trans> : by < 0 ? <Trans>down</Trans> : null}</Unseen>{' '}
      {Math.abs(by)} {meaningful !== null && i18n._(changeWords[meaningful])}
    </Tag>
  );
}
