import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PlanItemBody, PlanView } from '#plan';
import type { Outcome } from './marks-of-item.ts';

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

export const disciplineWords: Words<PlanItemBody['discipline']> = {
  patient: msg`The person’s own`,
  coordination: msg`Care coordination`,
  'primary-care': msg`Primary care`,
  rheumatology: msg`Rheumatology`,
  'pain-medicine': msg`Pain medicine`,
  psychology: msg`Psychology`,
  physiotherapy: msg`Physiotherapy`,
  family: msg`Family`,
};

export const kindWords: Words<PlanItemBody['kind']> = {
  education: msg`Learning about pain`,
  'activity-quota': msg`Activity quota`,
  'exposure-step': msg`Exposure step`,
  exercise: msg`Exercise`,
  relaxation: msg`Relaxation`,
  'cbt-session': msg`Talking therapy session`,
  'behavioural-activation': msg`Things that matter`,
  'sleep-window': msg`Sleep window`,
  medicine: msg`Medicine`,
  visit: msg`Visit or call`,
  'family-action': msg`Family action`,
  'self-care': msg`Self-care`,
  'rest-advice': msg`Rest or leaving something out`,
  'rest-period': msg`Break`,
  brace: msg`Brace, collar or splint`,
  'passive-treatment': msg`Treatment done to the person`,
  imaging: msg`Scan or X-ray`,
  procedure: msg`Injection or operation`,
  'light-therapy': msg`Bright light`,
  tracking: msg`Questions or tracking`,
  goal: msg`Goal in numbers`,
  explanation: msg`What the pain is said to be`,
  certificate: msg`Certificate for work`,
  'return-to-work': msg`Return to work`,
};

export const itemStateWords: Words<PlanItemBody['state']> = {
  proposed: msg`proposed`,
  active: msg`active`,
  held: msg`on hold`,
  ended: msg`ended`,
};

export const planStatusWords: Words<PlanView['status']> = {
  draft: msg`Draft`,
  active: msg`Active`,
  ended: msg`Ended`,
};

export const responseWords: Words<PlanView['responses'][number]['kind']> = {
  agree: msg`agrees`,
  comment: msg`writes`,
  propose: msg`proposes`,
  decline: msg`declines`,
};

export const markWords: Words<Outcome> = {
  done: msg`done`,
  'something-else': msg`something else instead`,
  'not-today': msg`not that day`,
};
