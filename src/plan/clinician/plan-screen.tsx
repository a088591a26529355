import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ownsPlanParts, type PatientId } from '#access';
import { readTeam } from '#accounts';
import { Stack } from '#design';
import type { OutputOf } from '#http';
import { Shown, useRead } from '#http/clinician';
import { type PlanOutput, type PlanView, readPlan } from '#plan';
import type { KnownFact } from './live-coherence.ts';
import { NoPlan } from './no-plan.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { OpenWarningSign, openSign } from './warning-sign.tsx';

export type PlanClinic = PlanOutput['clinic'];
export type Team = OutputOf<typeof readTeam>['team'];

export type PlanScreenProps = {
  readonly patientId: PatientId;
  readonly givenName: string;
  readonly mayEdit: boolean;
  readonly facts: readonly KnownFact[];
};

/** The one plan of a person: its draft, its editing, its start. */
export function PlanScreen(props: PlanScreenProps): ReactNode {
  const plan = useRead(readPlan, { params: { patientId: props.patientId } });
  const team = useRead(readTeam, {});
  return (
    <Shown from={plan} waiting={<Trans>Getting the plan…</Trans>}>
      {(read) => (
        <PlanShown
          {...props}
          {...read}
          team={team.state === 'ready' ? ownersIn(team.value.team) : []}
        />
      )}
    </Shown>
  );
}

type PlanShownProps = PlanScreenProps &
  Omit<PlanOutput, 'plan'> & { readonly plan: PlanView | null; readonly team: Team };

export function PlanShown({ plan, ...rest }: PlanShownProps): ReactNode {
  const sign = openSign(rest.facts);
  return (
    <Stack>
      {sign !== null && <OpenWarningSign {...rest} sign={sign} />}
      {plan === null ? <NoPlan {...rest} /> : <PlanEditor plan={plan} {...rest} />}
    </Stack>
  );
}

const ownersIn = (team: Team): Team => team.filter(({ role }) => ownsPlanParts(role));
