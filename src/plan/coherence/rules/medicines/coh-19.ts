import { activatingDoseHour, isiBurden, labels, longSleepOnset } from '#evidence';
import { anyOf, type Tri } from '#kernel';
import { defineRule, moreThan } from '#reasoning';
import { hourOf } from '../../facts.ts';
import type { LinkRule } from '../../link-rule.ts';
import type { Seen } from './in-view.ts';
import { kinds, listedNames, takesOne, those } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicines } from './medicine-link.ts';
import { sleeplessness, sleepsBadly } from './readings.ts';
import { dosedAt, leaving, medicinesIn } from './ways-out.ts';

const activating = kinds.activating;
const morning = '08:00';
const at = (time: string) => medicineLine('venlafaxine', { times: [time] });

function isLate({ line }: Seen, hour: number): Tri {
  const times = line?.times ?? [];
  return times.length === 0 ? 'unknown' : anyOf(times.map((time) => moreThan(hourOf(time), hour)));
}

const rule = defineRule({
  id: 'COH-19',
  version: 1,
  title: { en: 'Activating medicine late in the day' },
  needs: { ...medicines, ...sleeplessness },
  parameters: { hour: activatingDoseHour, cut: isiBurden, onset: longSleepOnset },
  checks: [
    {
      says: {
        en: 'A dose of bupropion, fluoxetine, an SNRI or a steroid is taken after {hour}:00',
      },
      holds: (known, { hour }) => takesOne(known, activating, (seen) => isLate(seen, hour)),
    },
    {
      says: {
        en: 'Insomnia: ISI {cut} or more, more than {onset} minutes to fall asleep, or the diagnosis',
      },
      holds: (known, limits) => sleepsBadly(known, limits),
    },
  ],
  proposes: {
    by: (known, { hour }) => {
      const late = those(known, activating).filter((seen) => isLate(seen, hour) === true);
      return { en: `Move ${listedNames(late.map(({ label }) => label))} to the morning.` };
    },
  },
  severity: 'advice',
  owners: ['case-lead', 'prescriber'],
  due: { days: 14 },
  tasks: [{ code: 'move-dose-to-morning', within: { days: 7 } }],
  evidence: [labels],
  examples: {
    met: { known: { listed: [at('15:01')], planned: [], isi: 15 } },
    justNotMet: { known: { listed: [at('15:00')], planned: [], isi: 15 } },
    unknown: { known: { listed: [medicineLine('venlafaxine')], planned: [], isi: 15 } },
  },
});

/** COH-19: taken late, it keeps people awake. */
export const activatingLate: LinkRule = medicineLink({
  rule,
  why: { en: 'Taken late, it keeps people awake.' },
  kinds: [activating],
  resolutions: (items) => {
    const taken = medicinesIn(items, activating);
    return [...dosedAt(taken, morning, 'morning-dose'), ...leaving(taken, 'activating-medicine')];
  },
});
