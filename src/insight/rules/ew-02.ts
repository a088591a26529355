import {
  gad7Source,
  lowe,
  moodLeastPhq,
  moodRiseGad,
  moodRisePhq,
  nhsTalkingTherapies,
  reliablePhq,
  signalFreshDays,
} from '#evidence';
import { allOf, ask, type LocalDate } from '#kernel';
import { gadTotal, phqTotal } from '#measures';
import { atLeast, dayOfAsking, defineRule, type Reading, seriesOf } from '#reasoning';
import { statedBaseline } from '../course-facts.ts';
import { type Rise, riseOf } from '../early-signs.ts';

/** Half a year of readings: enough for a baseline, short enough to be about now. */
const lookBackDays = 183;

type Seen = {
  readonly phq: readonly Reading<number>[] | null;
  readonly gad: readonly Reading<number>[] | null;
  readonly phqBefore: number | null;
  readonly gadBefore: number | null;
  readonly today: LocalDate;
};
type Fresh = { readonly freshDays: number };

const phqRise = ({ phq, phqBefore, today }: Seen, { freshDays }: Fresh): Rise | null =>
  riseOf(phq, today, freshDays, phqBefore);
const gadRise = ({ gad, gadBefore, today }: Seen, { freshDays }: Fresh): Rise | null =>
  riseOf(gad, today, freshDays, gadBefore);

const readings = (...values: readonly number[]): readonly Reading<number>[] =>
  values.map((value) => ({ date: null, value }));

export const ew02 = defineRule({
  id: 'EW-02',
  version: 1,
  title: { en: 'Mood is getting worse' },
  needs: {
    phq: seriesOf(phqTotal, lookBackDays),
    gad: seriesOf(gadTotal, lookBackDays),
    phqBefore: statedBaseline.phq,
    gadBefore: statedBaseline.gad,
    today: dayOfAsking,
  },
  parameters: {
    rise: moodRisePhq,
    least: moodLeastPhq,
    gadPoints: moodRiseGad,
    freshDays: signalFreshDays,
    reliable: reliablePhq,
  },
  checks: [
    {
      says: { en: 'Low mood or worry has risen above the person’s own baseline' },
      anyOf: [
        {
          says: { en: 'PHQ-9 is up by {rise} points or more, and {least} or more' },
          holds: (known, p) =>
            allOf([
              ask(phqRise(known, p), ({ points }) => atLeast(points, p.rise) === true),
              ask(phqRise(known, p), ({ latest }) => atLeast(latest, p.least) === true),
            ]),
        },
        {
          says: { en: 'GAD-7 is up by {gadPoints} points or more' },
          holds: (known, p) =>
            ask(gadRise(known, p), ({ points }) => atLeast(points, p.gadPoints) === true),
        },
      ],
    },
  ],
  proposes: {
    en: 'Early sign that mood is getting worse: ask the person how it is going. Thoughts of self-harm go their own way, at once.',
  },
  severity: 'advice',
  owners: ['care-manager'],
  due: { days: 7 },
  evidence: [lowe, gad7Source, nhsTalkingTherapies],
  derive: (known, p) => {
    const phq = phqRise(known, p);
    const gad = gadRise(known, p);
    return {
      ...(phq === null
        ? {}
        : { phqRise: phq.points, phqReliable: Math.abs(phq.points) >= p.reliable }),
      ...(gad === null ? {} : { gadRise: gad.points }),
    };
  },
  examples: {
    met: { known: { phq: readings(6, 5, 10), gad: readings(4, 4) } },
    justNotMet: { known: { phq: readings(5, 4, 9), gad: readings(4, 7) } },
    unknown: { known: { phq: readings(5, 9) } },
  },
});
