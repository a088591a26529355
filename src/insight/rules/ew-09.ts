import {
  earlierEpisodes,
  impactTrial,
  isiCommunity,
  ng222,
  residualPhqHigh,
  residualPhqLow,
  vulnerableContactDays,
} from '#evidence';
import { allOf, anyOf, ask, type Tri } from '#kernel';
import { isiTotal, phqTotal } from '#measures';
import { atLeast, atMost, defineRule, holdsTrue, moreThan } from '#reasoning';
import { earlierEpisodesCount, insomnia, remissionReview, stepOfCare } from '../course-facts.ts';

type Seen = {
  readonly step: number | string | null;
  readonly review: boolean | null;
  readonly phq: number | null;
  readonly episodes: number | null;
};

/** On the way out of a depression: its review, continuation, or an earlier episode that is over. */
const afterDepression = ({ step, review, phq, episodes }: Seen, highest: number): Tri =>
  allOf([
    atMost(phq, highest),
    anyOf([
      ask(step, (known) => known === 'continuation'),
      holdsTrue(review),
      moreThan(episodes, 0),
    ]),
  ]);

export const ew09 = defineRule({
  id: 'EW-09',
  version: 1,
  title: { en: 'A relapse is more likely' },
  needs: {
    step: stepOfCare,
    review: remissionReview,
    phq: phqTotal,
    episodes: earlierEpisodesCount,
    isi: isiTotal,
    insomnia,
  },
  parameters: {
    low: residualPhqLow,
    high: residualPhqHigh,
    many: earlierEpisodes,
    isiCut: isiCommunity,
    contact: vulnerableContactDays,
  },
  checks: [
    {
      says: { en: 'A depression is over: PHQ-9 is {high} or less' },
      holds: (known, { high }) => afterDepression(known, high),
    },
    {
      says: { en: 'One thing makes a relapse more likely' },
      anyOf: [
        {
          says: { en: 'Symptoms are left over: PHQ-9 is {low} to {high}' },
          holds: ({ phq }, { low, high }) => allOf([atLeast(phq, low), atMost(phq, high)]),
        },
        {
          says: { en: '{many} earlier episodes or more' },
          holds: ({ episodes }, { many }) => atLeast(episodes, many),
        },
        {
          says: { en: 'Insomnia goes on (said so, or ISI {isiCut} or more)' },
          holds: (known, { isiCut }) =>
            anyOf([holdsTrue(known.insomnia), atLeast(known.isi, isiCut)]),
        },
      ],
    },
  ],
  proposes: { en: 'A contact every month for 6 to 12 months.' },
  severity: 'info',
  owners: ['care-manager'],
  due: null,
  tasks: [{ code: 'monthly-contact', within: { days: 'contact' } }],
  evidence: [ng222, impactTrial],
  examples: {
    met: { known: { step: 'continuation', phq: 5, episodes: 1, insomnia: false } },
    justNotMet: {
      known: { step: 'continuation', phq: 4, episodes: 1, insomnia: false, isi: 9 },
    },
    unknown: { known: { step: 'continuation', phq: 4, episodes: 1 } },
  },
});
