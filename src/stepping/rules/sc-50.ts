import {
  bridge,
  impact,
  phqRemission,
  phqResponse,
  stepDownGapDays,
  stepDownInterference,
} from '#evidence';
import { addDays, anyOf, type LocalDate } from '#kernel';
import { phqTotal } from '#measures';
import { atLeast, dayOfAsking, defineRule, lessThan, seriesOf } from '#reasoning';
import { interferenceReading, phqAtStart, phqReading } from '../course-facts.ts';
import { interferenceAtStepStart, interferenceNow } from '../facts.ts';
import { relativeFall } from '../readings.ts';
import { heldBefore } from '../reviews.ts';

/** How far back reviews are read: well beyond the longest step. */
const readDays = 500;

/** For the examples: 7 on the last of March 2026, and so many days before. */
function twice(apartDays: number) {
  const last = '2026-03-31' as LocalDate;
  return [addDays(last, -apartDays), last].map((date) => ({ date, value: 7 }));
}

export const sc50 = defineRule({
  id: 'SC-50',
  version: 1,
  title: { en: 'Step down' },
  needs: {
    phq: phqTotal,
    atStart: phqAtStart,
    from: interferenceAtStepStart,
    to: interferenceNow,
    phqs: seriesOf(phqReading, readDays),
    readings: seriesOf(interferenceReading, readDays),
    today: dayOfAsking,
  },
  parameters: {
    remission: phqRemission,
    response: phqResponse,
    better: stepDownInterference,
    gap: stepDownGapDays,
  },
  checks: [
    {
      says: { en: 'PHQ-9 is below {remission}, or fell by {response%} or more' },
      holds: ({ phq, atStart }, { remission, response }) =>
        anyOf([lessThan(phq, remission), atLeast(relativeFall(atStart, phq), response)]),
    },
    {
      says: { en: 'Interference fell by {better%} or more' },
      holds: ({ from, to }, { better }) => atLeast(relativeFall(from, to), better),
    },
    {
      says: { en: 'Both held at a review {gap} days or more before, and at each review since' },
      holds: heldBefore,
    },
  ],
  proposes: {
    en: 'Offer to step down: less intensity, not less contact. Monthly at first, then every 8 to 12 weeks, with a relapse plan that the person signs.',
  },
  severity: 'info',
  owners: ['care-manager'],
  due: null,
  tasks: [
    { code: 'relapse-plan', within: { days: 28 } },
    { code: 'monthly-contact', within: { days: 30 } },
  ],
  evidence: [bridge, impact],
  examples: {
    met: { known: { phq: 7, atStart: 14, from: 10, to: 7, phqs: twice(28), readings: twice(28) } },
    justNotMet: {
      known: { phq: 7, atStart: 14, from: 10, to: 7, phqs: twice(27), readings: twice(27) },
    },
    unknown: { known: { phq: 7, from: 10, to: 7 } },
  },
});
