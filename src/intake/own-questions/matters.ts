import { expectationKinds, matterKinds } from '#profile';
import { type OwnQuestion, own, rankingOf } from './own.ts';

export const mattersQuestions: readonly OwnQuestion[] = [
  own('matters-picks', 'matters', 'What would you like to have more of?', {
    answer: rankingOf(matterKinds, {
      family: 'Time with family',
      work: 'Work',
      sleep: 'Good sleep',
      walking: 'Walking',
      hobby: 'Something I love doing',
      friends: 'Friends',
      household: 'Getting things done at home',
      independence: 'Doing things on my own',
      mood: 'Feeling like myself',
    }),
    lead: 'Put the most important first.',
    why: 'Your plan starts from this, not from your pain.',
  }),
  own('matters', 'matters', 'If one thing could be better in three months, what would it be?', {
    answer: { kind: 'words', longest: 500 },
    why: 'We put your words at the top of your plan.',
  }),
  own('expectations', 'matters', 'What do you hope we can do for you?', {
    answer: rankingOf(expectationKinds, {
      'less-pain': 'Less pain',
      'do-more': 'Do more in spite of pain',
      understand: 'Understand my pain',
      'sleep-better': 'Better sleep',
      'mood-better': 'Better mood',
      'fewer-medicines': 'Fewer medicines',
      'work-again': 'Go back to work',
      'find-cause': 'Find the cause',
      'be-believed': 'Be believed',
    }),
    lead: 'Put the most important first.',
    why: 'Then we can say honestly what we can do, and what comes first.',
  }),
];
