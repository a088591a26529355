import { fdaAntiepileptics, hydroxychloroquineMood, phqReliableChange } from '#evidence';
import type { LocalDate } from '#kernel';
import { atLeast, defineRule } from '#reasoning';
import type { LinkRule } from '../../link-rule.ts';
import { kinds, namesOf, takes } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicines } from './medicine-link.ts';
import { moodRise, moods } from './readings.ts';
import { medicinesIn, waiting } from './ways-out.ts';

const signalled = kinds.somaticMoodSignal;
const list = { listed: [medicineLine('hydroxychloroquine')], planned: [] };
const readings = (before: number, now: number) => [
  { date: '2026-02-01' as LocalDate, value: before },
  { date: '2026-03-30' as LocalDate, value: now },
];

const rule = defineRule({
  id: 'COH-33',
  version: 1,
  title: { en: 'Mood fell under a medicine for the body that can do that' },
  needs: { ...medicines, ...moods },
  parameters: { rise: phqReliableChange },
  checks: [
    {
      says: { en: 'Hydroxychloroquine, apremilast, a gabapentinoid or a steroid is taken' },
      holds: (known) => takes(known, signalled),
    },
    {
      says: { en: 'PHQ-9 rose by {rise} or more' },
      holds: (known, { rise }) => atLeast(moodRise(known), rise),
    },
  ],
  proposes: {
    by: (known) => ({
      en: `Ask the prescriber first whether ${namesOf(known, signalled)} is the cause, before an antidepressant is added.`,
    }),
  },
  severity: 'warning',
  owners: ['case-lead', 'prescriber', 'psychology'],
  due: { days: 3 },
  tasks: [{ code: 'causality-prompt', within: { days: 3 } }],
  evidence: [hydroxychloroquineMood, fdaAntiepileptics],
  examples: {
    met: { known: { ...list, moods: readings(8, 13) } },
    justNotMet: { known: { ...list, moods: readings(8, 12) } },
    unknown: { known: { ...list, moods: readings(8, 13).slice(1) } },
  },
});

/** COH-33: an antidepressant would treat an adverse effect. */
export const moodUnderBodyMedicine: LinkRule = medicineLink({
  rule,
  why: { en: 'An added antidepressant would treat an adverse effect.' },
  kinds: [signalled, kinds.antidepressants],
  resolutions: (items) =>
    waiting(
      medicinesIn(items, kinds.antidepressants).filter(({ state }) => state === 'proposed'),
      'antidepressant',
      'until the prescriber has looked for the cause',
    ),
});
