import { sedationWindowHours } from '#evidence';
import { isHypnotic, isSedating } from '#medication';
import { defineRule, type Finding, lessThan } from '#reasoning';
import { addHoursTo, hoursFrom, nextHalfHour } from '../../clock.ts';
import type { PlanItem } from '../../item.ts';
import { held, movedTo, usedIn } from '../change.ts';
import { labels } from '../citations.ts';
import { about, firstPart, hoursSinceDose, namesOf, secondPart } from '../facts.ts';
import { isTherapy } from '../kinds.ts';
import type { LinkRule, Resolution } from '../link-rule.ts';

const rule = defineRule({
  id: 'COH-20',
  version: 1,
  title: { en: 'Sedating medicine in the therapy window' },
  needs: { first: firstPart, second: secondPart, gap: hoursSinceDose },
  parameters: { hours: sedationWindowHours },
  checks: [
    {
      says: { en: 'The dose is less than {hours} hours before the session' },
      holds: ({ gap }, { hours }) => lessThan(gap, hours),
    },
  ],
  proposes: {
    en: '{first} is taken {gap} hours before {second}: move the dose to the night, or the session.',
  },
  severity: 'advice',
  owners: ['case-lead', 'prescriber', 'therapist'],
  due: null,
  evidence: [labels],
  examples: {
    met: { known: { first: 'Pregabalin', second: 'CBT', gap: 5.9 } },
    justNotMet: { known: { first: 'Pregabalin', second: 'CBT', gap: 6 } },
    unknown: { known: { first: 'Pregabalin', second: 'CBT' } },
  },
});

/** COH-20: a dose shortly before therapy costs learning and balance. */
export const sedatedTherapy: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Drowsy people learn less and fall more.' },
  reach: {
    of: 'pair',
    // A long-acting sleeping tablet is the subject of COH-21; asked here too, it would be said twice.
    first: ({ dose: { medicine } }) =>
      medicine !== undefined &&
      isSedating(medicine) &&
      !(medicine.actsLong && isHypnotic(medicine)),
    second: isTherapy,
    facts: (medicine, session) => [
      ...namesOf(medicine, session),
      about(session, hoursSinceDose, hoursBetween(medicine, session)),
    ],
  },
  resolutions: ([medicine, session], finding) =>
    medicine === undefined || session === undefined ? [] : waysOut(medicine, session, finding),
};

function hoursBetween({ dose: taken }: PlanItem, { dose: session }: PlanItem): number | null {
  if (taken.at === undefined || session.at === undefined) return null;
  return hoursFrom(taken.at, session.at);
}

function waysOut(medicine: PlanItem, session: PlanItem, finding: Finding): Resolution[] {
  const hold: Resolution = {
    code: 'hold-session',
    words: { en: `Put ${session.title} on hold` },
    changes: [held(session)],
  };
  const { at: taken } = medicine.dose;
  if (taken === undefined || session.dose.at === undefined) return [hold];
  const at = nextHalfHour(addHoursTo(taken, usedIn(finding, sedationWindowHours)));
  const move: Resolution = {
    code: 'later-session',
    words: { en: `Move ${session.title} to ${at}` },
    changes: [movedTo(session, at)],
  };
  return [move, hold];
}
