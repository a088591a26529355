import { bao, own, scamp } from '#evidence';
import { cooper, lambeek, romano } from './sources.ts';
import type { TemplateItem } from './template.ts';

/** Parts that several templates share, each worded once. */
export const walkQuota: TemplateItem = {
  kind: 'activity-quota',
  discipline: 'physiotherapy',
  title: { en: 'Walk by the clock', es: 'Caminar con el reloj', ar: 'المشي بحسب الساعة' },
  why: {
    en: 'You stop when the time is up, not when it hurts. So you can do it again tomorrow.',
    es: 'Usted para cuando se acaba el tiempo, no cuando duele. Así lo puede hacer otra vez mañana.',
    ar: 'التوقف عند انتهاء الوقت، لا عند الألم. وهكذا يمكنك تكرار ذلك غدًا.',
  },
  aim: {
    en: 'From a start that always works, a little more each week',
    es: 'Desde un comienzo que siempre sale bien, un poco más cada semana',
    ar: 'من بداية ممكنة دائمًا، ثم أكثر قليلًا كل أسبوع',
  },
  dose: { minutes: 10, timesPerWeek: 5, inPerson: false, level: 1 },
  startsAfterDays: 3,
  reviewAfterDays: 14,
  sources: [lambeek],
};

export const slowBreathing: TemplateItem = {
  kind: 'relaxation',
  discipline: 'patient',
  title: { en: 'Slow breathing', es: 'Respirar despacio', ar: 'التنفس البطيء' },
  why: {
    en: 'Slow breaths calm the body. It gets easier with practice.',
    es: 'Respirar despacio calma el cuerpo. Con la práctica se hace más fácil.',
    ar: 'الأنفاس البطيئة تهدّئ الجسم. ويصبح ذلك أسهل مع التمرين.',
  },
  dose: { minutes: 5, timesPerWeek: 7, inPerson: false },
  startsAfterDays: 0,
  reviewAfterDays: 28,
  sources: [own],
};

export const coordinatorCall: TemplateItem = {
  kind: 'visit',
  discipline: 'coordination',
  title: {
    en: 'Call from your care coordinator',
    es: 'Llamada de quien coordina su atención',
    ar: 'مكالمة من تنسيق الرعاية',
  },
  why: {
    en: 'One person knows your whole plan. They ask how it goes and help when it does not.',
    es: 'Una persona conoce todo su plan. Le pregunta cómo va y ayuda cuando algo no sale.',
    ar: 'هناك شخص واحد يعرف خطتك كلها، يسألك عن حالك ويساعدك حين تتعثّر الأمور.',
  },
  dose: { minutes: 20, timesPerWeek: 0.5, inPerson: false },
  startsAfterDays: 7,
  reviewAfterDays: 28,
  sources: [bao, cooper],
};

export const medicineReview: TemplateItem = {
  kind: 'visit',
  discipline: 'primary-care',
  title: {
    en: 'Look at your medicines together',
    es: 'Ver sus medicinas con su equipo',
    ar: 'مراجعة أدويتك معًا',
  },
  why: {
    en: 'You and your doctor check what each one does for you, and what you may not need.',
    es: 'Usted y su médico ven qué hace cada una por usted y cuál tal vez no le hace falta.',
    ar: 'مراجعة مع الطبيب لما يفعله كل دواء لك، وما قد لا يلزمك.',
  },
  dose: { minutes: 20, timesPerWeek: 0.25, inPerson: true },
  startsAfterDays: 7,
  reviewAfterDays: 28,
  sources: [scamp],
};

export const walkTogether: TemplateItem = {
  kind: 'family-action',
  discipline: 'family',
  title: {
    en: 'A walk with someone close',
    es: 'Una caminata con alguien cercano',
    ar: 'مشي مع شخص قريب منك',
  },
  why: {
    en: 'With company it is easier to start. You set the pace, not the pain.',
    es: 'Con compañía es más fácil empezar. El paso lo marca usted, no el dolor.',
    ar: 'البدء أسهل مع الرفقة. والسرعة لك، لا للألم.',
  },
  dose: { minutes: 10, timesPerWeek: 2, inPerson: false },
  startsAfterDays: 3,
  reviewAfterDays: 28,
  sources: [romano],
};

export const thingsThatMatter: TemplateItem = {
  kind: 'behavioural-activation',
  discipline: 'psychology',
  title: {
    en: 'One thing that matters to you',
    es: 'Una cosa que le importa',
    ar: 'شيء واحد يهمك',
  },
  why: {
    en: 'Mood often follows what we do. You plan small things that are worth it to you.',
    es: 'El ánimo muchas veces sigue a lo que hacemos. Usted planea cosas pequeñas que valen la pena.',
    ar: 'المزاج يتبع غالبًا ما نفعله. تخطيط أشياء صغيرة لها قيمة عندك.',
  },
  dose: { minutes: 15, timesPerWeek: 3, inPerson: false },
  startsAfterDays: 7,
  reviewAfterDays: 21,
  sources: [scamp],
};
