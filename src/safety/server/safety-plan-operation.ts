import type { Writer } from '#database/server';
import { patientReader } from '#profile/server';
import { type SafetyPlanChange, safetyPlanChange } from '#safety';
import {
  done,
  type Effect,
  type Incoming,
  type OperationHandler,
  operationHandler,
  rejected,
} from '#sync/server';
import { changePlan } from './safety-plan-change.ts';
import type { SafetyPlanDeps } from './safety-plan-routes.ts';

/** What a person changed in their safety plan on the phone, also long after, on top of what stands now. */
export function safetyPlanOperation(
  deps: Pick<SafetyPlanDeps, 'afterOwnChange'>,
): OperationHandler {
  return operationHandler<SafetyPlanChange>({
    kind: 'safety-plan-change',
    schema: safetyPlanChange,
    apply: (trx, incoming) => keep(trx, incoming, deps),
  });
}

async function keep(
  trx: Writer,
  { body, actor, now }: Incoming<SafetyPlanChange>,
  deps: Pick<SafetyPlanDeps, 'afterOwnChange'>,
): Promise<Effect> {
  const patient = await patientReader(trx).patient(actor.patientId);
  if (patient === null) return rejected('no-such-person', 'This record is no longer there.');
  const made = await changePlan(trx, actor.patientId, body, {
    accountId: actor.accountId,
    name: `${patient.givenName} ${patient.familyName}`,
    kind: 'patient',
    together: false,
    at: now,
  });
  if (!made.ok) {
    const { code, title, fields } = made.problem;
    return rejected(code, title, [...(fields ?? [])]);
  }
  if (made.value.isNew) await deps.afterOwnChange(trx, patient, now);
  return done({ changeId: body.changeId });
}
