import {
  flareDays,
  flarePain,
  flareRise,
  flareShare,
  flareUsualDays,
  own,
  thomee,
} from '#evidence';
import { atLeast, dayOfAsking, defineRule, moreThan, seriesOf } from '#reasoning';
import { painAfterADay, painInDiary, painUsually, quotaNow } from '../facts.ts';
import { lastsInDiary, usualPain } from '../flare.ts';
import { cutQuota, rounded } from '../quota.ts';

/**
 * Both branches mean 24 hours after the activity; one bad day alone does nothing (clinical-rules §0).
 * Where nobody asked after the activity, two days of the diary in a row stand for it.
 */
export const act03 = defineRule({
  id: 'ACT-03',
  version: 1,
  title: { en: 'Flare: hold or halve the quota' },
  needs: {
    after: painAfterADay,
    usually: painUsually,
    days: seriesOf(painInDiary, 16),
    quota: quotaNow,
    today: dayOfAsking,
  },
  parameters: {
    rise: flareRise,
    limit: flarePain,
    enough: flareUsualDays,
    share: flareShare,
    forDays: flareDays,
  },
  checks: [
    {
      says: { en: 'Pain has not settled 24 hours after the activity' },
      anyOf: [
        {
          says: { en: 'Pain 24 hours after it is {rise} or more above the mean of 14 days' },
          holds: ({ after, usually, days, today }, { rise, enough }) => {
            const usual = usually ?? usualPain(days, today, enough);
            return atLeast(after === null || usual === null ? null : after - usual, rise);
          },
        },
        {
          says: { en: 'Pain 24 hours after it is above {limit}' },
          holds: ({ after }, { limit }) => moreThan(after, limit),
        },
        {
          says: { en: 'In the diary, {rise} or more above the mean on two days in a row' },
          holds: ({ after, days, today }, settings) =>
            after === null ? lastsInDiary(days, today, settings) : false,
        },
      ],
    },
  ],
  proposes: {
    by: ({ quota }, { share, forDays }) => ({
      en: `Rule out red flags and an inflammatory flare. Hold the quota${quota === null ? '' : ` of ${rounded(quota)}`}, or ${quota === null ? 'half of it' : rounded(cutQuota(quota, 1 - share))}, for up to ${forDays} days, then go back to it. Never to zero.`,
    }),
  },
  severity: 'advice',
  owners: ['pt'],
  due: null,
  evidence: [thomee, own],
  derive: ({ quota }, { share }) =>
    quota === null ? {} : { flareQuota: rounded(cutQuota(quota, 1 - share)) },
  examples: {
    met: { known: { after: 5, usually: 3 } },
    justNotMet: { known: { after: 5, usually: 3.1 } },
    unknown: { known: { after: 5 } },
  },
});
