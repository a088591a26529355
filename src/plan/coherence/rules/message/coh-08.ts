import { braceWeeksMax, ng59 } from '#evidence';
import { addDays, daysBetween } from '#kernel';
import { defineRule, type Finding, holdsTrue, isOneOf, moreThan } from '#reasoning';
import type { PlanItem } from '../../../item.ts';
import { usedIn } from '../../change.ts';
import { about, firstPart } from '../../facts.ts';
import { isOfKind } from '../../kinds.ts';
import type { LinkRule, Resolution } from '../../link-rule.ts';
import { indication, wornAllDay, wornWeeks } from '../../part-facts.ts';
import { onHold, takenOut } from '../../ways.ts';

const rule = defineRule({
  id: 'COH-08',
  version: 1,
  title: { en: 'A brace against activation' },
  needs: { first: firstPart, worn: wornWeeks, allDay: wornAllDay, reason: indication },
  parameters: { weeks: braceWeeksMax },
  checks: [
    {
      says: { en: 'Worn for pain of the back or neck without a known cause' },
      holds: ({ reason }) => isOneOf(reason, 'non-specific-pain'),
    },
    {
      says: { en: 'Worn too long' },
      anyOf: [
        { says: { en: 'All day' }, holds: ({ allDay }) => holdsTrue(allDay) },
        {
          says: { en: 'For more than {weeks} weeks' },
          holds: ({ worn }, { weeks }) => moreThan(worn, weeks),
        },
      ],
    },
  ],
  proposes: {
    en: '{first} tells the body that it is not safe to move: agree on a day by which it is left off, in steps.',
  },
  severity: 'warning',
  owners: ['case-lead', 'pt', 'pcp'],
  due: { days: 7 },
  tasks: [{ code: 'wean-brace', within: { days: 7 } }],
  evidence: [ng59],
  examples: {
    met: { known: { first: 'Corset', worn: 5, allDay: false, reason: 'non-specific-pain' } },
    justNotMet: { known: { first: 'Corset', worn: 4, allDay: false, reason: 'non-specific-pain' } },
    unknown: { known: { first: 'Corset', worn: 4, reason: 'non-specific-pain' } },
  },
});

/** COH-08: splints of inflamed joints, a brace of a worn knee, a fracture or an operation are exempt. */
export const braceAgainstActivation: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'It is a safety signal and weakens; NICE advises against belts and corsets.' },
  reach: {
    of: 'item',
    when: isOfKind('brace'),
    facts: (brace) => [
      about(brace, firstPart, brace.title),
      about(brace, wornWeeks, weeksOf(brace)),
      about(brace, wornAllDay, brace.aspects?.allDay),
      about(brace, indication, brace.aspects?.indication),
    ],
  },
  resolutions: ([brace], finding) =>
    brace === undefined
      ? []
      : [
          weaned(brace, finding),
          takenOut(brace, 'end-brace'),
          onHold(brace, 'hold-brace', 'and see'),
        ],
};

function weeksOf({ aspects, startDay }: PlanItem): number | null {
  if (aspects?.weeks !== undefined) return aspects.weeks;
  if (startDay === null || aspects?.endDay === undefined) return null;
  return daysBetween(startDay, aspects.endDay) / 7;
}

/** Off in steps, by a day: never all day, and no longer than the rule allows. */
function weaned(brace: PlanItem, finding: Finding): Resolution {
  const weeks = usedIn(finding, braceWeeksMax);
  const endDay = addDays(finding.today, weeks * 7);
  return {
    code: 'wean',
    words: { en: `${brace.title} for parts of the day only, left off within ${weeks} weeks` },
    changes: [
      {
        itemId: brace.itemId,
        aspects: { ...brace.aspects, allDay: false, weeks, endDay },
        reviewDay: endDay,
      },
    ],
  };
}
