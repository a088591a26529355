import type { Refusal } from './gate.ts';

/** Why a questionnaire whose alarms nobody would hear is never asked at home. */
export const notHeard: Refusal = {
  code: 'alarm-not-heard',
  says: {
    en: 'An alarming answer to it raises no alert by itself here, so a person asks it in the clinic.',
    ar: 'الإجابة المقلقة عنه لا تطلق تنبيهًا تلقائيًا هنا، لذا يسأله شخص في العيادة.',
  },
};
