import type { Formula } from '../../formula.ts';
import { dayHours, hoursBetween } from './clock.ts';
import { bandsOf, key, needed, numberPlace, place, score, scoreAtLeast, slotOf } from './slot.ts';

const timeAsleep: Formula = {
  add: [score('hours_tried'), { linear: { sum: ['csd_latency', 'csd_awake'] }, times: -1 / 60 }],
};

/** The diary asks the same facts in words of our own; this is for imported ones. */
export const csd = slotOf({
  id: 'csd',
  name: 'Consensus Sleep Diary',
  aliases: ['CSD', 'Consensus Sleep Diary (own wording)'],
  title: 'Last night',
  tier: 'C',
  says: 'Carney 2012, copyright; the diary asks the same facts in its own words.',
  items: [
    numberPlace('csd_bed', 0, dayHours),
    numberPlace('csd_tried', 0, dayHours),
    numberPlace('csd_latency', 0, 1440),
    numberPlace('csd_wakings', 0, 50, 1),
    numberPlace('csd_awake', 0, 1440),
    numberPlace('csd_woke', 0, dayHours),
    numberPlace('csd_rise', 0, dayHours),
    place('csd_quality', key(1, 5)),
  ],
  scores: {
    bed_difference: { weighted: { csd_rise: 1, csd_bed: -1 } },
    tried_difference: { weighted: { csd_woke: 1, csd_tried: -1 } },
    TIB: hoursBetween('bed_difference'),
    hours_tried: hoursBetween('tried_difference'),
    TST: timeAsleep,
    SOL: { sum: ['csd_latency'] },
    WASO: { sum: ['csd_awake'] },
    part_asleep: { quotient: [score('TST'), score('TIB')] },
    SE: {
      cases: [
        [
          { any: [{ not: scoreAtLeast('part_asleep', 0) }, scoreAtLeast('part_asleep', 1 + 1e-9)] },
          {
            notKnown:
              'The times contradict each other: more sleep than time in bed, or less than none.',
          },
        ],
      ],
      otherwise: { rounded: { linear: score('part_asleep'), times: 100 }, decimals: 6 },
    },
  },
  main: { score: 'SE', min: 0, max: 100 },
  better: 'higher',
  bands: { efficiency: bandsOf('SE', [0, 'below 85 %'], [85, '85 % or more']) },
  missing: needed('Per night: every time that goes into a figure is needed for it.'),
  recallDays: 1,
  minutes: 1,
  source: ['CSD', 'Carney CE et al. The consensus sleep diary. Sleep 2012;35:287-302.'],
});
