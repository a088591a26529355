import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Button, Notice, PrintButton, Row, Stack, Tag } from '#design';
import { Said, SaidNo, useAct, useDates } from '#http/clinician';
import type { LocalDate } from '#kernel';
import { activatePlan, type PlanView } from '#plan';
import { EndPlan } from './end-plan.tsx';
import { openLinks } from './open-links.ts';
import type { PlanClinic } from './plan-screen.tsx';
import { planStatusWords } from './plan-words.ts';

type PlanHeadProps = {
  readonly patientId: PatientId;
  readonly givenName: string;
  readonly plan: PlanView;
  readonly mayEdit: boolean;
  readonly today: LocalDate;
  readonly clinic: PlanClinic;
};

/** What state the plan is in, and the way to start it, with everything that still stands in the way. */
export function PlanHead(props: PlanHeadProps): ReactNode {
  const { patientId, givenName, plan, mayEdit, today, clinic } = props;
  const { i18n } = useLingui();
  const dates = useDates();
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
          {mayEdit && <EndPlan patientId={patientId} givenName={givenName} plan={plan} />}
          <PrintButton />
        </Row>
      </Row>
      <p className="print-only">
        <Trans>Printed on {dates.day(today)}</Trans>
        <br />
        {clinic.name} {clinic.phone}
      </p>
      <SaidNo trouble={activate.trouble} />
      {plan.status === 'draft' && <BeforeStart plan={plan} givenName={givenName} />}
    </Stack>
  );
}

type BeforeStartProps = Pick<PlanHeadProps, 'plan' | 'givenName'>;

function BeforeStart({ plan, givenName }: BeforeStartProps): ReactNode {
  if (plan.blockedBy.length === 0) {
    return <MayStart open={openLinks(plan.links).length} givenName={givenName} />;
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

type MayStartProps = { readonly open: number; readonly givenName: string };

/** The plan may start; what is still open is said, though it holds nothing back. */
function MayStart({ open, givenName }: MayStartProps): ReactNode {
  if (open === 0) {
    return (
      <Notice>
        <p>
          <Trans>Nothing stands in the way. Once started, {givenName} sees the plan.</Trans>
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="warn">
      <p>
        <Trans>The plan can start; then {givenName} sees it.</Trans>{' '}
        <Plural
          value={open}
          one="# thing below is still to resolve. It does not stop the start."
          other="# things below are still to resolve. They do not stop the start."
        />
      </p>
    </Notice>
  );
}
