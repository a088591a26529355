import {
  craske,
  exposureExpectancy,
  exposureFall,
  exposureSessions,
  exposureTrials,
} from '#evidence';
import { defineRule } from '#reasoning';
import { isItemDone } from '../exposure.ts';
import { exposureItem } from '../facts.ts';

export const act07 = defineRule({
  id: 'ACT-07',
  version: 1,
  title: { en: 'Next item of exposure' },
  needs: { item: exposureItem },
  parameters: { fall: exposureFall, expectancy: exposureExpectancy, sessions: exposureSessions },
  checks: [
    {
      says: {
        en: 'In {sessions} sessions, distress at {fall%} of its start or less, or expected harm at {expectancy} % or less',
      },
      holds: ({ item }, limits) => isItemDone(item, limits),
    },
  ],
  proposes: {
    en: 'Go on to the next item; vary the setting and leave out what the person does to be safe.',
  },
  severity: 'info',
  owners: ['therapist'],
  due: null,
  evidence: [craske, exposureTrials],
  examples: {
    met: { known: { item: { first: 60, distress: [60, 30, 30], harmExpected: [] } } },
    justNotMet: {
      known: { item: { first: 60, distress: [60, 31, 30], harmExpected: [30, 21, 20] } },
    },
    unknown: { known: { item: { first: 60, distress: [60, null, 30], harmExpected: [] } } },
  },
});
