import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Small, Tag, type Tone } from '#design';
import type { RecordLineView } from '#exchange';
import { useDates } from '#http/clinician';

type LineProps = { readonly line: RecordLineView };

/** What it would be here, then the other record's own words, its day, and what to know about it. */
export function SaysThere({ line }: LineProps): ReactNode {
  const dates = useDates();
  const { becomes, says, day, cautions, kind } = line;
  return (
    <>
      <Kind kind={kind} /> <strong dir="auto">{becomes}</strong>
      <br />
      <Small>
        <span dir="auto">“{says}”</span>{' '}
        {day === null ? <Trans>No day is said.</Trans> : <>({dates.day(day)})</>}
      </Small>
      {cautions.map((caution) => (
        <p key={caution} className="small" dir="auto">
          {caution}
        </p>
      ))}
    </>
  );
}

function Kind({ kind }: Pick<RecordLineView, 'kind'>): ReactNode {
  switch (kind) {
    case 'condition':
      return (
        <Small>
          <Trans>Condition:</Trans>
        </Small>
      );
    case 'medicine':
      return (
        <Small>
          <Trans>Medicine:</Trans>
        </Small>
      );
    case 'value':
      return (
        <Small>
          <Trans>Value:</Trans>
        </Small>
      );
    case 'allergy':
      return (
        <Small>
          <Trans>Cannot take:</Trans>
        </Small>
      );
  }
}

export function Ours({ line: { ours } }: LineProps): ReactNode {
  const dates = useDates();
  if (ours === null) {
    return (
      <span className="muted">
        <Trans>nothing</Trans>
      </span>
    );
  }
  const { answer, words, day } = ours;
  return (
    <>
      {words !== null && <span dir="auto">{words}</span>}
      {answer === 'yes' && <Trans>yes</Trans>}
      {answer === 'no' && <Trans>no</Trans>}
      {answer === 'not-known' && <Trans>not known</Trans>}
      {day !== null && (
        <>
          {' '}
          <Small>({dates.day(day)})</Small>
        </>
      )}
    </>
  );
}

const tones: Readonly<Record<RecordLineView['standing'], Tone>> = {
  new: 'soft',
  same: 'ok',
  newer: 'soft',
  older: 'soft',
  differs: 'warn',
  stopped: 'warn',
};

/** In words, never by colour alone. */
export function StandingTag({ standing }: Pick<RecordLineView, 'standing'>): ReactNode {
  return (
    <Tag tone={tones[standing]}>
      <StandingWords standing={standing} />
    </Tag>
  );
}

function StandingWords({ standing }: Pick<RecordLineView, 'standing'>): ReactNode {
  switch (standing) {
    case 'new':
      return <Trans>new to us</Trans>;
    case 'same':
      return <Trans>the same</Trans>;
    case 'newer':
      return <Trans>newer than ours</Trans>;
    case 'older':
      return <Trans>older than ours</Trans>;
    case 'differs':
      return <Trans>differs</Trans>;
    case 'stopped':
      return <Trans>was stopped here</Trans>;
  }
}
