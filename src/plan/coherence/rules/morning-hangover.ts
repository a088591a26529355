import { hangoverHours, nightFromHour, nightUntilHour } from '#evidence';
import { ask } from '#kernel';
import { isSedating } from '#medication';
import { defineRule, type Finding, lessThan } from '#reasoning';
import { addHoursTo, clockTimeAt, hoursFrom, isBetween, nextHalfHour } from '../../clock.ts';
import type { PlanItem } from '../../item.ts';
import { held, movedTo, usedIn } from '../change.ts';
import { labels } from '../citations.ts';
import {
  about,
  doseHour,
  firstPart,
  hourOf,
  hoursSinceDose,
  namesOf,
  secondPart,
} from '../facts.ts';
import { isRehabilitation } from '../kinds.ts';
import type { LinkRule, Resolution } from '../link-rule.ts';

const rule = defineRule({
  id: 'COH-21',
  version: 1,
  title: { en: 'Morning hangover' },
  needs: { first: firstPart, second: secondPart, hour: doseHour, gap: hoursSinceDose },
  parameters: { hours: hangoverHours, from: nightFromHour, until: nightUntilHour },
  checks: [
    {
      says: { en: 'A long-acting sedating medicine is taken at night' },
      holds: ({ hour }, { from, until }) => ask(hour, (known) => known >= from || known < until),
    },
    {
      says: { en: 'The session begins less than {hours} hours after the dose' },
      holds: ({ gap }, { hours }) => lessThan(gap, hours),
    },
  ],
  proposes: {
    en: '{second} begins {gap} hours after {first}: an earlier dose or a later session.',
  },
  severity: 'warning',
  owners: ['case-lead', 'prescriber', 'pt'],
  due: { days: 3 },
  evidence: [labels],
  examples: {
    met: { known: { first: 'Diazepam', second: 'Balance steps', hour: 23.5, gap: 7.5 } },
    justNotMet: { known: { first: 'Diazepam', second: 'Balance steps', hour: 23, gap: 8 } },
    unknown: { known: { first: 'Diazepam', second: 'Balance steps', hour: 23 } },
  },
});

/** COH-21: what is taken at night still works when the morning's exercise begins. */
export const morningHangover: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'The medicine still works in the morning: balance and learning suffer.' },
  reach: {
    of: 'pair',
    first: ({ kind, dose }) =>
      kind === 'medicine' &&
      dose.medicine !== undefined &&
      dose.medicine.actsLong &&
      isSedating(dose.medicine),
    second: isRehabilitation,
    facts: (medicine, session) => [
      ...namesOf(medicine, session),
      about(medicine, doseHour, hourOf(medicine.dose.at)),
      about(session, hoursSinceDose, hoursBetween(medicine, session)),
    ],
  },
  resolutions: ([medicine, session], finding) =>
    medicine === undefined || session === undefined ? [] : waysOut(medicine, session, finding),
};

function hoursBetween(medicine: PlanItem, session: PlanItem): number | null {
  const { at: taken } = medicine.dose;
  const { at: begins } = session.dose;
  return taken === undefined || begins === undefined ? null : hoursFrom(taken, begins);
}

/** When people like to exercise, if it need not be the morning. */
const afternoon = '15:00';

function waysOut(medicine: PlanItem, session: PlanItem, finding: Finding): Resolution[] {
  const hold: Resolution = {
    code: 'hold-session',
    words: { en: `Put ${session.title} on hold` },
    changes: [held(session)],
  };
  const { at: taken } = medicine.dose;
  const { at: begins } = session.dose;
  if (taken === undefined || begins === undefined) return [hold];
  const hours = usedIn(finding, hangoverHours);
  return [
    ...(hoursFrom(taken, afternoon) >= hours ? [later('afternoon', session, afternoon)] : []),
    later('later-session', session, nextHalfHour(addHoursTo(taken, hours))),
    ...earlierDose(medicine, addHoursTo(begins, -hours), finding),
    hold,
  ];
}

const later = (code: string, session: PlanItem, at: string): Resolution => ({
  code,
  words: { en: `Move ${session.title} to ${at}` },
  changes: [movedTo(session, at)],
});

/** Only while the dose stays a night dose and only earlier than now. */
function earlierDose(medicine: PlanItem, at: string, finding: Finding): Resolution[] {
  const evening = clockTimeAt(usedIn(finding, nightFromHour) * 60);
  const { at: taken } = medicine.dose;
  if (taken === undefined || !isBetween(at, evening, taken)) return [];
  const words = { en: `Take ${medicine.title} at ${at} (the prescriber decides)` };
  return [{ code: 'earlier-dose', words, changes: [movedTo(medicine, at)] }];
}
