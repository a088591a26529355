import type { Text } from '#kernel';
import { barrierKinds, matterKinds, workKinds } from '#profile';
import { type Own, said } from './own-words.ts';
import type { Choice, Kind, Question, SectionId } from './question.ts';

export const yourTeam: Text = said('Only your care team sees this.');

/** Questions that belong to no instrument, in the order they are asked within their section. */
export const ownQuestions: readonly Question[] = [
  own('consent', 'start', 'Your answers help your team make a plan with you.', {
    answer: { kind: 'consent' },
    lead: said('You can skip any question, stop, and come back later. Nothing is lost.'),
    why: 'You decide what you tell us. We ask so that your first visit can start where you are.',
    skippable: false,
  }),
  own('what-brings', 'start', 'What brings you here?', {
    answer: { kind: 'words', longest: 2000 },
    why: 'In your own words, so that you do not have to tell it again and again.',
  }),
  own('body-map', 'pain', 'Where does it hurt, and how much?', {
    answer: { kind: 'body-map' },
    why: 'Some pain stays in one place, some is spread out. The two need different help.',
  }),
  own('pain-since', 'pain', 'How long have you had this pain?', {
    answer: { kind: 'duration' },
    why: 'Pain that has lasted for a long time works in another way than new pain.',
  }),
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
    answer: {
      kind: 'choice',
      choices: [
        { value: 'yes', label: said('Yes') },
        { value: 'no', label: said('No') },
      ],
    },
    why: 'Some medicines make people sleepy. We want you to be safe.',
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
  own('matters-picks', 'matters', 'What would you like to have more of?', {
    answer: picksOf(matterKinds, {
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
    why: 'Your plan starts from this, not from your pain.',
  }),
  own('matters', 'matters', 'If one thing could be better in three months, what would it be?', {
    answer: { kind: 'words', longest: 500 },
    why: 'We put your words at the top of your plan.',
  }),
];

type Rest = {
  readonly answer: Kind;
  readonly why: Own;
  readonly lead?: Text;
  readonly skippable?: boolean;
};

function own(id: string, section: SectionId, asks: Own, rest: Rest): Question {
  return {
    id,
    section,
    asks: said(asks),
    lead: rest.lead ?? null,
    answer: rest.answer,
    instrument: null,
    why: said(rest.why),
    seenBy: yourTeam,
    skippable: rest.skippable ?? true,
  };
}

function choicesOf<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, Own>>,
): readonly Choice[] {
  return values.map((value) => ({ value, label: said(labels[value]) }));
}

function choiceOf<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, Own>>,
): Kind {
  return { kind: 'choice', choices: choicesOf(values, labels) };
}

function picksOf<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, Own>>,
): Kind {
  return { kind: 'picks', choices: choicesOf(values, labels) };
}
