import { habit, sleepRestrictionChapter } from '#evidence';
import { defineRule } from '#reasoning';
import { cutsAgainstRestriction, needsAgainstRestriction, reasonsAgainstRestriction } from '#sleep';
import { about, firstPart } from '../../facts.ts';
import { isSleepWindow } from '../../kinds.ts';
import type { LinkRule } from '../../link-rule.ts';
import { forOne, onHold, takenOut } from '../../ways.ts';

const none = {
  bipolar: false,
  psychosis: false,
  epilepsy: false,
  pregnancy: false,
  dementia: false,
  apnoea: false,
  parasomnia: false,
  suicidalIntent: false,
  safetyCritical: false,
} as const;

const rule = defineRule({
  id: 'COH-15',
  version: 1,
  title: { en: 'Sleep restriction and a condition that rules it out' },
  needs: { first: firstPart, ...needsAgainstRestriction },
  parameters: cutsAgainstRestriction,
  checks: [
    {
      says: { en: 'A condition against sleep restriction is there' },
      anyOf: reasonsAgainstRestriction,
    },
  ],
  proposes: {
    en: '{first} is ruled out by a condition of the person: sleep compression, stimulus control or a regular rhythm of the day in its place.',
  },
  severity: 'critical',
  owners: ['case-lead', 'psychology'],
  due: { days: 1 },
  tasks: [{ code: 'replace-sleep-restriction', within: { days: 1 } }],
  evidence: [habit, sleepRestrictionChapter],
  examples: {
    met: { known: { first: 'Sleep window', epilepsy: true } },
    justNotMet: {
      known: {
        first: 'Sleep window',
        ...none,
        suicideAttempt: true,
        suicideAttemptDaysAgo: 60,
        sleepiness: 15,
      },
    },
    unknown: { known: { first: 'Sleep window', epilepsy: false } },
  },
});

/** COH-15: what SLP-05 says of the person, said of the part of the plan. */
export const sleepRestrictionExcluded: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'Less sleep can bring on mania or a seizure, and hides apnoea.' },
  readsPerson: true,
  reach: {
    of: 'item',
    when: isSleepWindow,
    facts: (window) => [about(window, firstPart, window.title)],
  },
  resolutions: forOne((window) => [
    takenOut(window, 'end-window', 'stimulus control and a regular time to get up instead'),
    onHold(window, 'hold-window', 'until the condition is cleared up'),
  ]),
};
