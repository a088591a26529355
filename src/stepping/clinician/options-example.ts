import type { Instant, LocalDate } from '#kernel';
import type { StepOptionView } from '#stepping';

/** Ways of care whose free places are unknown, counted lately, and counted too long ago. */
export const optionsExample: readonly StepOptionView[] = [
  {
    code: 'antidepressant',
    title: { en: 'An antidepressant' },
    dose: { en: '12 weeks at an optimised dose' },
    remark: { en: 'Not routinely the first offer here while depression is less severe.' },
    free: null,
  },
  {
    code: 'psychotherapy',
    title: { en: 'Psychotherapy' },
    dose: { en: '12 weeks; CBT about 11 sessions of 50 minutes, or 6 of 30' },
    remark: null,
    free: {
      places: 2,
      nextFree: '2026-03-16' as LocalDate,
      words: 'Tuesdays only',
      day: '2026-03-06' as LocalDate,
      at: '2026-03-06T15:00:00.000Z' as Instant,
      byName: 'Ana Moreno',
      old: false,
    },
  },
  {
    code: 'antidepressant-and-psychotherapy',
    title: { en: 'Both together' },
    dose: { en: '12 weeks' },
    remark: null,
    free: {
      places: 0,
      nextFree: null,
      words: null,
      day: '2026-02-10' as LocalDate,
      at: '2026-02-10T15:00:00.000Z' as Instant,
      byName: 'Ana Moreno',
      old: true,
    },
  },
];
