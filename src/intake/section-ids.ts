/** Apart from the words of the sections: contracts name them, and a phone that only sends needs no words. */
export const sectionIds = [
  'start',
  'pain',
  'pain-week',
  'body',
  'health',
  'tried',
  'feelings',
  'sleep',
  'days',
  'people',
  'matters',
] as const;
export type SectionId = (typeof sectionIds)[number];
