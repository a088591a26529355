import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MeansAction, SafetyStep } from '#safety';

type StepWords = {
  readonly title: MessageDescriptor;
  /** What to ask the person, in plain words. */
  readonly ask: MessageDescriptor;
};

/**
 * The six steps of a safety plan with what to ask (after the safety planning intervention of Stanley and
 * Brown, 2012; the words are our own).
 */
export const safetyStepAsks: Readonly<Record<SafetyStep, StepWords>> = {
  'warning-signs': {
    title: msg`Warning signs`,
    ask: msg`How do you notice that a hard time is coming? Thoughts, mood, pain, what you do.`,
  },
  'on-my-own': {
    title: msg`What the person can do alone`,
    ask: msg`What gets you through the next hour by yourself? How likely is it that you would do it?`,
  },
  'people-and-places': {
    title: msg`People and places that distract`,
    ask: msg`Who or which place takes your mind off it, without having to talk about it?`,
  },
  'people-who-help': {
    title: msg`People to ask for help`,
    ask: msg`Whom would you tell how you feel? Do they know that they are on this plan?`,
  },
  professionals: {
    title: msg`Professionals and crisis lines`,
    ask: msg`Whom of us, or which line, would you call? The crisis contacts of the clinic are always shown.`,
  },
  'safer-place': {
    title: msg`Making the place safer`,
    ask: msg`What is at home that could harm you, and what could keep it out of reach for a while?`,
  },
};

export const meansActionWords: Readonly<Record<MeansAction, MessageDescriptor>> = {
  'limit-supply': msg`Small supply at a time`,
  'lock-box': msg`Locked box`,
  'carer-held': msg`Somebody else keeps it (only with consent)`,
  naloxone: msg`Naloxone at home`,
  'return-leftovers': msg`Leftovers back to the pharmacy`,
};
