import { ask } from '#kernel';
import { defineRule, isOneOf } from '#reasoning';
import { ended, held } from '../change.ts';
import { bsm } from '../citations.ts';
import { about, firstPart, workPattern } from '../facts.ts';
import { isSleepWindow } from '../kinds.ts';
import type { LinkRule } from '../link-rule.ts';

const rule = defineRule({
  id: 'COH-14',
  version: 1,
  title: { en: 'Sleep restriction and safety-critical work' },
  needs: { first: firstPart, work: workPattern },
  parameters: {},
  checks: [
    {
      says: {
        en: 'The person drives or runs machines for work, or works nights or changing shifts',
      },
      anyOf: [
        {
          says: { en: 'Works nights or changing shifts' },
          holds: ({ work }) => isOneOf(work?.kind, 'night-shift', 'rotating'),
        },
        {
          says: { en: 'Drives or runs machines for work' },
          holds: ({ work }) => ask(work?.drivesForWork, (drives) => drives),
        },
      ],
    },
  ],
  proposes: {
    en: '{first} is not safe with this work: use stimulus control and a regular time to get up, or a period of leave.',
  },
  severity: 'critical',
  owners: ['case-lead', 'psychology'],
  due: { days: 1 },
  evidence: [bsm],
  examples: {
    met: {
      known: { first: 'Sleep window', work: { kind: 'night-shift', drivesForWork: false } },
    },
    justNotMet: { known: { first: 'Sleep window', work: { kind: 'day', drivesForWork: false } } },
    unknown: { known: { first: 'Sleep window' } },
  },
});

/** COH-14: short nights and a steering wheel do not go together. */
export const sleepWindowAndWork: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Sleep restriction lowers alertness for weeks.' },
  reach: {
    of: 'item',
    when: isSleepWindow,
    facts: (window) => [about(window, firstPart, window.title)],
  },
  resolutions: ([window]) =>
    window === undefined
      ? []
      : [
          {
            code: 'hold-window',
            words: { en: `Put ${window.title} on hold for now` },
            changes: [held(window)],
          },
          {
            code: 'end-window',
            words: { en: `Take ${window.title} out; use stimulus control instead` },
            changes: [ended(window)],
          },
        ],
};
