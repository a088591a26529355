import {
  acuteWeeks,
  contactAcuteDays,
  contactContinuationDays,
  contactMonthlyDays,
  contactSelfManagedDays,
  type NumberParameter,
  rescreenDays,
  step1ReviewDays,
  step2ReviewDays,
  step3ReviewDays,
} from '#evidence';
import type { Text } from '#kernel';
import type { StepNow } from './facts.ts';

/** What a step consists of (clinical-rules §2.1), and how close contact is kept (§2.2). */
export type StepContent = {
  readonly title: Text;
  readonly content: readonly Text[];
  readonly dose: Text;
  readonly duration: Text;
  /** Days until it is looked at together. */
  readonly review: NumberParameter;
  /** Days between contacts at first, for how many weeks, and afterwards. */
  readonly contact: {
    readonly first: NumberParameter;
    readonly weeks: NumberParameter | null;
    readonly later: NumberParameter;
  };
};

const close = { first: contactAcuteDays, weeks: acuteWeeks, later: contactMonthlyDays } as const;

const contents: Readonly<Record<`${StepNow}`, StepContent>> = {
  0: {
    title: { en: 'Universal care' },
    content: [
      { en: 'Take the pain seriously and explain it' },
      { en: 'Screening, safety and goals' },
      { en: 'One activity of the person’s own choice' },
    ],
    dose: { en: 'One talk, and what the person takes home' },
    duration: { en: 'Screened again in 3 to 6 months' },
    review: rescreenDays,
    contact: { first: rescreenDays, weeks: null, later: rescreenDays },
  },
  1: {
    title: { en: 'Guided self-management' },
    content: [
      { en: 'Self-management by web or phone, or one pain class' },
      { en: 'Physiotherapy: activity baseline and quotas' },
      { en: 'Sleep basics' },
    ],
    dose: { en: '12 weeks of self-management, or one class of 2 hours' },
    duration: { en: '12 weeks; a first look after 4 to 6 weeks, decided at week 12' },
    review: step1ReviewDays,
    contact: { first: contactSelfManagedDays, weeks: null, later: contactSelfManagedDays },
  },
  2: {
    title: { en: 'Combined care with a care manager' },
    content: [
      { en: 'An optimised antidepressant or psychotherapy, by preference' },
      { en: 'Then pain self-management, or CBT for pain' },
      { en: 'Physiotherapy with activity quotas' },
      { en: 'PHQ-9 and PEG every 2 to 4 weeks' },
    ],
    dose: { en: '12 weeks of treatment, then 6 self-management sessions or CBT over 12 weeks' },
    duration: {
      en: '24 weeks, case review in weeks 8 to 12, then 6 months of continuation',
    },
    review: step2ReviewDays,
    contact: close,
  },
  continuation: {
    title: { en: 'Continuation of step 2' },
    content: [
      { en: 'What helped goes on, with less intensity and not less contact' },
      { en: 'A relapse plan that the person signs' },
    ],
    dose: { en: 'Contact monthly at first, then every 8 to 12 weeks' },
    duration: { en: '6 months' },
    review: step2ReviewDays,
    contact: {
      first: contactMonthlyDays,
      weeks: acuteWeeks,
      later: contactContinuationDays,
    },
  },
  3: {
    title: { en: 'Specialist integrated care' },
    content: [
      { en: 'CBT, ACT or exposure; trauma-focused therapy where it fits' },
      { en: 'Psychiatry and pain medicine, with a review of medicines' },
      { en: 'A case conference every 4 weeks at the latest' },
    ],
    dose: { en: 'CBT or ACT 8 to 16 sessions, exposure 10 to 15' },
    duration: { en: '12 to 16 weeks, then it is decided' },
    review: step3ReviewDays,
    contact: { ...close, later: contactMonthlyDays },
  },
  4: {
    title: { en: 'Interdisciplinary programme' },
    content: [
      { en: 'A programme of several disciplines, or the psychiatric day clinic or ward' },
      { en: 'A way back to step 2 with a relapse plan' },
    ],
    dose: { en: 'More than 100 hours' },
    duration: { en: 'The programme, then looks after 3, 6 and 12 months' },
    review: step3ReviewDays,
    contact: { ...close, later: contactMonthlyDays },
  },
};

export const contentOf = (step: StepNow): StepContent => contents[step];
