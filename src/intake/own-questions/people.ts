import { copingKinds, supportKinds } from '#profile';
import type { IntakeAnswers } from '../follow-up.ts';
import { choiceOf, type OwnQuestion, own, picksOf, yesNoOrNotSure } from './own.ts';

const wantsInterpreter = ({ interpreter }: IntakeAnswers): boolean =>
  interpreter === 'spoken' || interpreter === 'signed';

export const peopleQuestions: readonly OwnQuestion[] = [
  own('coping', 'people', 'What helps you when it gets hard?', {
    answer: picksOf(copingKinds, {
      moving: 'Moving gently',
      resting: 'Resting for a while',
      people: 'Being with people',
      alone: 'Being alone',
      faith: 'Faith or prayer',
      creative: 'Music, crafts or nature',
      busy: 'Keeping busy',
      breathing: 'Breathing or relaxing',
      substances: 'Alcohol or other substances',
      nothing: 'Nothing helps right now',
    }),
    why: 'What helps you already is the best start for more.',
    sensitive: true,
  }),
  own('support', 'people', 'Is there someone you can count on for help?', {
    answer: choiceOf(supportKinds, {
      many: 'Yes, more than one person',
      one: 'Yes, one person',
      sometimes: 'Sometimes, it is not easy',
      nobody: 'No, nobody',
    }),
    why: 'Nobody should carry pain alone. We can look for help together.',
    sensitive: true,
  }),
  own(
    'trauma-gate',
    'people',
    'Has something very hard or scary happened to you that still affects you?',
    {
      answer: yesNoOrNotSure,
      lead: 'You do not have to say what it was.',
      why: 'Hard times can make the body stay on alert. That is not your fault.',
      sensitive: true,
    },
  ),
  own('interpreter', 'people', 'Would an interpreter help you?', {
    answer: choiceOf(['no', 'spoken', 'signed'], {
      no: 'No',
      spoken: 'Yes, for talking',
      signed: 'Yes, for sign language',
    }),
    why: 'Then somebody who speaks your language is there, at no cost to you.',
  }),
  own('home-language', 'people', 'Which language do you speak at home?', {
    answer: { kind: 'words', longest: 60 },
    why: 'So that we find the right interpreter, and the right papers.',
    askedOf: wantsInterpreter,
  }),
  own(
    'culture',
    'people',
    'Is there something about your faith, culture or family we should know?',
    {
      answer: { kind: 'words', longest: 500 },
      lead: 'For example days of fasting, who should be in the room, or what to avoid.',
      why: 'Care works when it fits how you live.',
      sensitive: true,
    },
  ),
];
