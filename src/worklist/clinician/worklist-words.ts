import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CardView, cardOutcomes, Queue } from '#worklist';

export const queueWords: Readonly<Record<Queue, MessageDescriptor>> = {
  safety: msg`Safety`,
  'safety-overdue': msg`Alerts nobody took in time`,
  referral: msg`New referrals`,
  'step-proposal': msg`Step proposals`,
  'off-track': msg`Off track`,
  diary: msg`From the diary`,
  contact: msg`Contact due`,
  plan: msg`Plan`,
  'data-request': msg`Data to ask for`,
};

export const outcomeWords: Readonly<Record<(typeof cardOutcomes)[number], MessageDescriptor>> = {
  called: msg`Called and spoke`,
  'not-reached': msg`Called, not reached`,
  'message-sent': msg`Message sent`,
  'visit-booked': msg`Visit booked`,
  'plan-changed': msg`Plan changed`,
  'handed-over': msg`Handed over`,
  'no-action-needed': msg`No action needed`,
};

export const eventWords: Readonly<
  Record<CardView['lastEvents'][number]['kind'], MessageDescriptor>
> = {
  done: msg`Done`,
  snooze: msg`Put off`,
  'hand-over': msg`Handed over`,
  reopen: msg`Taken up again`,
};

/** Roles a card can be handed to. */
export const roleChoices = ['coordinator', 'physician', 'psychologist', 'physiotherapist'] as const;

/** Where it is decided: a step on its own page, a conflict in the plan, everything else among the findings. */
export const placeOf = ({ queue, acknowledgements }: CardView) => {
  if (acknowledgements.length > 0) return 'plan';
  return queue === 'step-proposal' ? 'step' : 'decisions';
};

export const isUrgent = (card: CardView): boolean =>
  card.overdue ||
  card.severity === 'critical' ||
  card.queue === 'safety' ||
  card.queue === 'safety-overdue';
