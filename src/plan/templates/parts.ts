import { bao, own, scamp } from '#evidence';
import { cooper, lambeek, romano } from './sources.ts';
import type { TemplateItem } from './template.ts';

/** Parts that several templates share, each worded once. */
export const walkQuota: TemplateItem = {
  kind: 'activity-quota',
  discipline: 'physiotherapy',
  title: { en: 'Walk by the clock', ar: 'المشي بحسب الساعة' },
  why: {
    en: 'You stop when the time is up, not when it hurts. So you can do it again tomorrow.',
    ar: 'التوقف عند انتهاء الوقت، لا عند الألم. وهكذا يمكنك تكرار ذلك غدًا.',
  },
  aim: {
    en: 'From a start that always works, a little more each week',
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
  title: { en: 'Slow breathing', ar: 'التنفس البطيء' },
  why: {
    en: 'Slow breaths calm the body. It gets easier with practice.',
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
  title: { en: 'Call from your care coordinator', ar: 'مكالمة من تنسيق الرعاية' },
  why: {
    en: 'One person knows your whole plan. They ask how it goes and help when it does not.',
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
  title: { en: 'Look at your medicines together', ar: 'مراجعة أدويتك معًا' },
  why: {
    en: 'You and your doctor check what each one does for you, and what you may not need.',
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
  title: { en: 'A walk with someone close', ar: 'مشي مع شخص قريب منك' },
  why: {
    en: 'With company it is easier to start. You set the pace, not the pain.',
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
  title: { en: 'One thing that matters to you', ar: 'شيء واحد يهمك' },
  why: {
    en: 'Mood often follows what we do. You plan small things that are worth it to you.',
    ar: 'المزاج يتبع غالبًا ما نفعله. تخطيط أشياء صغيرة لها قيمة عندك.',
  },
  dose: { minutes: 15, timesPerWeek: 3, inPerson: false },
  startsAfterDays: 7,
  reviewAfterDays: 21,
  sources: [scamp],
};
