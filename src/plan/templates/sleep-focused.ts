import { own } from '#evidence';
import {
  coordinatorCall,
  medicineReview,
  slowBreathing,
  walkQuota,
  walkTogether,
} from './parts.ts';
import { aasm, habit } from './sources.ts';
import type { PlanTemplate } from './template.ts';

/** Step 2 where poor sleep leads: four sessions of CBT-I with a sleep window (HABIT). */
export const sleepFocused: PlanTemplate = {
  id: 'step-2-sleep-focused',
  step: 2,
  title: {
    en: 'Combined care that begins with sleep',
    es: 'Atención conjunta que empieza por el sueño',
    ar: 'رعاية مشتركة تبدأ بالنوم',
  },
  says: {
    en: 'Four to eight sessions on sleep with an agreed window, then more activity when nights are steadier. Check work, driving and medicines before the window starts.',
    es: 'De cuatro a ocho sesiones sobre el sueño con un horario acordado y luego más actividad, cuando las noches sean más estables. Revise el trabajo, el manejo y las medicinas antes de empezar el horario.',
    ar: 'من أربع إلى ثماني جلسات عن النوم مع نافذة نوم متفق عليها، ثم نشاط أكثر حين تنتظم الليالي. يُراجع العمل والقيادة والأدوية قبل بدء النافذة.',
  },
  items: [
    {
      kind: 'cbt-session',
      discipline: 'psychology',
      title: { en: 'Sleep sessions', es: 'Sesiones sobre el sueño', ar: 'جلسات النوم' },
      why: {
        en: 'In four to eight talks you learn what makes sleep deep again.',
        es: 'En cuatro a ocho charlas usted aprende qué hace el sueño profundo otra vez.',
        ar: 'في أربعة إلى ثمانية لقاءات: تعلّم ما يعيد النوم عميقًا.',
      },
      dose: { minutes: 30, timesPerWeek: 1, inPerson: false },
      startsAfterDays: 3,
      reviewAfterDays: 28,
      sources: [habit, aasm],
    },
    {
      kind: 'sleep-window',
      discipline: 'psychology',
      title: { en: 'Sleep window', es: 'Horario de sueño', ar: 'نافذة النوم' },
      why: {
        en: 'A shorter time in bed makes sleep deeper. We make it longer as sleep gets better.',
        es: 'Menos tiempo en cama hace el sueño más profundo. Lo alargamos cuando duerma mejor.',
        ar: 'وقت أقصر في السرير يجعل النوم أعمق. ونطيله كلما تحسّن النوم.',
      },
      aim: {
        en: 'Set from your sleep diary, never shorter than five and a half hours',
        es: 'Según su diario de sueño, nunca menos de cinco horas y media',
        ar: 'تُحدَّد من يوميات نومك، ولا تقل أبدًا عن خمس ساعات ونصف',
      },
      dose: { from: '00:00', until: '06:30' },
      startsAfterDays: 7,
      reviewAfterDays: 7,
      sources: [habit],
    },
    {
      kind: 'self-care',
      discipline: 'patient',
      title: {
        en: 'Daylight in the first hour',
        es: 'Luz del día en la primera hora',
        ar: 'ضوء النهار في الساعة الأولى',
      },
      why: {
        en: 'Light in the morning tells your body that the day has begun.',
        es: 'La luz de la mañana le dice al cuerpo que el día ya empezó.',
        ar: 'الضوء في الصباح يخبر جسمك أن اليوم قد بدأ.',
      },
      dose: { minutes: 15, timesPerWeek: 7, inPerson: false },
      startsAfterDays: 0,
      reviewAfterDays: 28,
      sources: [own],
    },
    { ...walkQuota, startsAfterDays: 14, reviewAfterDays: 14 },
    slowBreathing,
    {
      ...medicineReview,
      title: {
        en: 'Medicines that touch sleep',
        es: 'Medicinas que afectan el sueño',
        ar: 'أدوية تؤثر في النوم',
      },
      why: {
        en: 'Some medicines make nights light or mornings foggy. You look at them together.',
        es: 'Algunas medicinas quitan el sueño o dan pesadez por la mañana. Las ve con su equipo.',
        ar: 'بعض الأدوية تجعل النوم خفيفًا أو الصباح ضبابيًا. تُراجَع معًا.',
      },
    },
    { ...coordinatorCall, dose: { minutes: 15, timesPerWeek: 0.5, inPerson: false } },
    { ...walkTogether, startsAfterDays: 14 },
  ],
};
