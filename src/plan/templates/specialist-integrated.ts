import { ng193, own, vaSteppedCare } from '#evidence';
import {
  coordinatorCall,
  medicineReview,
  slowBreathing,
  thingsThatMatter,
  walkQuota,
  walkTogether,
} from './parts.ts';
import { expo } from './sources.ts';
import type { PlanTemplate } from './template.ts';

/** Step 3: pain psychology, exposure, medicine review and one case conference within four weeks. */
export const specialistIntegrated: PlanTemplate = {
  id: 'step-3-specialist-integrated',
  step: 3,
  title: {
    en: 'Specialists work as one team',
    es: 'Los especialistas trabajan en equipo',
    ar: 'الاختصاصيون يعملون فريقًا واحدًا',
  },
  says: {
    en: 'Eight to sixteen sessions of pain psychology or ten to fifteen of exposure, a look at all medicines, and one team meeting within four weeks; decide after 12 to 16 weeks.',
    es: 'De ocho a dieciséis sesiones de psicología del dolor o de diez a quince de exposición, una revisión de todas las medicinas y una reunión del equipo en cuatro semanas; decisión tras 12 a 16 semanas.',
    ar: 'من ثماني إلى ست عشرة جلسة في علم نفس الألم أو من عشر إلى خمس عشرة جلسة تعرّض، ومراجعة لكل الأدوية، واجتماع واحد للفريق خلال أربعة أسابيع؛ والقرار بعد 12 إلى 16 أسبوعًا.',
  },
  items: [
    {
      kind: 'cbt-session',
      discipline: 'psychology',
      title: { en: 'Pain psychology', es: 'Psicología del dolor', ar: 'علم نفس الألم' },
      why: {
        en: 'You work on fear, mood and old hurts so that they get less say in your day.',
        es: 'Usted trabaja con el miedo, el ánimo y las penas viejas para que pesen menos en su día.',
        ar: 'عمل على الخوف والمزاج والجروح القديمة كي يقلّ أثرها في يومك.',
      },
      aim: {
        en: 'Eight to sixteen sessions',
        es: 'De ocho a dieciséis sesiones',
        ar: 'من ثماني إلى ست عشرة جلسة',
      },
      dose: { minutes: 50, timesPerWeek: 1, inPerson: true },
      startsAfterDays: 7,
      reviewAfterDays: 28,
      sources: [ng193, vaSteppedCare],
    },
    slowBreathing,
    {
      kind: 'exposure-step',
      discipline: 'physiotherapy',
      title: {
        en: 'First step of moves you avoid',
        es: 'Primer paso con los movimientos que evita',
        ar: 'الخطوة الأولى في حركات تُتجنَّب',
      },
      why: {
        en: 'You try a move you fear, in a safe way, and see what really happens.',
        es: 'Usted prueba de forma segura un movimiento que le da miedo y ve qué pasa de verdad.',
        ar: 'تجربة حركة مخيفة بطريقة آمنة، لمعرفة ما يحدث فعلًا.',
      },
      aim: {
        en: 'Ten to fifteen sessions, one step at a time',
        es: 'De diez a quince sesiones, paso a paso',
        ar: 'من عشر إلى خمس عشرة جلسة، خطوة بعد خطوة',
      },
      dose: { minutes: 20, timesPerWeek: 2, inPerson: false, at: '15:00', level: 1 },
      startsAfterDays: 14,
      reviewAfterDays: 14,
      sources: [expo],
    },
    walkQuota,
    {
      ...medicineReview,
      discipline: 'pain-medicine',
      title: {
        en: 'All medicines on one table',
        es: 'Todas las medicinas sobre la mesa',
        ar: 'كل الأدوية على طاولة واحدة',
      },
      why: {
        en: 'Many pills from many doctors can clash. One doctor looks at them all with you.',
        es: 'Muchas pastillas de muchos médicos pueden chocar. Un solo médico las ve todas con usted.',
        ar: 'قد تتعارض أدوية كثيرة من أطباء كثيرين. يراجعها كلها معك طبيب واحد.',
      },
      sources: [vaSteppedCare],
    },
    {
      kind: 'visit',
      discipline: 'rheumatology',
      title: { en: 'Joint check', es: 'Revisión de las articulaciones', ar: 'فحص المفاصل' },
      why: {
        en: 'We look if the joints are calm, so that you can trust them when you move.',
        es: 'Vemos si sus articulaciones están en calma, para que se mueva con confianza.',
        ar: 'ننظر إن كانت المفاصل هادئة، كي يمكنك الوثوق بها عند الحركة.',
      },
      dose: { minutes: 20, timesPerWeek: 0.25, inPerson: true },
      startsAfterDays: 14,
      reviewAfterDays: 70,
      sources: [own],
    },
    {
      ...coordinatorCall,
      title: {
        en: 'Your team meets, then calls you',
        es: 'Su equipo se reúne y luego le llama',
        ar: 'يجتمع فريقك، ثم يتصل بك',
      },
      why: {
        en: 'All who treat you agree on one plan. Then you hear it from one person.',
        es: 'Quienes le atienden se ponen de acuerdo en un plan. Luego una persona se lo cuenta.',
        ar: 'كل من يعالجك يتفقون على خطة واحدة، ثم تصلك من شخص واحد.',
      },
      startsAfterDays: 14,
      reviewAfterDays: 14,
      sources: [vaSteppedCare, own],
    },
    thingsThatMatter,
    walkTogether,
  ],
};
