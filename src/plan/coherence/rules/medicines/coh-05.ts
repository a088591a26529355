import { cdc2022, naloxoneIndications, stopBang, stopBangHigh, stopBangOpenMax } from '#evidence';
import { atLeast, defineRule, holdsTrue } from '#reasoning';
import { exclusions, stopBangTotal } from '#sleep';
import type { LinkRule } from '../../link-rule.ts';
import { kinds, namesOf, takes } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicines } from './medicine-link.ts';
import { stopBangOpenItems } from './person-facts.ts';
import { leaving, medicinesIn, partsIn, waiting } from './ways-out.ts';

const sedatives = kinds.slowBreathing;
const lists = { listed: [medicineLine('morphine')], planned: [] };

const rule = defineRule({
  id: 'COH-05',
  version: 1,
  title: { en: 'Sedating medicine with possible sleep apnoea' },
  needs: {
    ...medicines,
    apnoea: exclusions.apnoea,
    stopBang: stopBangTotal,
    open: stopBangOpenItems,
  },
  parameters: { high: stopBangHigh, openMax: stopBangOpenMax },
  checks: [
    {
      says: { en: 'An opioid, benzodiazepine, Z-drug or gabapentinoid is taken' },
      holds: (known) => takes(known, sedatives),
    },
    {
      says: { en: 'Sleep apnoea is possible' },
      anyOf: [
        { says: { en: 'Untreated sleep apnoea' }, holds: ({ apnoea }) => holdsTrue(apnoea) },
        {
          says: { en: 'STOP-Bang is {high} or more' },
          holds: (known, { high }) => atLeast(known.stopBang, high),
        },
        {
          says: { en: '{openMax} or more STOP-Bang answers are missing' },
          // A total that is there has all its answers.
          holds: ({ open, stopBang: total }, { openMax }) =>
            atLeast(open ?? (total === null ? null : 0), openMax),
        },
      ],
    },
  ],
  proposes: {
    by: (known) => ({
      en: `${namesOf(known, sedatives)} with possible apnoea: a sleep study before it is started or raised; sleep restriction waits; prefer what does not sedate.`,
    }),
  },
  severity: 'critical',
  owners: ['case-lead', 'prescriber', 'psychology'],
  due: { days: 1 },
  tasks: [
    { code: 'sleep-study', within: { days: 14 } },
    { code: 'hold-srt', within: { days: 1 } },
  ],
  evidence: [stopBang, naloxoneIndications, cdc2022],
  examples: {
    met: { known: { ...lists, stopBang: 5 } },
    justNotMet: { known: { ...lists, apnoea: false, stopBang: 4, open: 2 } },
    unknown: { known: { ...lists, apnoea: false } },
  },
});

/** COH-05: apnoea gets worse, and work on sleep fails. */
export const sedativeWithApnoea: LinkRule = medicineLink({
  rule,
  why: { en: 'It can worsen apnoea, and then work on sleep fails.' },
  kinds: [sedatives],
  sorts: ['sleep-restriction'],
  resolutions: (items) => {
    const taken = medicinesIn(items, sedatives);
    const proposed = taken.filter(({ state }) => state === 'proposed');
    return [
      ...waiting(
        [...proposed, ...partsIn(items, 'sleep-restriction')],
        'both',
        'until the sleep study',
      ),
      ...leaving(taken, 'sedative'),
    ];
  },
});
