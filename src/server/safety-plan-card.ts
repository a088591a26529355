import type { CardToRaise } from '#worklist';

/**
 * A person changed their safety plan on the phone. What they wrote stands in the plan and not on the card,
 * and several changes before somebody looked are one card.
 */
export const ownSafetyPlanCard: CardToRaise = {
  cause: 'safety-plan:own-change',
  queue: 'safety',
  severity: 'info',
  title: { en: 'Changed the safety plan' },
  why: {
    en: 'Changed their own safety plan on the phone. Look at it together at the next contact.',
  },
  rule: null,
  findingId: null,
  ownerRole: 'psychologist',
  ownerAccount: null,
  dueAt: null,
};
