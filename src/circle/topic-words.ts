import type { Topic } from '#access';
import type { Text } from '#kernel';

/**
 * Every topic in the one wording that all three read: the person at the switches, the helper in the
 * list of what is shared, the care team.
 */
export const topicWords: Readonly<Record<Topic, Text>> = {
  pain: { en: 'Pain and check-ins', ar: 'الألم والتسجيل اليومي' },
  function: { en: 'What pain gets in the way of', ar: 'ما يعيقه الألم' },
  mood: { en: 'Mood and worry', ar: 'المزاج والقلق' },
  safety: { en: 'Safety answers', ar: 'إجابات السلامة' },
  sleep: { en: 'Sleep and energy', ar: 'النوم والطاقة' },
  activity: { en: 'Walking and exercise', ar: 'المشي والتمارين' },
  medication: { en: 'Medicines', ar: 'الأدوية' },
  goals: { en: 'What matters most', ar: 'ما يهم أكثر' },
  plan: { en: 'The plan and ways to help', ar: 'الخطة وطرق المساعدة' },
  'psychotherapy-notes': { en: 'Therapy notes', ar: 'ملاحظات العلاج النفسي' },
  journal: { en: 'Notes', ar: 'الملاحظات' },
  social: { en: 'Family and friends', ar: 'العائلة والأصدقاء' },
};
