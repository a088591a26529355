import type { Topic } from '#access';
import type { Text } from '#kernel';

/**
 * Every topic in the one wording that all three read: the person at the switches, the helper in the
 * list of what is shared, the care team.
 */
export const topicWords: Readonly<Record<Topic, Text>> = {
  pain: {
    en: 'Pain and check-ins',
    es: 'El dolor y el registro del día',
    ar: 'الألم والتسجيل اليومي',
  },
  function: {
    en: 'What pain gets in the way of',
    es: 'Lo que el dolor le impide',
    ar: 'ما يعيقه الألم',
  },
  mood: { en: 'Mood and worry', es: 'El ánimo y las preocupaciones', ar: 'المزاج والقلق' },
  safety: { en: 'Safety answers', es: 'Respuestas sobre su seguridad', ar: 'إجابات السلامة' },
  sleep: { en: 'Sleep and energy', es: 'El sueño y la energía', ar: 'النوم والطاقة' },
  activity: { en: 'Walking and exercise', es: 'Caminar y hacer ejercicio', ar: 'المشي والتمارين' },
  medication: { en: 'Medicines', es: 'Las medicinas', ar: 'الأدوية' },
  goals: { en: 'What matters most', es: 'Lo que más importa', ar: 'ما يهم أكثر' },
  plan: {
    en: 'The plan and ways to help',
    es: 'El plan y formas de ayudar',
    ar: 'الخطة وطرق المساعدة',
  },
  'psychotherapy-notes': {
    en: 'Therapy notes',
    es: 'Notas de la terapia',
    ar: 'ملاحظات العلاج النفسي',
  },
  journal: { en: 'Notes', es: 'Notas', ar: 'الملاحظات' },
  social: { en: 'Family and friends', es: 'Familia y amistades', ar: 'العائلة والأصدقاء' },
};
