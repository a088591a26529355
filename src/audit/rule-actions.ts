import type { Text } from '#kernel';

/** What people do with rules, their numbers, and what they said. */
export const ruleActions: Readonly<Record<string, Text>> = {
  UNDID_DECISION: {
    en: 'took a decision back about something the clinic noticed',
    ar: 'التراجع عن قرار بشأن ملاحظة',
  },
  ACKNOWLEDGED_CONFLICT: {
    en: 'took note that two parts of your plan do not fit',
    ar: 'الإحاطة بأن جزأين من خطتك لا يتوافقان',
  },
  TOOK_ACKNOWLEDGEMENT_BACK: {
    en: 'took back that they had noted two parts of your plan that do not fit',
    ar: 'التراجع عن الإحاطة بأن جزأين من خطتك لا يتوافقان',
  },
  CHANGED_PARAMETER: { en: 'changed a setting of the clinic', ar: 'تغيير إعداد في العيادة' },
  CHANGED_OWN_PARAMETER: {
    en: 'changed a setting for their own work',
    ar: 'تغيير إعداد خاص بعمله أو عملها',
  },
  PREVIEWED_PARAMETER: {
    en: 'tried what a setting of the clinic would change',
    ar: 'تجربة ما قد يغيّره إعداد في العيادة',
  },
  CHANGED_RULE_MODE: {
    en: 'changed which rules of the clinic speak',
    ar: 'تغيير القواعد المفعّلة في العيادة',
  },
  READ_PERSON_PARAMETERS: {
    en: 'looked at settings made for you',
    ar: 'اطّلاع على الإعدادات الخاصة بك',
  },
  CHANGED_PERSON_PARAMETER: {
    en: 'changed a setting made for you',
    ar: 'تغيير إعداد خاص بك',
  },
  SIGNED_RULE: { en: 'signed a rule of the clinic', ar: 'توقيع قاعدة من قواعد العيادة' },
  REPLAYED_FINDING: {
    en: 'checked how the clinic noticed something',
    ar: 'مراجعة كيف لاحظت العيادة أمرًا ما',
  },
};
