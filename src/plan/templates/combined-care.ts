import { scamp } from '#evidence';
import {
  coordinatorCall,
  medicineReview,
  slowBreathing,
  thingsThatMatter,
  walkQuota,
  walkTogether,
} from './parts.ts';
import { cooper, vaCbt } from './sources.ts';
import type { PlanTemplate } from './template.ts';

/** Step 2: medicine and talking therapy by preference, then pain self-management (SCAMP). */
export const combinedCare: PlanTemplate = {
  id: 'step-2-combined-care',
  step: 2,
  title: {
    en: 'Combined care for pain and mood',
    es: 'Atención conjunta para el dolor y el ánimo',
    ar: 'رعاية مشتركة للألم والمزاج',
  },
  says: {
    en: 'Twelve weeks of medicine or talking therapy by the person’s choice, led by a care coordinator; case review in weeks 8 to 12.',
    es: 'Doce semanas de medicina o terapia hablada, según elija la persona, con alguien que coordina la atención; revisión del caso entre las semanas 8 y 12.',
    ar: 'اثنا عشر أسبوعًا من الدواء أو العلاج بالكلام بحسب اختيار الشخص، تحت إشراف تنسيق الرعاية؛ مراجعة الحالة في الأسابيع 8 إلى 12.',
  },
  items: [
    {
      ...coordinatorCall,
      title: {
        en: 'Weekly call from your care coordinator',
        es: 'Llamada semanal de quien coordina su atención',
        ar: 'مكالمة أسبوعية من تنسيق الرعاية',
      },
      dose: { minutes: 20, timesPerWeek: 1, inPerson: false },
      startsAfterDays: 3,
      reviewAfterDays: 21,
      sources: [scamp, cooper],
    },
    {
      kind: 'cbt-session',
      discipline: 'psychology',
      title: {
        en: 'Talking therapy for pain and mood',
        es: 'Terapia hablada para el dolor y el ánimo',
        ar: 'علاج بالكلام للألم والمزاج',
      },
      why: {
        en: 'You find out what keeps the pain and the low mood going, and try new ways.',
        es: 'Usted ve qué mantiene el dolor y el ánimo bajo, y prueba caminos nuevos.',
        ar: 'اكتشاف ما يُبقي الألم والمزاج المنخفض، وتجربة طرق جديدة.',
      },
      aim: {
        en: 'Six to eleven sessions',
        es: 'De seis a once sesiones',
        ar: 'من ست إلى إحدى عشرة جلسة',
      },
      dose: { minutes: 50, timesPerWeek: 1, inPerson: true },
      startsAfterDays: 7,
      reviewAfterDays: 42,
      sources: [scamp, vaCbt],
    },
    thingsThatMatter,
    walkQuota,
    { ...medicineReview, dose: { minutes: 20, timesPerWeek: 0.5, inPerson: true } },
    slowBreathing,
    walkTogether,
  ],
};
