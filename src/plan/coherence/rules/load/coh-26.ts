import { afterRisingMinutes, eularActivity, stiffMinutes } from '#evidence';
import { anyOf, type Tri } from '#kernel';
import { atLeast, defineRule, type Finding, holdsTrue } from '#reasoning';
import { addHoursTo, clockTimeAt } from '../../../clock.ts';
import type { PlanItem } from '../../../item.ts';
import { usedIn } from '../../change.ts';
import { aboutPlan, hourOf } from '../../facts.ts';
import { isRehabilitation, isSleepWindow } from '../../kinds.ts';
import type { LinkRule, Resolution } from '../../link-rule.ts';
import { agreedRise, movementHours } from '../../part-facts.ts';
import { inflammatoryArthritis, morningStiffness, usualRise } from '../../person-facts.ts';
import { moved, onHold } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-26',
  version: 1,
  title: { en: 'Exercise in the stiff part of the morning' },
  needs: {
    arthritis: inflammatoryArthritis,
    stiff: morningStiffness,
    hours: movementHours,
    agreed: agreedRise,
    usual: usualRise,
  },
  parameters: { most: stiffMinutes, after: afterRisingMinutes },
  checks: [
    {
      says: { en: 'Inflammatory arthritis (RA, axSpA)' },
      holds: ({ arthritis }) => holdsTrue(arthritis),
    },
    {
      says: { en: 'Stiff for {most} minutes or more in the morning' },
      holds: ({ stiff }, { most }) => atLeast(stiff, most),
    },
    {
      says: { en: 'Movement begins within {after} minutes of getting up' },
      holds: ({ hours, agreed, usual }, { after }) => beginsSoon(hours, agreed ?? usual, after),
    },
  ],
  proposes: {
    en: 'Exercise in the first hour after getting up fails for want of warmth, not of courage: move it later, or after heat or the tablet; keep the time to get up.',
  },
  severity: 'info',
  owners: ['case-lead', 'pt', 'rheumatology'],
  due: null,
  evidence: [eularActivity],
  examples: {
    met: { known: { arthritis: true, stiff: 30, hours: [7.9], agreed: 7 } },
    justNotMet: { known: { arthritis: true, stiff: 30, hours: [8], agreed: 7 } },
    unknown: { known: { arthritis: true, stiff: 30, hours: [7.9] } },
  },
});

const dayHours = 24;

function beginsSoon(hours: readonly number[] | null, rise: number | null, after: number): Tri {
  if (hours === null || rise === null) return 'unknown';
  return anyOf(hours.map((hour) => ((hour - rise + dayHours) % dayHours) * 60 < after));
}

/** COH-26: it fails for other reasons than fear. */
export const stiffMorning: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Stiff joints fail early in the day for other reasons than fear.' },
  readsPerson: true,
  reach: {
    of: 'plan',
    reads: (item) => isTimed(item) || isSleepWindow(item),
    when: (parts) => parts.some(isTimed),
    facts: (parts) => [
      aboutPlan(
        movementHours,
        parts.filter(isTimed).flatMap(({ dose }) => hourOf(dose.at) ?? []),
      ),
      aboutPlan(agreedRise, riseIn(parts)),
    ],
  },
  resolutions: waysOut,
};

const isTimed = (item: PlanItem): boolean => isRehabilitation(item) && item.dose.at !== undefined;

function riseIn(parts: readonly PlanItem[]): number | null {
  const until = parts.find(isSleepWindow)?.dose.until;
  return hourOf(until);
}

function waysOut(parts: readonly PlanItem[], finding: Finding): readonly Resolution[] {
  const known = (name: string) => finding.facts.find((fact) => fact.name === name)?.value;
  const rise = Number(known(agreedRise.name) ?? known(usualRise.name));
  const minutes = usedIn(finding, afterRisingMinutes);
  const later = addHoursTo(clockTimeAt(rise * 60), minutes / 60);
  return parts
    .filter(
      (item) => isTimed(item) && beginsSoon([hourOf(item.dose.at) ?? 0], rise, minutes) === true,
    )
    .flatMap((item) => [
      moved(item, `later-${item.itemId}`, later),
      onHold(item, `hold-${item.itemId}`),
    ]);
}
