import type { Text } from '#kernel';

/** What is done around a choice: free places of services, and decision aids. */
export const choiceActions: Readonly<Record<string, Text>> = {
  READ_FREE_PLACES: {
    en: 'looked at the free places of the clinic',
    ar: 'اطّلاع على الأماكن المتاحة في العيادة',
  },
  CHANGED_FREE_PLACES: {
    en: 'wrote down free places of the clinic',
    ar: 'تسجيل الأماكن المتاحة في العيادة',
  },
  READ_DECISION_AID: {
    en: 'opened a help for a choice in your care',
    ar: 'فتح وسيلة تساعد على الاختيار في رعايتك',
  },
  USED_DECISION_AID: {
    en: 'wrote down what you chose with a help for choices',
    ar: 'تسجيل ما اخترته بوسيلة تساعد على الاختيار',
  },
};
