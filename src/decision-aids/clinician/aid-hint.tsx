import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type DecisionAidsOutput, readDecisionAids } from '#decision-aids';
import { Card, Row, Small, Stack } from '#design';
import { GoButton, Said, useDates, useRead } from '#http/clinician';
import type { AidsProps } from './aids-screen.tsx';

/** On the step page: an aid fits the choice, with what is still open; nothing where none does. */
export function DecisionAidHint({ patientId }: Pick<AidsProps, 'patientId'>): ReactNode {
  const read = useRead(readDecisionAids, { params: { patientId } }, { keepsLast: true });
  return read.state === 'ready' ? <AidHint patientId={patientId} page={read.value} /> : null;
}

type HintProps = Pick<AidsProps, 'patientId'> & { readonly page: DecisionAidsOutput };

export function AidHint({ patientId, page }: HintProps): ReactNode {
  const dates = useDates();
  if (page.aids.length === 0) return null;
  return (
    <Card heading={<Trans>A help to decide</Trans>} icon="book-open">
      <Stack gap="small">
        {page.aids.map(({ aid, open, uses: [last] }) => (
          <div key={aid.id}>
            <p>
              <Said text={aid.title} />
            </p>
            {open.map(({ rule, says }) => (
              <p key={rule} className="muted">
                <Said text={says} /> <Small>{rule}</Small>
              </p>
            ))}
            {last !== undefined && (
              <Small>
                <Trans>
                  Gone through {dates.day(last.day)}, {last.byName}
                </Trans>
              </Small>
            )}
          </div>
        ))}
        <Row>
          <GoButton kind="ghost" to={`/patients/${patientId}/decision-aids`}>
            <Trans>Open, print or note the choice</Trans>
          </GoButton>
        </Row>
      </Stack>
    </Card>
  );
}
