import type { Text } from '#kernel';

/** Why a questionnaire may not be asked here, in words for the team. */
export const refusalWords = {
  unknown: {
    en: 'This clinic does not know this questionnaire.',
    ar: 'لا تعرف هذه العيادة هذا الاستبيان.',
  },
  inactive: {
    en: 'Something it needs could not be obtained, so it cannot be used.',
    ar: 'تعذّر الحصول على جزء لازم منه، لذا لا يمكن استخدامه.',
  },
  draft: {
    en: 'It is still being written and was never published.',
    ar: 'ما زال قيد الكتابة ولم يُنشر بعد.',
  },
  retired: {
    en: 'The clinic has retired it.',
    ar: 'أوقفت العيادة استخدامه.',
  },
  'no-wording': {
    en: 'Its words are licensed. The clinic has not brought its own wording in this language.',
    ar: 'نصّه مرخّص، ولم تُدخل العيادة نصّها الخاص بهذه اللغة.',
  },
  'wording-incomplete': {
    en: 'The clinic’s wording in this language lacks some questions or answers.',
    ar: 'ينقص نصَّ العيادة بهذه اللغة بعضُ الأسئلة أو الأجوبة.',
  },
  'no-such-language': {
    en: 'There are no words for it in this language.',
    ar: 'لا يتوفر نصّه بهذه اللغة.',
  },
  'not-attested': {
    en: 'Nobody of the clinic has attested the right to use it in this language.',
    ar: 'لم يُقرّ أحد من العيادة بحق استخدامه بهذه اللغة.',
  },
  'attestation-not-yet': {
    en: 'The right to use it in this language begins on a later day.',
    ar: 'يبدأ حق استخدامه بهذه اللغة في يوم لاحق.',
  },
  'attestation-expired': {
    en: 'The right to use it in this language has run out.',
    ar: 'انتهت مدة حق استخدامه بهذه اللغة.',
  },
  'attestation-ended': {
    en: 'The clinic has taken back its attestation for this language.',
    ar: 'سحبت العيادة إقرارها لهذه اللغة.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type RefusalCode = keyof typeof refusalWords;
