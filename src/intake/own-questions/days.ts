import { activityKinds, barrierKinds, difficulties, workKinds } from '#profile';
import { activitiesForm } from '../battery.ts';
import { choiceOf, choicesOf, type OwnQuestion, own, picksOf, yesOrNo } from './own.ts';

/** What a person may have lost to pain; “none” says no to each. */
export const rolesAsked = ['work', 'caring', 'study', 'none'] as const;

export const daysQuestions: readonly OwnQuestion[] = [
  own('function', 'days', 'How hard are these for you now?', {
    answer: {
      kind: 'grid',
      rows: choicesOf(activityKinds, {
        walk: 'Walk for 15 minutes',
        stairs: 'Climb stairs',
        sit: 'Sit for half an hour',
        stand: 'Stand for half an hour',
        lift: 'Lift a shopping bag',
        'wash-dress': 'Wash and dress',
        housework: 'Do housework',
        bend: 'Bend down',
      }),
      columns: choicesOf(difficulties, {
        none: 'Not hard',
        some: 'A little hard',
        much: 'Very hard',
        cannot: 'I cannot',
      }),
      fewAreEnough: false,
    },
    why: 'Your plan starts from what you can do, and goes where you want to go.',
  }),
  own(
    'activities',
    'days',
    'Which things are hard for you because of your pain? Name up to three.',
    {
      answer: { kind: 'lines', most: 3, longest: 80 },
      lead: 'One on each line.',
      why: 'Your plan starts from what you can do, and goes where you want to go.',
      askedOf: (_, { forms }) => forms?.some(({ form }) => form.id === activitiesForm) === true,
    },
  ),
  own('work-kind', 'days', 'Which of these fits your days best?', {
    answer: choiceOf(workKinds, {
      none: 'I do not go to work',
      'home-care': 'I look after home or family',
      day: 'I work in the daytime',
      evening: 'I work in the evening',
      'night-shift': 'I work at night',
      rotating: 'My shifts change',
    }),
    why: 'So that the plan fits your hours, and your sleep.',
  }),
  own('drives-for-work', 'days', 'Do you drive or run machines for your work?', {
    answer: yesOrNo,
    why: 'Some medicines make people sleepy. We want you to be safe.',
  }),
  own('role-loss', 'days', 'Did you have to give up any of these because of pain, sleep or mood?', {
    answer: picksOf(rolesAsked, {
      work: 'My work',
      caring: 'Looking after others',
      study: 'School or training',
      none: 'None of these',
    }),
    why: 'If pain took a big part of your life, more help may be right for you.',
  }),
  own('barriers', 'days', 'What could make it hard to come or to take part?', {
    answer: picksOf(barrierKinds, {
      transport: 'Getting there',
      money: 'Money',
      time: 'Time',
      'caring-for-others': 'Looking after others',
      language: 'Language',
      reading: 'Reading long texts',
      'no-internet': 'No phone or internet',
      'fear-of-movement': 'Fear that moving does harm',
      'bad-experience': 'Bad experiences with care',
      fatigue: 'Being too tired',
      none: 'Nothing',
    }),
    why: 'Many of these can be solved: by video, by telephone, with an interpreter.',
  }),
];
