import {
  bao,
  caseReview,
  caseReviewByWeek,
  caseReviewFromWeek,
  phqResponse,
  step2Phq,
} from '#evidence';
import { anyOf, ask, daysBetween, type LocalDate, not } from '#kernel';
import { phqTotal } from '#measures';
import { atLeast, dayOfAsking, defineRule, lessThan } from '#reasoning';
import { careSince, phqAtStart, psychiatricConsultationWeeks } from '../course-facts.ts';
import { relativeFall, weeksSince } from '../readings.ts';

export const sc24 = defineRule({
  id: 'SC-24',
  version: 1,
  title: { en: 'Psychiatric case review in weeks 8 to 12' },
  needs: {
    since: careSince,
    today: dayOfAsking,
    phq: phqTotal,
    atStart: phqAtStart,
    consulted: psychiatricConsultationWeeks,
  },
  parameters: {
    from: caseReviewFromWeek,
    by: caseReviewByWeek,
    cut: step2Phq,
    response: phqResponse,
  },
  checks: [
    {
      says: { en: 'Week {from} of care or later' },
      holds: ({ since, today }, { from }) => atLeast(weeksSince(since, today), from),
    },
    {
      says: { en: 'Not improved: PHQ-9 is not below {cut}, and did not fall by {response%}' },
      holds: ({ phq, atStart }, { cut, response }) =>
        not(anyOf([lessThan(phq, cut), atLeast(relativeFall(atStart, phq), response)])),
    },
    {
      says: { en: 'No psychiatric consultation since week {from}' },
      holds: ({ consulted }, { from }) => ask(consulted, (weeks) => weeks.every((at) => at < from)),
    },
  ],
  proposes: {
    en: 'Put the person on the next caseload review with the psychiatric consultant, by week {by} at the latest.',
  },
  severity: 'warning',
  owners: ['psychiatric-consultant'],
  due: { by: ({ since, today }, { by }) => ({ days: daysUntil(since, today, by) }) },
  tasks: [
    {
      code: 'psychiatric-case-review',
      within: { by: ({ since, today }, { by }) => ({ days: daysUntil(since, today, by) }) },
    },
  ],
  evidence: [bao, caseReview],
  examples: {
    met: { known: { since: '2026-02-03' as LocalDate, phq: 10, atStart: 19, consulted: [7] } },
    justNotMet: {
      known: { since: '2026-02-03' as LocalDate, phq: 10, atStart: 20, consulted: [] },
    },
    unknown: { known: { since: '2026-02-03' as LocalDate, phq: 10, atStart: 19 } },
  },
});

/** Past the last week it is due at once. */
const daysUntil = (since: LocalDate | null, today: LocalDate, by: number): number =>
  since === null ? 0 : Math.max(0, by * 7 - daysBetween(since, today));
