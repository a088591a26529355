import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import type { PatientId } from '#access';
import type { KeptAdaptive } from '#assignment';
import { Button, Card, Notice, Row, Stack } from '#design';
import { GoButton, Said, SaidNo, type Trouble } from '#http/clinician';
import type { Estimate, ItemBank } from '#measures';
import { recordPath } from '#profile/clinician';
import type { WhyOver } from './use-adaptive.ts';

type AdaptiveOverProps = {
  readonly patientId: PatientId;
  readonly bank: ItemBank;
  readonly over: WhyOver;
  readonly estimate: Estimate | null;
  readonly answered: number;
  readonly kept: KeptAdaptive | null;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly onBack: (() => void) | null;
  readonly onKeep: () => void;
  readonly onClose: () => void;
};

/** Asking is over: why, what it says with its error, and keeping it. */
export function AdaptiveOver(props: AdaptiveOverProps): ReactNode {
  const { bank, over, estimate, answered, kept, trouble } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Card>
      <Stack>
        <h3 ref={heading} tabIndex={-1}>
          <Trans>The test is over</Trans>
        </h3>
        <p>
          <Why over={over} />{' '}
          <Plural
            value={answered}
            one="# question was answered."
            other="# questions were answered."
          />
        </p>
        {estimate === null ? (
          <p>
            <Trans>Nothing was answered, so there is no result and nothing to keep.</Trans>
          </p>
        ) : (
          <Result estimate={estimate} better={bank.better} />
        )}
        <SaidNo trouble={trouble} />
        {kept !== null && (
          <Notice tone="ok" live="status">
            <p>
              <strong>
                <Trans>Kept in the record.</Trans>
              </strong>{' '}
              <Said text={kept.inWords} />
            </p>
          </Notice>
        )}
        <Ways {...props} />
      </Stack>
    </Card>
  );
}

function Why({ over }: { readonly over: WhyOver }): ReactNode {
  switch (over) {
    case 'precise':
      return <Trans>It stopped because the result is precise enough.</Trans>;
    case 'enough-asked':
      return <Trans>It stopped because one test asks no more questions than this.</Trans>;
    case 'no-more-gain':
      return <Trans>It stopped because further questions would tell hardly anything more.</Trans>;
    case 'bank-used-up':
      return <Trans>It stopped because every question of the bank was asked.</Trans>;
    case 'stopped':
      return <Trans>You stopped it.</Trans>;
  }
}

type ResultProps = { readonly estimate: Estimate; readonly better: ItemBank['better'] };

function Result({ estimate, better }: ResultProps): ReactNode {
  const { i18n } = useLingui();
  const shown = (value: number): string => i18n.number(value, { maximumFractionDigits: 1 });
  const t = shown(estimate.t);
  const error = shown(estimate.tError);
  return (
    <>
      <p>
        <strong>
          <Trans>
            T {t} ± {error} (standard error)
          </Trans>
        </strong>
      </p>
      <p className="muted">
        <Trans>
          50 is the mean of the people the bank was calibrated with; 10 points are one standard
          deviation.
        </Trans>{' '}
        {better === 'lower' ? <Trans>Lower is better.</Trans> : <Trans>Higher is better.</Trans>}
      </p>
    </>
  );
}

function Ways(props: AdaptiveOverProps): ReactNode {
  const { patientId, estimate, kept, busy, onBack, onKeep, onClose } = props;
  if (kept !== null) {
    return (
      <Row>
        <GoButton to={recordPath(patientId, 'measures')}>
          <Trans>See it among the measures</Trans>
        </GoButton>
        <Button kind="quiet" onClick={onClose}>
          <Trans>Another test</Trans>
        </Button>
      </Row>
    );
  }
  return (
    <Row>
      {estimate !== null && (
        <Button disabled={busy} onClick={onKeep}>
          <Trans>Keep it in the record</Trans>
        </Button>
      )}
      {onBack !== null && (
        <Button kind="ghost" disabled={busy} onClick={onBack}>
          <Trans>Back</Trans>
        </Button>
      )}
      <Button kind="quiet" disabled={busy} onClick={onClose}>
        <Trans>Leave without keeping</Trans>
      </Button>
    </Row>
  );
}
