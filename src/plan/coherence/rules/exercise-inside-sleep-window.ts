import { minutesBeforeSleep } from '#evidence';
import { allOf } from '#kernel';
import { defineRule, type Finding, holdsTrue, lessThan } from '#reasoning';
import { addHoursTo, hoursFrom, isBetween } from '../../clock.ts';
import type { PlanItem } from '../../item.ts';
import { saying, usedIn } from '../change.ts';
import { stutz } from '../citations.ts';
import { about, firstPart, insideWindow, namesOf, secondPart } from '../facts.ts';
import { isRehabilitation, isSleepWindow } from '../kinds.ts';
import type { LinkRule, Resolution } from '../link-rule.ts';
import { isVigorous, minutesToSleep } from '../part-facts.ts';
import { moved, onHold } from '../ways.ts';

const rule = defineRule({
  id: 'COH-18',
  version: 2,
  title: { en: 'Exercise against the sleep window' },
  needs: {
    first: firstPart,
    second: secondPart,
    inside: insideWindow,
    vigorous: isVigorous,
    before: minutesToSleep,
  },
  parameters: { minutes: minutesBeforeSleep },
  checks: [
    {
      says: { en: 'The session and the sleep window get in each other’s way' },
      anyOf: [
        {
          says: { en: 'It begins inside the window, before the agreed time to get up' },
          holds: ({ inside }) => holdsTrue(inside),
        },
        {
          says: { en: 'It is vigorous and ends less than {minutes} minutes before the window' },
          holds: ({ vigorous, before }, { minutes }) =>
            allOf([holdsTrue(vigorous), lessThan(before, minutes)]),
        },
      ],
    },
  ],
  proposes: {
    en: '{first} and {second} want the same hours: move the session. Light or moderate exercise in the evening is fine.',
  },
  severity: 'advice',
  owners: ['pt', 'psychology'],
  due: null,
  evidence: [stutz],
  contested: { en: 'Evening exercise is not generally harmful; only this clash is meant.' },
  examples: {
    met: { known: { first: 'Run', second: 'Window', inside: false, vigorous: true, before: 59 } },
    justNotMet: {
      known: { first: 'Run', second: 'Window', inside: false, vigorous: true, before: 60 },
    },
    unknown: { known: { first: 'Run', second: 'Window', vigorous: false } },
  },
});

/** COH-18: nobody can walk while asleep, and a hard session just before bed delays sleep. */
export const exerciseInsideSleepWindow: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'The same hours are promised twice, or the body is still awake at bedtime.' },
  reach: {
    of: 'pair',
    first: isRehabilitation,
    second: isSleepWindow,
    facts: (session, window) => [
      ...namesOf(session, window),
      about(session, insideWindow, liesInside(session, window)),
      about(session, isVigorous, takesAllEffort(session)),
      about(session, minutesToSleep, minutesLeft(session, window)),
    ],
  },
  resolutions: ([session, window], finding) =>
    session === undefined || window === undefined ? [] : waysOut(session, window, finding),
};

/** Effort nobody named is unknown; what is light by its nature need not say so. */
function takesAllEffort({ aspects, title }: PlanItem): boolean | null {
  if (aspects?.effort !== undefined) return aspects.effort === 'vigorous';
  return /walk|stretch|mobil|relax|driv|breath|yoga|balance/i.test(title) ? false : null;
}

function liesInside({ dose }: PlanItem, { dose: { from, until } }: PlanItem): boolean | null {
  // A session without a time fits anywhere; nobody has to be asked about it for this rule.
  if (dose.at === undefined) return false;
  return from === undefined || until === undefined ? null : isBetween(dose.at, from, until);
}

/** From its end to lights out; a session without a time is not late. */
function minutesLeft({ dose }: PlanItem, { dose: { from } }: PlanItem): number | null {
  if (dose.at === undefined) return Number.MAX_SAFE_INTEGER;
  if (from === undefined || dose.minutes === undefined) return null;
  return hoursFrom(addHoursTo(dose.at, dose.minutes / 60), from) * 60;
}

function waysOut(session: PlanItem, window: PlanItem, finding: Finding): readonly Resolution[] {
  const { from, until } = window.dose;
  const most = usedIn(finding, minutesBeforeSleep);
  const lasts = (session.dose.minutes ?? 0) + most;
  const isIn = liesInside(session, window) === true;
  const fits = (at: string) => isClear({ ...session, dose: { ...session.dose, at } }, window, most);
  const before = from === undefined ? undefined : addHoursTo(from, -lasts / 60);
  return [
    ...(isIn && until !== undefined && fits(until) ? [moved(session, 'after-rising', until)] : []),
    ...(!isIn && before !== undefined && fits(before) ? [moved(session, 'earlier', before)] : []),
    ...(isIn ? [] : [gentler(session)]),
    onHold(session, 'hold-session'),
  ];
}

/** Outside the window, and done in time for it where it is vigorous or may be. */
function isClear(session: PlanItem, window: PlanItem, most: number): boolean {
  if (liesInside(session, window) !== false) return false;
  return session.aspects?.effort !== 'vigorous' || (minutesLeft(session, window) ?? most) >= most;
}

const gentler = (session: PlanItem): Resolution => ({
  code: 'moderate',
  words: { en: `${session.title} at moderate effort` },
  changes: [saying(session, { effort: 'moderate' })],
});
