import { own, scepter } from '#evidence';
import {
  coordinatorCall,
  medicineReview,
  slowBreathing,
  walkQuota,
  walkTogether,
} from './parts.ts';
import { aasm, darnall } from './sources.ts';
import type { PlanTemplate } from './template.ts';

/** Step 1: twelve weeks of self-management with a check after six (SCEPTER, Darnall 2021). */
export const guidedSelfManagement: PlanTemplate = {
  id: 'step-1-guided-self-management',
  step: 1,
  title: { en: 'Guided self-management', es: 'Cuidado propio con guía', ar: 'إدارة ذاتية بإرشاد' },
  says: {
    en: 'Twelve weeks of learning and small steps, with a check after six weeks and a decision after twelve.',
    es: 'Doce semanas de aprender y dar pasos pequeños, con una revisión a las seis semanas y una decisión a las doce.',
    ar: 'اثنا عشر أسبوعًا من التعلّم والخطوات الصغيرة، مع مراجعة بعد ستة أسابيع وقرار بعد اثني عشر أسبوعًا.',
  },
  items: [
    {
      kind: 'education',
      discipline: 'psychology',
      title: {
        en: 'Pain class, two hours, once',
        es: 'Clase sobre el dolor, dos horas, una vez',
        ar: 'درس عن الألم، ساعتان، مرة واحدة',
      },
      why: {
        en: 'You learn how pain works and what you can do when it flares up.',
        es: 'Usted aprende cómo funciona el dolor y qué puede hacer en un brote.',
        ar: 'تعلّم كيف يعمل الألم وما يمكنك فعله عند اشتداده.',
      },
      dose: { minutes: 120, timesPerWeek: 0.25, inPerson: false },
      startsAfterDays: 7,
      reviewAfterDays: 42,
      sources: [darnall],
    },
    {
      kind: 'self-care',
      discipline: 'patient',
      title: {
        en: 'Self-help course, one part a week',
        es: 'Curso de ayuda propia, una parte por semana',
        ar: 'دورة للمساعدة الذاتية، جزء كل أسبوع',
      },
      why: {
        en: 'One short part each week. You try one idea and keep what helps.',
        es: 'Una parte corta cada semana. Usted prueba una idea y se queda con lo que ayuda.',
        ar: 'جزء قصير كل أسبوع: تجربة فكرة واحدة والاحتفاظ بما ينفع.',
      },
      aim: {
        en: 'Twelve parts in twelve weeks',
        es: 'Doce partes en doce semanas',
        ar: 'اثنا عشر جزءًا في اثني عشر أسبوعًا',
      },
      dose: { minutes: 40, timesPerWeek: 1, inPerson: false },
      startsAfterDays: 0,
      reviewAfterDays: 42,
      sources: [scepter],
    },
    walkQuota,
    {
      kind: 'self-care',
      discipline: 'psychology',
      title: {
        en: 'Get up at the same time',
        es: 'Levantarse a la misma hora',
        ar: 'الاستيقاظ في الوقت نفسه',
      },
      why: {
        en: 'The same time each day helps your body know when to sleep.',
        es: 'La misma hora cada día ayuda al cuerpo a saber cuándo dormir.',
        ar: 'الوقت نفسه كل يوم يساعد جسمك على معرفة موعد النوم.',
      },
      dose: { minutes: 1, timesPerWeek: 7, inPerson: false },
      startsAfterDays: 0,
      reviewAfterDays: 28,
      sources: [aasm, own],
    },
    slowBreathing,
    walkTogether,
    { ...medicineReview, reviewAfterDays: 77 },
    {
      ...coordinatorCall,
      dose: { minutes: 15, timesPerWeek: 0.25, inPerson: false },
      reviewAfterDays: 35,
    },
  ],
};
