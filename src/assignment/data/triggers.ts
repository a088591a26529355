import { gad2Positive, item9Positive, phq2Positive } from '#evidence';
import type { Trigger } from '../battery.ts';

/** Instruments.md §3, step 2. An item of another questionnaire that means the same counts as well. */
export const triggers: readonly Trigger[] = [
  {
    id: 'self-harm-answer',
    items: ['phq9_9'],
    reaches: item9Positive,
    asks: 'asq',
    first: true,
    says: { en: 'Any answer above “not at all” to the question about being better off dead' },
  },
  {
    id: 'low-mood-screen',
    items: ['phq4_3', 'phq4_4'],
    reaches: phq2Positive,
    asks: 'phq9',
    first: false,
    says: { en: 'The two questions about mood reach the site’s cut-off' },
  },
  {
    id: 'worry-screen',
    items: ['phq4_1', 'phq4_2'],
    reaches: gad2Positive,
    asks: 'gad7',
    first: false,
    says: { en: 'The two questions about worry reach the site’s cut-off' },
  },
  {
    id: 'sleep-gate',
    items: ['sleep_gate_1', 'sleep_gate_2', 'sleep_gate_3'],
    // All three: a gate counts yes and no, there is no cut-off to tune.
    reaches: 3,
    asks: 'mos_sleep',
    first: false,
    says: { en: 'Trouble sleeping on most nights, for months, that makes the days harder' },
  },
  {
    id: 'trauma-gate',
    items: ['trauma_gate_1'],
    reaches: 1,
    asks: 'pc_ptsd5',
    first: false,
    says: { en: 'Something frightening happened that still weighs on the person' },
  },
];
