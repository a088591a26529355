import { ng193, own } from '#evidence';
import { walkTogether } from './parts.ts';
import type { PlanTemplate } from './template.ts';

/** Step 0: what everyone is offered; and one thing the person chooses (NG193). The step's own review day says when to screen again. */
export const universalCare: PlanTemplate = {
  id: 'step-0-universal',
  step: 0,
  title: { en: 'Universal care', ar: 'رعاية للجميع' },
  says: {
    en: 'Pain taken seriously and explained, safety and goals agreed, one activity of the person’s own choice; screened again after three to six months.',
    ar: 'أخذ الألم على محمل الجد وشرحه، والاتفاق على السلامة والأهداف، ونشاط واحد يختاره الشخص نفسه؛ وفحص جديد بعد ثلاثة إلى ستة أشهر.',
  },
  items: [
    {
      kind: 'visit',
      discipline: 'primary-care',
      title: { en: 'Talk about your pain, safety and goals', ar: 'حديث عن ألمك وسلامتك وأهدافك' },
      why: {
        en: 'Your pain is real. You and your doctor talk about what it means and what you want.',
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
      title: { en: 'How pain works', ar: 'كيف يعمل الألم' },
      why: {
        en: 'You read or hear how pain works, and what you can do when it flares up.',
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
      title: { en: 'One activity of your choice', ar: 'نشاط واحد من اختيارك' },
      why: {
        en: 'You pick one thing that is good for you, and do it in small steps.',
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
