import { alarmItems } from '#intake';
import type { Instrument } from '#measures';
import type { Refusal } from './gate.ts';

/** Why a questionnaire whose alarms nobody would hear is never asked at home. */
export const notHeard: Refusal = {
  code: 'alarm-not-heard',
  says: {
    en: 'An alarming answer to it raises no alert by itself here, so a person asks it in the clinic.',
    ar: 'الإجابة المقلقة عنه لا تطلق تنبيهًا تلقائيًا هنا، لذا يسأله شخص في العيادة.',
  },
};

/** Whether every answer that calls for a person now is one that the safety rules hear at once. */
export const isHeard = ({ alarms }: Pick<Instrument, 'alarms'>): boolean =>
  alarms.every((alarm) => 'score' in alarm || alarmItems.has(alarm.item));
