import { bao, macarthur, phqRemission, phqResponse } from '#evidence';
import { anyOf } from '#kernel';
import { phqTotal } from '#measures';
import { atLeast, defineRule, holdsTrue, isOneOf, lessThan } from '#reasoning';
import { antidepressantTaken, phqAtStart } from '../course-facts.ts';
import { currentStep } from '../facts.ts';
import { fall, relativeFall, toATenth } from '../readings.ts';

export const sc27 = defineRule({
  id: 'SC-27',
  version: 1,
  title: { en: 'Response and remission of depression' },
  needs: { phq: phqTotal, atStart: phqAtStart, taken: antidepressantTaken, step: currentStep },
  parameters: { response: phqResponse, remission: phqRemission },
  checks: [
    {
      says: {
        en: 'There was depression to get better from: PHQ-9 of {remission} or more at the start, an antidepressant, or combined care',
      },
      holds: ({ atStart, taken, step }, { remission }) =>
        anyOf([
          atLeast(atStart, remission),
          holdsTrue(taken),
          isOneOf<unknown>(step, 2, 3, 4, 'continuation'),
        ]),
    },
    {
      says: { en: 'PHQ-9 fell by {response%} or more, or is below {remission}' },
      holds: ({ phq, atStart }, { response, remission }) =>
        anyOf([lessThan(phq, remission), atLeast(relativeFall(atStart, phq), response)]),
    },
  ],
  proposes: {
    by: ({ phq }, { remission }) =>
      lessThan(phq, remission) === true
        ? { en: 'Remission: begin the continuation phase, and agree on a relapse plan.' }
        : { en: 'Response without remission: continue, and optimise the treatment.' },
  },
  severity: 'info',
  owners: ['care-manager'],
  due: null,
  tasks: [
    {
      code: 'relapse-plan',
      within: { days: 28 },
      when: ({ phq }, { remission }) => lessThan(phq, remission) === true,
    },
  ],
  evidence: [bao, macarthur],
  derive: ({ phq, atStart }, { response, remission }) => {
    const share = relativeFall(atStart, phq);
    const points = fall(atStart, phq);
    return {
      ...(points === null ? {} : { phqDelta: toATenth(-points) }),
      ...(share === null
        ? {}
        : { phqPct: toATenth(-share * 100), response: atLeast(share, response) === true }),
      ...(phq === null || atStart === null
        ? {}
        : { remission: lessThan(phq, remission) === true && atLeast(atStart, remission) === true }),
    };
  },
  examples: {
    met: { known: { phq: 7, atStart: 14 } },
    justNotMet: { known: { phq: 7, atStart: 13 } },
    unknown: { known: { phq: 7 } },
  },
});
