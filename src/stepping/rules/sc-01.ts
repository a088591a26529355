import { own } from '#evidence';
import type { Tri } from '#kernel';
import { asqPositive, cssrsGiven, item9Answer } from '#measures';
import { dayOfAsking, defineRule, presenceOf, seriesOf, someFires, verdictsOf } from '#reasoning';
import {
  acutePsychosisOrMania,
  redFlagOpen,
  safetyEpisodeClosed,
  safetyEpisodeOpen,
  severeWithdrawal,
} from '../facts.ts';
import { isSettled, secondScreenOutstanding } from '../readings.ts';

export const sc01 = defineRule({
  id: 'SC-01',
  version: 2,
  title: { en: 'Safety and red flags come before steps' },
  needs: {
    screens: verdictsOf('SAF-02', 'SAF-03', 'SAF-04', 'SAF-06', 'SAF-07'),
    item9: verdictsOf('SAF-01'),
    redFlags: verdictsOf('RF-01', 'RF-02'),
    item9Given: seriesOf(item9Answer, 90),
    asqGiven: seriesOf(asqPositive, 90),
    cssrsGiven: seriesOf(cssrsGiven, 90),
    alert: presenceOf(safetyEpisodeOpen),
    closings: seriesOf(safetyEpisodeClosed, 90),
    flag: presenceOf(redFlagOpen),
    psychosis: presenceOf(acutePsychosisOrMania),
    withdrawal: presenceOf(severeWithdrawal),
    today: dayOfAsking,
  },
  parameters: {},
  checks: [
    {
      says: { en: 'Something more urgent than a step is open' },
      anyOf: [
        {
          says: {
            en: 'The second suicide screen (C-SSRS or ASQ) is positive, and no alert was closed since',
          },
          holds: ({ screens, asqGiven, cssrsGiven: cssrs, closings, today }) =>
            (isPositive(screens, 'asq') && !isSettled(asqGiven, closings, today)) ||
            (isPositive(screens, cssrs === null ? 'none' : 'cssrs') &&
              !isSettled(cssrs, closings, today)),
        },
        {
          says: {
            en: 'Item 9 is positive, the second screen is still to come, and no alert was closed since',
          },
          holds: ({ item9, item9Given, asqGiven, cssrsGiven: cssrs, closings, today }) =>
            someFires(item9) &&
            secondScreenOutstanding(item9Given, [asqGiven, cssrs], today) &&
            !isSettled(item9Given, closings, today),
        },
        {
          says: { en: 'A safety alert is not closed yet' },
          holds: ({ alert }) => alert === 'fresh',
        },
        {
          says: { en: 'A warning sign of the body is not cleared yet' },
          holds: ({ flag, redFlags }) => flag === 'fresh' || someFires(redFlags),
        },
        {
          says: { en: 'Acute psychosis or mania' },
          holds: ({ psychosis }) => psychosis === 'fresh',
        },
        { says: { en: 'Severe withdrawal' }, holds: ({ withdrawal }) => withdrawal === 'fresh' },
      ],
    },
  ],
  proposes: {
    en: 'No routine step now: act on the safety alert or the urgent referral first, and keep the current step.',
  },
  severity: 'critical',
  owners: ['first-clinician'],
  due: { hours: 0 },
  evidence: [own],
  examples: {
    met: { known: { alert: 'fresh' } },
    justNotMet: {
      known: {
        item9: { 'SAF-01': true },
        item9Given: [{ date: null, value: 1 }],
        asqGiven: [{ date: null, value: false }],
        screens: { 'SAF-06': false },
      },
    },
    unknown: null,
  },
});

/** Each screen is settled by its own answers: one that a person closed does not open again by the other. */
function isPositive(
  screens: Readonly<Record<string, Tri>>,
  screen: keyof typeof rulesOfScreen,
): boolean {
  return rulesOfScreen[screen].some((rule) => screens[rule] === true);
}

/** Under NG225 SAF-07 speaks in place of the triage, of other answers too: only beside C-SSRS answers it counts. */
const rulesOfScreen = {
  asq: ['SAF-06'],
  cssrs: ['SAF-02', 'SAF-03', 'SAF-04', 'SAF-07'],
  none: ['SAF-02', 'SAF-03', 'SAF-04'],
} as const;
