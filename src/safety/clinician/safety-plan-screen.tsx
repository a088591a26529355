import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Card, Checkbox, EmptyState, Notice, PrintButton, Row, Stack } from '#design';
import type { OutputOf } from '#http';
import { type Reading, SaidNo, Shown, useRead } from '#http/clinician';
import { readSafetyPlan, safetySteps } from '#safety';
import { SafetyPlanContacts } from './safety-plan-contacts.tsx';
import { SafetyPlanHistory } from './safety-plan-history.tsx';
import { SafetyPlanMeans } from './safety-plan-means.tsx';
import { SafetyPlanStep } from './safety-plan-step.tsx';
import { type ChangePlan, useChangePlan } from './safety-plan-use.ts';
import { GoneThrough, LastChange } from './safety-plan-when.tsx';

export type TeamSafetyPlan = OutputOf<typeof readSafetyPlan>;
type Whose = { readonly patientId: PatientId; readonly givenName: string };
type SafetyPlanScreenProps = Whose & { readonly mayEdit: boolean };

/** The safety plan of a person, made together with them in the record. */
export function SafetyPlanScreen({ patientId, ...rest }: SafetyPlanScreenProps): ReactNode {
  const plan = useRead(readSafetyPlan, { params: { patientId } }, { everySeconds: 30 });
  return <SafetyPlanShown patientId={patientId} {...rest} plan={plan} />;
}

type SafetyPlanShownProps = SafetyPlanScreenProps & { readonly plan: Reading<TeamSafetyPlan> };

export function SafetyPlanShown({ plan, ...rest }: SafetyPlanShownProps): ReactNode {
  const { t } = useLingui();
  return (
    <Shown from={plan} waiting={t`Getting the safety plan…`}>
      {(read) => <SafetyPlan {...rest} read={read} />}
    </Shown>
  );
}

type SafetyPlanProps = SafetyPlanScreenProps & { readonly read: TeamSafetyPlan };

function SafetyPlan({ patientId, givenName, mayEdit, read }: SafetyPlanProps): ReactNode {
  const [together, setTogether] = useState(true);
  const change = useChangePlan(patientId, together);
  return (
    <Stack>
      <Head {...{ patientId, givenName, read, mayEdit, change, together, setTogether }} />
      {change.keptBoth > 0 && (
        <Notice live="status" tone="warn" heading={<Trans>Somebody changed the same line</Trans>}>
          <p>
            <Trans>Both wordings stand now. Keep the one that {givenName} wants.</Trans>
          </p>
        </Notice>
      )}
      <SaidNo trouble={change.trouble} />
      {safetySteps.map((step, at) => (
        <SafetyPlanStep
          key={step}
          step={step}
          number={at + 1}
          lines={(read.plan?.lines ?? []).filter((line) => line.step === step)}
          change={mayEdit ? change : null}
        >
          {step === 'professionals' && <SafetyPlanContacts read={read} />}
          {step === 'safer-place' && (
            <SafetyPlanMeans
              means={read.means}
              lines={read.plan?.lines ?? []}
              givenName={givenName}
              change={mayEdit ? change : null}
            />
          )}
        </SafetyPlanStep>
      ))}
    </Stack>
  );
}

type HeadProps = SafetyPlanProps & {
  readonly change: ChangePlan;
  readonly together: boolean;
  readonly setTogether: (together: boolean) => void;
};

function Head(props: HeadProps): ReactNode {
  const { patientId, givenName, read, mayEdit, change, together, setTogether } = props;
  return (
    <Card heading={<Trans>Safety plan</Trans>} icon="shield" tone="soft">
      <Stack gap="small">
        {read.plan === null ? (
          <EmptyState icon="shield" heading={<Trans>No safety plan yet</Trans>}>
            <Trans>
              Make it together: a few lines in {givenName}’s own words are enough. It is on their
              phone at once, and can be read there without a network.
            </Trans>
          </EmptyState>
        ) : (
          <LastChange plan={read.plan} givenName={givenName} />
        )}
        {mayEdit && (
          <div className="no-print">
            <Checkbox
              label={<Trans>{givenName} and I are doing this together now</Trans>}
              hint={<Trans>Untick it when you write alone, to talk it over later.</Trans>}
              checked={together}
              onChange={setTogether}
            />
          </div>
        )}
        <Row>
          {mayEdit && read.plan !== null && together && <GoneThrough change={change} />}
          <PrintButton />
          {read.plan !== null && <SafetyPlanHistory patientId={patientId} />}
        </Row>
        <p className="muted small">
          <Trans>
            {givenName} can change it on the phone too; nothing of either is lost. It is never
            shared with family by a tick. Six steps after the safety planning intervention (Stanley
            and Brown 2012); the wording is our own.
          </Trans>
        </p>
      </Stack>
    </Card>
  );
}
