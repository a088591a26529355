import { sleepDiary, sleepEngines, sleepMinNights } from '#evidence';
import { atLeast, defineRule } from '#reasoning';
import { diaryNights, diaryWeek } from '../facts.ts';
import { minutes, percent } from '../words.ts';

export const slp01 = defineRule({
  id: 'SLP-01',
  version: 1,
  title: { en: 'Measures of the sleep diary' },
  needs: { nights: diaryNights, week: diaryWeek },
  parameters: { enough: sleepMinNights },
  checks: [
    {
      says: { en: '{enough} nights or more of the last 7 with a full diary' },
      holds: ({ nights }, { enough }) => atLeast(nights, enough),
    },
  ],
  proposes: {
    by: ({ week }) => ({
      en: `Means of the nights of the week: time in bed ${minutes(week?.timeInBed)}, to fall asleep ${minutes(week?.sleepOnset)}, awake in the night ${minutes(week?.awake)}, asleep ${minutes(week?.totalSleep)}, sleep efficiency ${percent(week?.efficiency)} of the time in bed.`,
    }),
  },
  severity: 'info',
  owners: ['engine'],
  due: null,
  evidence: [sleepDiary, sleepEngines],
  derive: ({ nights, week }, { enough }) =>
    week === null || atLeast(nights, enough) !== true
      ? {}
      : {
          tib: week.timeInBed,
          sol: week.sleepOnset,
          waso: week.awake,
          tst: week.totalSleep,
          se: week.efficiency === null ? null : Math.round(week.efficiency * 10) / 10,
        },
  examples: {
    met: { known: { nights: 5 } },
    justNotMet: { known: { nights: 4 } },
    unknown: { known: {} },
  },
});
