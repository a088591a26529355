import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, LinkButton, Row } from '#design';
import type { DiaryEntry } from '#diary';
import { useDates } from '#http/patient';

type CheckInCardProps = {
  readonly today: DiaryEntry | null;
  readonly yesterdayMissing: boolean;
};

/** The first card of Today. Once done it shrinks to a line; nobody is asked twice. */
export function CheckInCard({ today, yesterdayMissing }: CheckInCardProps): ReactNode {
  const dates = useDates();
  if (today !== null) {
    const time = dates.time(today.recordedAt);
    return (
      <Card heading={<Trans>Your check-in</Trans>}>
        <p>
          <Trans>You checked in at {time}.</Trans>
        </p>
        <Row>
          <LinkButton kind="ghost" icon="pencil" href="/app/check-in">
            <Trans>Change it</Trans>
          </LinkButton>
          <LinkButton kind="quiet" href="/app/check-in/another">
            <Trans>Add one more</Trans>
          </LinkButton>
        </Row>
      </Card>
    );
  }
  return (
    <Card heading={<Trans>How are you today?</Trans>}>
      <p className="muted">
        <Trans>5 taps. About 30 seconds. You can skip any of them.</Trans>
      </p>
      <LinkButton size="big" icon="circle-check" href="/app/check-in">
        <Trans>Start check-in</Trans>
      </LinkButton>
      {yesterdayMissing && (
        <LinkButton kind="quiet" full href="/app/check-in/yesterday">
          <Trans>Fill in yesterday</Trans>
        </LinkButton>
      )}
    </Card>
  );
}
