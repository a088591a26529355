import { choicesOf, type OwnQuestion, own } from './own.ts';

export const startQuestions: readonly OwnQuestion[] = [
  own('consent', 'start', 'Your answers help your team make a plan with you.', {
    answer: { kind: 'consent' },
    lead: 'You can skip any question, stop, and come back later. Nothing is lost.',
    why: 'You decide what you tell us. We ask so that your first visit can start where you are.',
    skippable: false,
  }),
  own('what-brings', 'start', 'What brings you here?', {
    answer: { kind: 'words', longest: 2000 },
    why: 'In your own words, so that you do not have to tell it again and again.',
  }),
  own('known', 'start', 'Is this what we know about you right?', {
    answer: {
      kind: 'known',
      choices: choicesOf(['right', 'different'], {
        right: 'Yes, it is right',
        different: 'Something is different',
      }),
    },
    lead: 'It comes from your record at the clinic. Please look it over.',
    why: 'What you have told us before you need not say again.',
  }),
  own('known-different', 'start', 'What is different?', {
    answer: { kind: 'words', longest: 500 },
    why: 'A person of your team will put it right.',
    askedOf: ({ known }) => known === 'different',
  }),
];
