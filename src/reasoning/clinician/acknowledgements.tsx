import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Icon, Small } from '#design';
import { useDates } from '#http/clinician';
import type { Instant } from '#kernel';
import type { AcknowledgementView } from '#reasoning';
import { teamWords } from './owner-words.ts';

type AcknowledgementsProps = {
  readonly all: readonly AcknowledgementView[];
  /** By when everybody has; null: the clock is over, or none runs. */
  readonly by: Instant | null;
};

/** Who took note of a conflict and when, and whose word is missing until when. */
export function Acknowledgements({ all, by }: AcknowledgementsProps): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  const nameOf = ({ ownerName, ownerRole }: AcknowledgementView) =>
    ownerName ?? i18n._(teamWords(ownerRole));
  const given = all.flatMap((one) =>
    one.acknowledgedAt === null
      ? []
      : [`${one.acknowledgedByName ?? nameOf(one)} (${dates.moment(one.acknowledgedAt)})`],
  );
  const missing = all.filter(({ acknowledgedAt }) => acknowledgedAt === null).map(nameOf);
  if (all.length === 0) return null;
  return (
    <>
      {given.length > 0 && (
        <p>
          <Small>
            <Icon name="circle-check" /> <Trans>Acknowledged by {given.join(', ')}.</Trans>
          </Small>
        </p>
      )}
      {missing.length > 0 && (
        <p>
          <Small>
            <Icon name="clock" />{' '}
            {by === null ? (
              <Trans>Acknowledgement missing: {missing.join(', ')}.</Trans>
            ) : (
              <Trans>
                Acknowledgement missing: {missing.join(', ')}, due {dates.away(by)}.
              </Trans>
            )}
          </Small>
        </p>
      )}
    </>
  );
}
