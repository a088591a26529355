import type { Problem } from '#http';
import { isMovement, type Plan, type PlanTemplate } from '#plan';
import { factNamed } from '#profile/server';
import type { PlanPerson } from './person.ts';

/** The refusal of anything that begins or raises movement; null where no warning sign is open. */
export function movementHeld({ facts }: Pick<PlanPerson, 'facts'>): Problem | null {
  const sign = factNamed(facts, 'red-flag');
  return sign?.present ? warningSignOpen : null;
}

/** A template that brings movement is not drafted while a warning sign is open (CC2). */
export const templateHeld = (who: PlanPerson, { items }: PlanTemplate): Problem | null =>
  items.some(isMovement) ? movementHeld(who) : null;

/** A draft with movement in it does not start meanwhile. */
export const startHeld = (who: PlanPerson, { items }: Plan): Problem | null =>
  items.some((item) => isMovement(item) && item.state === 'proposed') ? movementHeld(who) : null;

const warningSignOpen: Problem = {
  status: 409,
  code: 'warning-sign-open',
  title:
    'A warning sign of the body is open. A clinician lifts it with a note; until then no activity or exercise is begun or raised.',
};
