import {
  sleepMinNights,
  sleepWindowFloor,
  sleepWindowMode,
  spielman,
  titrationSummaries,
  vaCbti,
} from '#evidence';
import type { Tri } from '#kernel';
import { anyFires, atLeast, defineRule, verdictsOf } from '#reasoning';
import { diaryNights, meanTotalSleep, restrictionSuits } from '../facts.ts';
import { firstWindow } from '../window.ts';
import { minutes } from '../words.ts';

type Asked = {
  readonly eligible: Parameters<typeof anyFires>[0];
  readonly excluded: Parameters<typeof anyFires>[0];
  readonly suits: boolean | null;
};

/** What is said outweighs what is not known, and never what speaks against it. */
const canBeOffered = ({ eligible, excluded, suits }: Asked): Tri =>
  suits === true && anyFires(excluded) !== true ? true : anyFires(eligible);

/** Under its own name, and short beside a calculator's `next`. */
const windowsSaid = (window: number | null) => ({ initialWindow: window, window });

export const slp06 = defineRule({
  id: 'SLP-06',
  version: 1,
  title: { en: 'First sleep window' },
  needs: {
    eligible: verdictsOf('SLP-04'),
    excluded: verdictsOf('SLP-05'),
    suits: restrictionSuits,
    nights: diaryNights,
    totalSleep: meanTotalSleep,
  },
  parameters: { enough: sleepMinNights, floor: sleepWindowFloor, mode: sleepWindowMode },
  checks: [
    {
      says: { en: 'Sleep restriction can be offered (SLP-04), or is said to suit the person' },
      holds: canBeOffered,
    },
    {
      says: { en: '{enough} nights or more in the diary' },
      holds: ({ nights }, { enough }) => atLeast(nights, enough),
    },
    {
      says: { en: 'Mean total sleep time is known' },
      holds: ({ totalSleep }) => atLeast(totalSleep, 0),
    },
  ],
  proposes: {
    by: ({ totalSleep }, { floor, mode }) => ({
      en: `Agree on a window of ${minutes(firstWindow(totalSleep, { floor, mode }))} in bed with a fixed time to rise (never below ${floor} min).`,
    }),
  },
  severity: 'info',
  owners: ['psychology'],
  due: null,
  evidence: [titrationSummaries, vaCbti, spielman],
  contested: { en: 'Floors of 270, 300 and 330 min are published.' },
  derive: ({ eligible, excluded, suits, nights, totalSleep }, { enough, floor, mode }) =>
    canBeOffered({ eligible, excluded, suits }) === true &&
    atLeast(nights, enough) === true &&
    totalSleep !== null
      ? windowsSaid(firstWindow(totalSleep, { floor, mode }))
      : {},
  examples: {
    met: { known: { eligible: { 'SLP-04': true }, nights: 5, totalSleep: 300 } },
    justNotMet: { known: { eligible: { 'SLP-04': true }, nights: 4, totalSleep: 300 } },
    unknown: { known: { eligible: { 'SLP-04': true }, nights: 5 } },
  },
});
