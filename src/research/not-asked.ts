import type { Text } from '#kernel';
import { type Standing, standingOf, type Word } from './consent.ts';

export type StudyState = 'draft' | 'open' | 'closed';

/** Why a study asks a person nothing. */
export const notAskedWords = {
  'not-open': {
    en: 'The study is not open yet.',
    ar: 'لم تُفتح الدراسة بعد.',
  },
  closed: { en: 'The study is closed.', ar: 'أُغلقت الدراسة.' },
  'left-care': { en: 'The person has left care.', ar: 'انتهت رعاية الشخص هنا.' },
  'not-asked': {
    en: 'The person has not chosen yet.',
    ar: 'لم يختر الشخص بعد.',
  },
  declined: { en: 'The person said no.', ar: 'رفض الشخص المشاركة.' },
  left: { en: 'The person left the study.', ar: 'ترك الشخص الدراسة.' },
  'new-text': {
    en: 'The person agreed to an earlier text and is asked again.',
    ar: 'وافق الشخص على نص سابق، ويُسأل من جديد.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type NotAsked = keyof typeof notAskedWords;

type Asked = {
  readonly state: StudyState;
  readonly leftCare: boolean;
  readonly words: readonly Word[];
  /** `versionNeeded` of the study's texts. */
  readonly needed: number | null;
};

/** Why this person is not asked for this study; null: their consent is in force. */
export function whyNotAsked({ state, leftCare, words, needed }: Asked): NotAsked | null {
  if (state === 'draft') return 'not-open';
  if (state === 'closed') return 'closed';
  if (leftCare) return 'left-care';
  const standing: Standing = standingOf(words, needed);
  return standing.is === 'in-force' ? null : standing.is;
}
