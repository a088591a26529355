import type { Text } from '#kernel';

/** What people do with studies and with the consent to them. */
export const studyActions: Readonly<Record<string, Text>> = {
  LISTED_STUDIES: { en: 'opened the list of studies', ar: 'فتح قائمة الدراسات' },
  READ_STUDY: { en: 'looked at a study', ar: 'اطّلاع على دراسة' },
  CHANGED_STUDY: { en: 'changed a study', ar: 'تغيير دراسة' },
  CHANGED_STUDY_STATE: { en: 'opened or closed a study', ar: 'فتح دراسة أو إغلاقها' },
  PUBLISHED_STUDY_TEXT: {
    en: 'published what people read about a study',
    ar: 'نشر ما يُقرأ عن دراسة',
  },
  LISTED_STUDY_PEOPLE: {
    en: 'looked at who takes part in a study',
    ar: 'اطّلاع على المشاركين في دراسة',
  },
  READ_PERSON_STUDIES: {
    en: 'looked at which studies you take part in',
    ar: 'اطّلاع على الدراسات التي تشارك فيها',
  },
  RECORDED_STUDY_CONSENT: {
    en: 'wrote down what you chose about a study',
    ar: 'تدوين اختيارك بشأن دراسة',
  },
  CHANGED_STUDY_MEASURE: {
    en: 'changed what a study asks',
    ar: 'تغيير ما تسأل عنه دراسة',
  },
  PREVIEWED_STUDY_MEASURE: {
    en: 'checked how many a study would ask',
    ar: 'مراجعة عدد من ستسألهم دراسة',
  },
  EXPORTED_STUDY_ANSWERS: {
    en: 'took the answers of a study out of the system',
    ar: 'تصدير إجابات دراسة',
  },
  EXPORTED_STUDY_REMINDERS: {
    en: 'took the reminders of a study out of the system',
    ar: 'تصدير تذكيرات دراسة',
  },
};
