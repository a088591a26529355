import type { Text } from '#kernel';

/** What is done with a record of another system, as the person whose record it is reads it. */
export const recordActions: Readonly<Record<string, Text>> = {
  READ_OTHER_RECORD: {
    en: 'looked at a record of yours from elsewhere',
    ar: 'اطّلاع على سجل لك من جهة أخرى',
  },
  BROUGHT_OTHER_RECORD: {
    en: 'brought in a record of yours from elsewhere',
    ar: 'إحضار سجل لك من جهة أخرى',
  },
  FETCHED_OTHER_RECORD: {
    en: 'fetched your record from elsewhere',
    ar: 'جلب سجلك من جهة أخرى',
  },
  TOOK_OVER_RECORD: {
    en: 'decided what of another record becomes yours',
    ar: 'تحديد ما يُنقل إلى سجلك من سجل آخر',
  },
  UNDID_RECORD: {
    en: 'took back something from another record',
    ar: 'التراجع عن شيء نُقل من سجل آخر',
  },
  SET_RECORD_SERVER: {
    en: 'set where other records are fetched from',
    ar: 'ضبط مصدر جلب السجلات الأخرى',
  },
  TESTED_RECORD_SERVER: {
    en: 'tried where other records are fetched from',
    ar: 'تجربة مصدر جلب السجلات الأخرى',
  },
};
