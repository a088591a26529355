import { cannabisUse, treatmentKinds, treatmentOutcomes } from '#profile';
import type { IntakeSettings } from '../follow-up.ts';
import { said } from '../own-words.ts';
import { choiceOf, choicesOf, type OwnQuestion, own, picksOf } from './own.ts';

/** Conditions a person can name in a word; others have room in the medicines and in the first visit. */
export const conditionsAsked = [
  'osteoarthritis',
  'inflammatory-arthritis',
  'fibromyalgia',
  'osteoporosis',
  'headache',
  'depression',
  'anxiety-disorder',
  'bipolar-disorder',
  'sleep-apnoea',
  'epilepsy',
  'diabetes',
  'heart-disease',
  'kidney-disease',
  'cancer',
  'pregnancy',
  'none',
] as const;

/** Asked only beside the questions about breathing in sleep, which need them and nothing else does. */
const body = {
  why: 'It helps us see how well you breathe at night. It is no judgement.',
  sensitive: true,
  askedOf: (_: unknown, { forms }: IntakeSettings) =>
    forms?.some(({ form }) => form.id === 'nosas') === true,
} as const;

export const healthQuestions: readonly OwnQuestion[] = [
  own('conditions', 'health', 'Do you have any of these?', {
    answer: picksOf(conditionsAsked, {
      osteoarthritis: 'Arthrosis',
      'inflammatory-arthritis': 'Rheumatoid or another inflamed joint disease',
      fibromyalgia: 'Fibromyalgia',
      osteoporosis: 'Weak bones (osteoporosis)',
      headache: 'Frequent headaches or migraine',
      depression: 'Depression',
      'anxiety-disorder': 'Anxiety or panic',
      'bipolar-disorder': 'Bipolar disorder',
      'sleep-apnoea': 'Sleep apnoea',
      epilepsy: 'Epilepsy or seizures',
      diabetes: 'Diabetes',
      'heart-disease': 'Heart disease or high blood pressure',
      'kidney-disease': 'Kidney disease',
      cancer: 'Cancer, now or before',
      pregnancy: 'Pregnant, or maybe pregnant',
      none: 'None of these',
    }),
    why: 'Other health problems change what is safe and what helps.',
    sensitive: true,
  }),
  own('medicines', 'health', 'Which medicines do you take, also those without a prescription?', {
    answer: { kind: 'lines', most: 30, longest: 160 },
    lead: 'One on each line, as you call it. With the dose if you know it.',
    why: 'We write it down as you say it, and check it with you before anything changes.',
  }),
  own('allergies', 'health', 'Are there medicines or other things you cannot take?', {
    answer: { kind: 'lines', most: 20, longest: 160 },
    lead: 'One on each line, and what happens when you take it.',
    why: 'So that nobody gives you what harms you.',
  }),
  own('operations', 'health', 'Have you had operations? Which, and about when?', {
    answer: { kind: 'lines', most: 20, longest: 160 },
    lead: 'One on each line.',
    why: 'Old operations can be part of the pain, or show what did not help.',
  }),
  own('cannabis', 'health', 'How often do you use cannabis (weed, hash or oil with THC)?', {
    answer: choiceOf(cannabisUse, {
      never: 'Never',
      'now-and-then': 'Less than once a week',
      weekly: 'Once a week or more',
    }),
    why: 'It can change how medicines and sleep help work. It is no judgement.',
    sensitive: true,
  }),
  own('height-cm', 'health', 'About how tall are you?', {
    answer: { kind: 'number', min: 50, max: 260, unit: said('cm'), step: 1 },
    lead: 'A guess is fine. 5 feet 6 inches are about 168 cm.',
    ...body,
  }),
  own('weight-kg', 'health', 'About how much do you weigh?', {
    answer: { kind: 'number', min: 20, max: 400, unit: said('kg'), step: 1 },
    lead: 'A guess is fine. 150 pounds are about 68 kg.',
    ...body,
  }),
];

export const triedQuestions: readonly OwnQuestion[] = [
  own('treatments', 'tried', 'What have you tried for your pain, and did it work?', {
    answer: {
      kind: 'grid',
      rows: choicesOf(treatmentKinds, {
        'shop-medicine': 'Pain medicine from the shop',
        opioids: 'Strong pain medicine (opioids)',
        'other-medicine': 'Other medicine for pain or nerves',
        exercise: 'Exercise or physical therapy',
        injections: 'Injections',
        operation: 'An operation',
        'talking-therapy': 'Talking therapy',
        relaxation: 'Relaxing, breathing or mindfulness',
        'hands-on': 'Massage, needles or hands-on care',
        'heat-cold-tens': 'Heat, cold or a TENS device',
        'sleep-help': 'Help with sleep',
        'pain-class': 'A pain class or group',
      }),
      columns: choicesOf(treatmentOutcomes, {
        lot: 'Helped a lot',
        little: 'Helped a little',
        none: 'Did not help',
        worse: 'Made it worse',
      }),
      fewAreEnough: true,
    },
    lead: 'Leave out what you have not tried.',
    why: 'So that you do not have to try again what did not help, and keep what did.',
  }),
];
