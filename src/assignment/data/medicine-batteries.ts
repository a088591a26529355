import type { Battery } from '../battery.ts';

/** What is asked while a medicine is lowered: how the person is, and whether to slow down (MED-06, MED-07). */
export const medicineBatteries: readonly Battery[] = [
  {
    id: 'taper-week',
    title: {
      en: 'Every week while a medicine is lowered',
      es: 'Cada semana, mientras se baja una medicina',
    },
    says: { en: 'Pain, mood, sleep and side effects: two minutes.' },
    byIntake: false,
    parts: [
      { instrument: 'peg', name: { en: 'Pain in the way (PEG)' } },
      { instrument: 'phq4', name: { en: 'Mood and worry (PHQ-4)' } },
      { instrument: 'sleep_quality', name: { en: 'Sleep quality (0–10)' } },
      { instrument: 'side_effects', name: { en: 'Side effects' } },
    ],
    triggers: ['self-harm-answer', 'low-mood-screen', 'worry-screen'],
    rhythm: 'weekly',
  },
];
