import {
  habit,
  isiCommunity,
  kyle2014,
  restrictionEfficiency,
  sleepRestrictionChapter,
} from '#evidence';
import { isiTotal } from '#measures';
import { atLeast, defineRule, holdsTrue, lessThan } from '#reasoning';
import {
  cutsAgainstRestriction,
  needsAgainstRestriction,
  reasonsAgainstRestriction,
} from '../against-restriction.ts';
import { restrictionPlanned, sleepEfficiency } from '../facts.ts';

/** Asked only where restricting sleep is in question: epilepsy by itself is no alarm about sleep. */
export const slp05 = defineRule({
  id: 'SLP-05',
  version: 1,
  title: { en: 'Sleep must not be restricted' },
  needs: {
    ...needsAgainstRestriction,
    planned: restrictionPlanned,
    isi: isiTotal,
    efficiency: sleepEfficiency,
  },
  parameters: {
    ...cutsAgainstRestriction,
    cut: isiCommunity,
    below: restrictionEfficiency,
  },
  checks: [
    {
      says: { en: 'Sleep restriction is planned, or sleep is poor enough to think of it' },
      anyOf: [
        { says: { en: 'It is planned' }, holds: ({ planned }) => holdsTrue(planned) },
        { says: { en: 'ISI is {cut} or more' }, holds: ({ isi }, { cut }) => atLeast(isi, cut) },
        {
          says: { en: 'Sleep efficiency is below {below} %' },
          holds: ({ efficiency }, { below }) => lessThan(efficiency, below),
        },
      ],
    },
    {
      says: { en: 'One reason against sleep restriction is there' },
      anyOf: reasonsAgainstRestriction,
    },
  ],
  proposes: {
    en: 'Do not restrict sleep. Stimulus control, a regular time to rise or sleep compression can be used; treat the cause first.',
  },
  severity: 'critical',
  owners: ['psychology'],
  due: null,
  evidence: [habit, sleepRestrictionChapter, kyle2014],
  examples: {
    met: { known: { planned: true, sleepiness: 16 } },
    justNotMet: {
      known: {
        planned: true,
        bipolar: false,
        psychosis: false,
        epilepsy: false,
        pregnancy: false,
        dementia: false,
        apnoea: false,
        parasomnia: false,
        suicidalIntent: false,
        suicideAttempt: true,
        suicideAttemptDaysAgo: 60,
        safetyCritical: false,
        sleepiness: 15,
      },
    },
    unknown: { known: { planned: true, sleepiness: 15 } },
  },
});
