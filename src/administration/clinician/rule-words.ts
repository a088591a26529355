import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { RuleView } from '#administration';
import type { Domain } from '#reasoning';

export const domainWords: Readonly<Record<Domain, MessageDescriptor>> = {
  SC: msg`Stepped care`,
  SAF: msg`Safety`,
  RF: msg`Warning signs`,
  SCR: msg`Screening`,
  MECH: msg`What drives the pain`,
  SLP: msg`Sleep`,
  ACT: msg`Activity`,
  MED: msg`Medicines`,
  COH: msg`One plan`,
  EW: msg`Early warning`,
  DA: msg`Data`,
};

export const reviewWords: Readonly<Record<RuleView['review']['status'], MessageDescriptor>> = {
  'not-reviewed': msg`not signed`,
  signed: msg`signed`,
  'signed-in-another-wording': msg`signed in another wording`,
};

export const modeWords: Readonly<Record<RuleView['mode']['now'], MessageDescriptor>> = {
  live: msg`speaks`,
  shadow: msg`in shadow`,
};

export const exampleWords: Readonly<
  Record<RuleView['examples'][number]['kind'], MessageDescriptor>
> = {
  met: msg`It speaks when`,
  justNotMet: msg`It just does not speak when`,
  unknown: msg`It cannot tell when`,
};

export const effectWords: Readonly<
  Record<NonNullable<RuleView['link']>['effect'], MessageDescriptor>
> = {
  conflict: msg`Two parts of a plan get in each other’s way.`,
  reinforces: msg`Two parts of a plan help each other.`,
  gap: msg`Something is missing in a plan.`,
};
