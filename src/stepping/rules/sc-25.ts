import { macarthur, phqAdequate, phqBorderline, trialWeeksMax, trialWeeksMin } from '#evidence';
import { phqTotal } from '#measures';
import { atLeast, atMost, defineRule, holdsTrue } from '#reasoning';
import { adequateDoseWeeks, antidepressantTaken, phqAtStart } from '../course-facts.ts';
import { fall } from '../readings.ts';

type Answer = 'adequate' | 'possibly-inadequate' | 'inadequate';

function answerOf(
  by: number,
  cuts: { readonly adequate: number; readonly borderline: number },
): Answer {
  if (by >= cuts.adequate) return 'adequate';
  return by >= cuts.borderline ? 'possibly-inadequate' : 'inadequate';
}

function courseOf(fallen: number): string {
  if (fallen === 0) return 'did not change';
  return fallen < 0 ? `rose by ${-fallen}` : `fell by ${fallen}`;
}

const words: Readonly<Record<Answer, string>> = {
  adequate: 'the answer is adequate: no change.',
  'possibly-inadequate': 'the answer is possibly inadequate: consider a higher dose.',
  inadequate:
    'the answer is inadequate: consider a higher dose, a switch, an addition, or a psychiatric consultation.',
};

export const sc25 = defineRule({
  id: 'SC-25',
  version: 1,
  title: { en: 'Answer to an antidepressant after 4 to 6 weeks' },
  needs: {
    weeks: adequateDoseWeeks,
    taken: antidepressantTaken,
    phq: phqTotal,
    atStart: phqAtStart,
  },
  parameters: {
    from: trialWeeksMin,
    to: trialWeeksMax,
    adequate: phqAdequate,
    borderline: phqBorderline,
  },
  checks: [
    {
      says: { en: 'An antidepressant is taken' },
      holds: ({ weeks, taken }) => (weeks === null ? holdsTrue(taken) : true),
    },
    {
      says: { en: 'At an adequate dose for {from} weeks or longer' },
      holds: ({ weeks }, { from }) => atLeast(weeks, from),
    },
    {
      says: { en: 'For {to} weeks at most' },
      holds: ({ weeks }, { to }) => atMost(weeks, to),
    },
    {
      says: { en: 'PHQ-9 is known from the start and now' },
      holds: ({ phq, atStart }) => (fall(atStart, phq) === null ? 'unknown' : true),
    },
  ],
  proposes: {
    by: ({ phq, atStart }, cuts) => {
      const by = fall(atStart, phq) ?? 0;
      return { en: `PHQ-9 ${courseOf(by)} on the antidepressant: ${words[answerOf(by, cuts)]}` };
    },
  },
  severity: {
    by: ({ phq, atStart }, cuts) =>
      answerOf(fall(atStart, phq) ?? 0, cuts) === 'adequate' ? 'info' : 'advice',
  },
  owners: ['pcp'],
  due: { days: 14 },
  tasks: [
    {
      code: 'consider-dose-increase',
      within: { days: 14 },
      when: ({ phq, atStart }, { adequate }) => (fall(atStart, phq) ?? 0) < adequate,
    },
  ],
  evidence: [macarthur],
  derive: ({ phq, atStart }, cuts) => {
    const by = fall(atStart, phq);
    return by === null ? {} : { phqDelta: -by, antidepressantResponse: answerOf(by, cuts) };
  },
  examples: {
    met: { known: { weeks: 4, phq: 14, atStart: 18 }, severity: 'advice' },
    justNotMet: { known: { weeks: 3.9, phq: 14, atStart: 18 } },
    unknown: { known: { weeks: 4, phq: 14 } },
  },
});
