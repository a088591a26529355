import type { Text } from '#kernel';

/** What is done about medicines, as the person whose record it is reads it. */
export const medicineActions: Readonly<Record<string, Text>> = {
  READ_MEDICINES: { en: 'looked at your medicines', ar: 'اطّلاع على أدويتك' },
  CHANGED_MEDICINES: { en: 'changed your list of medicines', ar: 'تغيير قائمة أدويتك' },
  CONFIRMED_MEDICINES: {
    en: 'went through your medicines with you',
    ar: 'مراجعة أدويتك معك',
  },
  RECORDED_HEALTH: {
    en: 'wrote down a test or a health problem',
    ar: 'تدوين فحص أو مشكلة صحية',
  },
  PLANNED_TAPER: { en: 'planned to lower a medicine', ar: 'التخطيط لخفض دواء' },
  CHANGED_MEDICINE_NAMES: {
    en: 'changed the clinic’s names of medicines',
    ar: 'تغيير أسماء الأدوية في العيادة',
  },
};
