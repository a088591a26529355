import type { Text } from '#kernel';
import type { Patient } from '#profile';
import { factNamed, type ProfileFact } from '#profile/server';

const barrierWords: Readonly<Record<string, string>> = {
  transport: 'The way here is hard: video or telephone may be the only way',
  money: 'Money is short: what costs extra is a burden',
  time: 'There is little time: short and fixed appointments',
  'caring-for-others': 'Cares for others: appointments need to fit around that',
  language: 'The language of care is a barrier: words in the own language, or an interpreter',
  reading: 'Reading is hard: spoken words rather than leaflets',
  'no-internet': 'No internet: no web programme; telephone or in person',
  'fear-of-movement': 'Is afraid of movement: begin below what is feared',
  'bad-experience': 'Had bad experiences with care: ask about them first',
  fatigue: 'Tires easily: short parts',
};

/** What makes a way of care hard or easy to reach for this person, from what was asked. */
export function accessWords(patient: Patient, facts: readonly ProfileFact[]): readonly Text[] {
  const distance = factNamed(facts, 'distance-km');
  const interpreter = factNamed(facts, 'interpreter');
  const barriers = factNamed(facts, 'barriers') ?? [];
  return [
    ...(distance === null
      ? []
      : [{ en: `Lives ${distance} km away: what can be by video or telephone?` }]),
    ...(patient.language === 'en' ? [] : [{ en: `Speaks ${patient.language}` }]),
    ...(interpreter?.needed === true ? [{ en: 'Needs an interpreter' }] : []),
    ...barriers.flatMap((kind) => {
      const words = barrierWords[kind];
      return words === undefined ? [] : [{ en: words }];
    }),
  ];
}
