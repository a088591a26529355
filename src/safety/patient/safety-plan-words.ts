import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { SafetyStep } from '#safety';

type StepWords = {
  readonly title: MessageDescriptor;
  /** What one may write here, as a question. */
  readonly asks: MessageDescriptor;
};

/** The six steps in the person's words, each with a question to think of. */
export const safetyStepWords: Readonly<Record<SafetyStep, StepWords>> = {
  'warning-signs': {
    title: msg`How I notice a hard time`,
    asks: msg`What do I think, feel or do when it gets hard?`,
  },
  'on-my-own': {
    title: msg`What I can do alone`,
    asks: msg`What helps me get through the next hour?`,
  },
  'people-and-places': {
    title: msg`People and places that do me good`,
    asks: msg`Who or what place takes my mind off it?`,
  },
  'people-who-help': {
    title: msg`People I can ask for help`,
    asks: msg`Whom can I tell how I feel?`,
  },
  professionals: {
    title: msg`Doctors and help lines`,
    asks: msg`Which doctor, nurse or help line can I call?`,
  },
  'safer-place': {
    title: msg`How I make my place safe`,
    asks: msg`What could harm me, and how do I keep it away? Think of pills too.`,
  },
};
