import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ownsPlanParts, type PatientId } from '#access';
import { readTeam } from '#accounts';
import { type OutputOf } from '#http';
import { Shown, useRead } from '#http/clinician';
import type { LocalDate } from '#kernel';
import { type PlanView, readPlan } from '#plan';
import type { KnownFact } from './live-coherence.ts';
import { NoPlan } from './no-plan.tsx';
import { PlanEditor } from './plan-editor.tsx';

export type PlanClinic = OutputOf<typeof readPlan>['clinic'];
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

type PlanShownProps = PlanScreenProps & {
  readonly plan: PlanView | null;
  readonly today: LocalDate;
  readonly clinic: PlanClinic;
  readonly team: Team;
};

export function PlanShown({ plan, ...rest }: PlanShownProps): ReactNode {
  return plan === null ? <NoPlan {...rest} /> : <PlanEditor plan={plan} {...rest} />;
}

const ownersIn = (team: Team): Team => team.filter(({ role }) => ownsPlanParts(role));
