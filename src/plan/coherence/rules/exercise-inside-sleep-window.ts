import { defineRule, holdsTrue } from '#reasoning';
import { isBetween } from '../../clock.ts';
import type { PlanItem } from '../../item.ts';
import { held, movedTo } from '../change.ts';
import { stutz } from '../citations.ts';
import { about, firstPart, insideWindow, namesOf, secondPart } from '../facts.ts';
import { isRehabilitation, isSleepWindow } from '../kinds.ts';
import type { LinkRule } from '../link-rule.ts';

const rule = defineRule({
  id: 'COH-18',
  version: 1,
  title: { en: 'Exercise inside the sleep window' },
  needs: { first: firstPart, second: secondPart, inside: insideWindow },
  parameters: {},
  checks: [
    {
      says: { en: 'The session begins before the agreed time to get up' },
      holds: ({ inside }) => holdsTrue(inside),
    },
  ],
  proposes: { en: '{first} lies inside {second}: move the session after getting up.' },
  severity: 'advice',
  owners: ['pt', 'psychology'],
  due: null,
  evidence: [stutz],
  contested: { en: 'Evening exercise is not generally harmful; only this clash is meant.' },
  examples: {
    met: { known: { first: 'Walk', second: 'Sleep window', inside: true } },
    justNotMet: { known: { first: 'Walk', second: 'Sleep window', inside: false } },
    unknown: { known: { first: 'Walk', second: 'Sleep window' } },
  },
});

/** COH-18, the part of it that is not contested: nobody can walk while asleep. */
export const exerciseInsideSleepWindow: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'The same hours are promised twice, and the fixed time to get up breaks.' },
  reach: {
    of: 'pair',
    first: isRehabilitation,
    second: isSleepWindow,
    facts: (session, window) => [
      ...namesOf(session, window),
      about(session, insideWindow, liesInside(session, window)),
    ],
  },
  resolutions: ([session, window]) =>
    session === undefined || window?.dose.until === undefined
      ? []
      : [
          {
            code: 'after-rising',
            words: { en: `Move ${session.title} to ${window.dose.until}` },
            changes: [movedTo(session, window.dose.until)],
          },
          {
            code: 'hold-session',
            words: { en: `Put ${session.title} on hold` },
            changes: [held(session)],
          },
        ],
};

function liesInside({ dose }: PlanItem, { dose: { from, until } }: PlanItem): boolean | null {
  // A session without a time fits anywhere; nobody has to be asked about it for this rule.
  if (dose.at === undefined) return false;
  return from === undefined || until === undefined ? null : isBetween(dose.at, from, until);
}
