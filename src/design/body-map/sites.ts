import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** The 19 areas of the widespread pain index, and seven more that people point at. */
export const bodySites = [
  'head',
  'left-jaw',
  'right-jaw',
  'neck',
  'left-shoulder',
  'right-shoulder',
  'left-upper-arm',
  'right-upper-arm',
  'left-lower-arm',
  'right-lower-arm',
  'left-hand',
  'right-hand',
  'chest',
  'abdomen',
  'upper-back',
  'lower-back',
  'left-hip',
  'right-hip',
  'left-upper-leg',
  'right-upper-leg',
  'left-knee',
  'right-knee',
  'left-lower-leg',
  'right-lower-leg',
  'left-foot',
  'right-foot',
] as const;

export type BodySite = (typeof bodySites)[number];

export const bodySiteWords: Readonly<Record<BodySite, MessageDescriptor>> = {
  head: msg`Head`,
  'left-jaw': msg`Left jaw`,
  'right-jaw': msg`Right jaw`,
  neck: msg`Neck`,
  'left-shoulder': msg`Left shoulder`,
  'right-shoulder': msg`Right shoulder`,
  'left-upper-arm': msg`Left upper arm`,
  'right-upper-arm': msg`Right upper arm`,
  'left-lower-arm': msg`Left lower arm`,
  'right-lower-arm': msg`Right lower arm`,
  'left-hand': msg`Left hand`,
  'right-hand': msg`Right hand`,
  chest: msg`Chest`,
  abdomen: msg`Belly`,
  'upper-back': msg`Upper back`,
  'lower-back': msg`Lower back`,
  'left-hip': msg`Left hip or bottom`,
  'right-hip': msg`Right hip or bottom`,
  'left-upper-leg': msg`Left upper leg`,
  'right-upper-leg': msg`Right upper leg`,
  'left-knee': msg`Left knee`,
  'right-knee': msg`Right knee`,
  'left-lower-leg': msg`Left lower leg`,
  'right-lower-leg': msg`Right lower leg`,
  'left-foot': msg`Left foot`,
  'right-foot': msg`Right foot`,
};

/** The list reads from head to foot, in four parts. */
export const bodyParts: readonly {
  readonly words: MessageDescriptor;
  readonly sites: readonly BodySite[];
}[] = [
  { words: msg`Head and neck`, sites: bodySites.slice(0, 4) },
  { words: msg`Shoulders and arms`, sites: bodySites.slice(4, 12) },
  { words: msg`Front and back`, sites: bodySites.slice(12, 16) },
  { words: msg`Hips and legs`, sites: bodySites.slice(16) },
];
