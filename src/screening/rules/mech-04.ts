import {
  catastrophisingPcs,
  catastrophisingRumination,
  catastrophisingUwCap,
  own,
  pcs as pcsManual,
} from '#evidence';
import type { Tri } from '#kernel';
import { pcsRumination, pcsTotal, uwCapT } from '#measures';
import { atLeast, defineRule, lessThan, type Presence, presenceOf } from '#reasoning';

type Seen = {
  readonly total: number | null;
  readonly rumination: number | null;
  readonly pcsGiven: Presence;
  readonly uwCap: number | null;
};

/** A site without the licence of PCS has no PCS fact at all; then UW-CAP speaks, if it is there. */
const readsUwCap = ({ pcsGiven, rumination, uwCap }: Seen): boolean =>
  pcsGiven === 'absent' && rumination === null && uwCap !== null;

/** A subscale is no larger than the total. */
const ruminates = ({ total, rumination }: Seen, cut: number): Tri =>
  rumination === null && lessThan(total, cut) === true ? false : atLeast(rumination, cut);

export const mech04 = defineRule({
  id: 'MECH-04',
  version: 1,
  title: { en: 'Worries about pain take over' },
  needs: {
    total: pcsTotal,
    rumination: pcsRumination,
    pcsGiven: presenceOf(pcsTotal),
    uwCap: uwCapT,
  },
  parameters: {
    totalCut: catastrophisingPcs,
    ruminationCut: catastrophisingRumination,
    uwCut: catastrophisingUwCap,
  },
  checks: [
    {
      says: { en: 'Catastrophising or rumination is high' },
      anyOf: [
        {
          says: { en: 'PCS is {totalCut} or more' },
          holds: (known, { totalCut }) =>
            readsUwCap(known) ? false : atLeast(known.total, totalCut),
        },
        {
          says: { en: 'PCS rumination is {ruminationCut} or more' },
          holds: (known, { ruminationCut }) =>
            readsUwCap(known) ? false : ruminates(known, ruminationCut),
        },
        {
          says: { en: 'Without PCS: UW-CAP is {uwCut} or more (a composite reading)' },
          holds: (known, { uwCut }) => (readsUwCap(known) ? atLeast(known.uwCap, uwCut) : false),
        },
      ],
    },
  ],
  proposes: {
    en: 'Offer work on worry and rumination (attention training, putting worry off); first in line for psychologically informed physiotherapy.',
  },
  severity: 'advice',
  owners: ['psychology'],
  due: { days: 28 },
  tasks: [
    { code: 'rumination-module', within: { days: 28 } },
    { code: 'psychologically-informed-pt', within: { days: 28 } },
  ],
  evidence: [pcsManual, own],
  examples: {
    met: { known: { total: 29, rumination: 11, pcsGiven: 'fresh' } },
    justNotMet: { known: { total: 29, rumination: 10, pcsGiven: 'fresh' } },
    unknown: { known: { total: 29, pcsGiven: 'fresh', uwCap: 70 } },
  },
});
