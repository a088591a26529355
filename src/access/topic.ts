/** What a record can be about, as far as sharing is concerned (design.md, People). */
export const topics = [
  'pain',
  'function',
  'mood',
  'safety',
  'sleep',
  'activity',
  'medication',
  'goals',
  'plan',
  'psychotherapy-notes',
  'journal',
  'social',
] as const;
export type Topic = (typeof topics)[number];

/** Never offered for sharing with family by a tick alone: suicide-safety answers and therapy notes (SAF-14). */
export const neverSharedByTick: readonly Topic[] = ['safety', 'psychotherapy-notes'];
