import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Button, Notice, PrintButton, Row, Stack, Tag } from '#design';
import { Said, SaidNo, useAct } from '#http/clinician';
import { activatePlan, type PlanView } from '#plan';
import { planStatusWords } from './plan-words.ts';

type PlanHeadProps = {
  readonly patientId: PatientId;
  readonly givenName: string;
  readonly plan: PlanView;
  readonly mayEdit: boolean;
};

/** What state the plan is in, and the way to start it, with everything that still stands in the way. */
export function PlanHead({ patientId, givenName, plan, mayEdit }: PlanHeadProps): ReactNode {
  const { i18n } = useLingui();
  const activate = useAct(activatePlan);
  const startNow = () =>
    void activate.run({ params: { patientId }, query: {}, body: { version: plan.version } });
  return (
    <Stack gap="small">
      <Row spread>
        <Row>
          <h2>
            <Trans>Shared plan</Trans>
          </h2>
          <Tag tone={plan.status === 'active' ? 'ok' : 'soft'}>
            {i18n._(planStatusWords[plan.status])}
          </Tag>
          <Tag>
            <Trans>version {plan.version}</Trans>
          </Tag>
        </Row>
        <Row>
          {mayEdit && plan.status === 'draft' && (
            <Button icon="play" disabled={activate.busy || !plan.mayActivate} onClick={startNow}>
              <Trans>Start this plan</Trans>
            </Button>
          )}
          <PrintButton />
        </Row>
      </Row>
      <SaidNo trouble={activate.trouble} />
      {plan.status === 'draft' && <BeforeStart plan={plan} givenName={givenName} />}
    </Stack>
  );
}

type BeforeStartProps = Pick<PlanHeadProps, 'plan' | 'givenName'>;

function BeforeStart({ plan, givenName }: BeforeStartProps): ReactNode {
  if (plan.blockedBy.length === 0) {
    return (
      <Notice>
        <p>
          <Trans>Nothing stands in the way. Once started, {givenName} sees the plan.</Trans>
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="warn" headingLevel={3} heading={<Trans>Before it can start</Trans>}>
      <ul>
        {plan.blockedBy.map((reason) => (
          <li key={reason.en}>
            <Said text={reason} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
