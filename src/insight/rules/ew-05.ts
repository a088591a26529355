import { own, quotaCollapse, quotaCollapseWeeks, stepsFall } from '#evidence';
import { allOf } from '#kernel';
import { defineRule, lessThan, presenceOf } from '#reasoning';
import { lessForAReason, stepsBefore, stepsNow, weeklyQuotaMet } from '../course-facts.ts';
import { everyLastWeek, isDownByShare } from '../early-signs.ts';

export const ew05 = defineRule({
  id: 'EW-05',
  version: 1,
  title: { en: 'Activity has collapsed' },
  needs: {
    weeks: weeklyQuotaMet,
    now: stepsNow,
    before: stepsBefore,
    reason: presenceOf(lessForAReason),
  },
  parameters: { share: quotaCollapse, inARow: quotaCollapseWeeks, fall: stepsFall },
  checks: [
    {
      says: { en: 'Far less is done than usual' },
      anyOf: [
        {
          says: { en: 'The quota was met in less than {share%} of sessions, for {inARow} weeks' },
          holds: ({ weeks }, { share, inARow }) =>
            everyLastWeek(weeks, inARow, (week) => lessThan(week, share)),
        },
        {
          says: { en: 'Steps are down by {fall%} or more for 14 days, and nobody noted a reason' },
          holds: ({ now, before, reason }, { fall }) =>
            allOf([reason === 'absent', isDownByShare(now, before, fall)]),
        },
      ],
    },
  ],
  proposes: { en: 'Early sign: ask what stands in the way. No blame; a smaller start is fine.' },
  severity: 'advice',
  owners: ['pt'],
  due: { days: 7 },
  evidence: [own],
  contested: { en: '30 % is a placeholder: no validated cut-off exists.' },
  derive: ({ now, before }) =>
    now === null || before === null || before === 0
      ? {}
      : { stepsChangePct: Math.round((now / before - 1) * 1000) / 10 },
  examples: {
    met: { known: { weeks: [0.9, 0.49, 0.4] } },
    justNotMet: { known: { weeks: [0.9, 0.5, 0.4], now: 7001, before: 10_000 } },
    unknown: { known: { weeks: [0.4], now: 7001, before: 10_000 } },
  },
});
