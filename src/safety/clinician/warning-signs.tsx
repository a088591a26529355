import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Card, Row, Small, Stack, Tag } from '#design';
import { GoButton, useDates } from '#http/clinician';
import { recordPath } from '#profile/clinician';
import type { OpenWarningSign } from '#safety';
import { Reach } from './alert-answers.tsx';

type WarningSignsProps = { readonly signs: readonly OpenWarningSign[] };

/** Warning signs of the body that no clinician has cleared: each stays until the hold is lifted. */
export function WarningSigns({ signs }: WarningSignsProps): ReactNode {
  if (signs.length === 0) return null;
  return (
    <Card heading={<Trans>Warning signs of the body</Trans>} icon="shield-alert">
      <Stack>
        <p>
          <Trans>
            Reach the person now. A sign stays here until a clinician lifts the hold with a note on
            the plan page.
          </Trans>
        </p>
        <ul className="plain stack">
          {signs.map((sign) => (
            <li key={sign.findingId}>
              <WarningSignRow sign={sign} />
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}

function WarningSignRow({ sign }: { readonly sign: OpenWarningSign }): ReactNode {
  const dates = useDates();
  const { patientId, patientName, signs, raisedAt, dueAt, overdue } = sign;
  return (
    <Stack gap="small">
      <Row>
        <strong>
          <Link href={recordPath(patientId, 'summary')}>{patientName}</Link>
        </strong>
        <Small>
          <Trans>said {dates.away(raisedAt)}</Trans>
        </Small>
        {dueAt !== null && (
          <Tag tone="danger" icon="clock">
            {overdue ? (
              <Trans>was due {dates.away(dueAt)}</Trans>
            ) : (
              <Trans>due {dates.away(dueAt)}</Trans>
            )}
          </Tag>
        )}
      </Row>
      {signs !== null && <p dir="auto">{signs}</p>}
      <Reach alert={sign} />
      <Row>
        <GoButton to={recordPath(patientId, 'plan')} kind="danger">
          <Trans>Go to the hold</Trans>
          <span className="unseen">: {patientName}</span>
        </GoButton>
      </Row>
    </Stack>
  );
}
