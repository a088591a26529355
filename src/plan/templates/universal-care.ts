import { ng193, own } from '#evidence';
import { walkTogether } from './parts.ts';
import type { PlanTemplate } from './template.ts';

/** Step 0: what everyone is offered; and one thing the person chooses (NG193). The step's own review day says when to screen again. */
export const universalCare: PlanTemplate = {
  id: 'step-0-universal',
  step: 0,
  title: { en: 'Universal care', es: 'Atención para cada persona', ar: 'رعاية للجميع' },
  says: {
    en: 'Pain taken seriously and explained, safety and goals agreed, one activity of the person’s own choice; screened again after three to six months.',
    es: 'El dolor se toma en serio y se explica, se acuerdan la seguridad y las metas, y una actividad a elección de la persona; nuevas preguntas entre los tres y los seis meses.',
    ar: 'أخذ الألم على محمل الجد وشرحه، والاتفاق على السلامة والأهداف، ونشاط واحد يختاره الشخص نفسه؛ وفحص جديد بعد ثلاثة إلى ستة أشهر.',
  },
  items: [
    {
      kind: 'visit',
      discipline: 'primary-care',
      title: {
        en: 'Talk about your pain, safety and goals',
        es: 'Hablar de su dolor, su seguridad y sus metas',
        ar: 'حديث عن ألمك وسلامتك وأهدافك',
      },
      why: {
        en: 'Your pain is real. You and your doctor talk about what it means and what you want.',
        es: 'Su dolor es real. Usted y su médico hablan de qué significa y de lo que usted quiere.',
        ar: 'ألمك حقيقي. حديث مع الطبيب عن معناه وعن رغباتك.',
      },
      dose: { minutes: 20, timesPerWeek: 0.25, inPerson: true },
      startsAfterDays: 0,
      reviewAfterDays: 28,
      sources: [ng193, own],
    },
    {
      kind: 'education',
      discipline: 'coordination',
      title: { en: 'How pain works', es: 'Cómo funciona el dolor', ar: 'كيف يعمل الألم' },
      why: {
        en: 'You read or hear how pain works, and what you can do when it flares up.',
        es: 'Usted lee o escucha cómo funciona el dolor y qué puede hacer en un brote.',
        ar: 'قراءة أو استماع عن كيفية عمل الألم، وما يمكنك فعله عند اشتداده.',
      },
      dose: { minutes: 20, timesPerWeek: 0.5, inPerson: false },
      startsAfterDays: 0,
      reviewAfterDays: 42,
      sources: [ng193, own],
    },
    {
      kind: 'self-care',
      discipline: 'patient',
      title: {
        en: 'One activity of your choice',
        es: 'Una actividad que usted elige',
        ar: 'نشاط واحد من اختيارك',
      },
      why: {
        en: 'You pick one thing that is good for you, and do it in small steps.',
        es: 'Usted elige una cosa que le hace bien y la hace en pasos pequeños.',
        ar: 'اختيار شيء واحد نافع لك، وفعله بخطوات صغيرة.',
      },
      dose: { minutes: 15, timesPerWeek: 3, inPerson: false },
      startsAfterDays: 0,
      reviewAfterDays: 42,
      sources: [ng193, own],
    },
    walkTogether,
  ],
};
