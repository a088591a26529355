import { bodySigns } from '#safety';
import { bodySignWords } from '../body-signs.ts';
import type { IntakeAnswers } from '../follow-up.ts';
import { said } from '../own-words.ts';
import { choicesOf, type OwnQuestion, own, yesNoOrNotSure, yesOrNo } from './own.ts';

export const painQuestions: readonly OwnQuestion[] = [
  own('body-map', 'pain', 'Where does it hurt, and how much?', {
    answer: { kind: 'body-map' },
    why: 'Some pain stays in one place, some is spread out. The two need different help.',
  }),
  own('pain-since', 'pain', 'How long have you had this pain?', {
    answer: { kind: 'duration' },
    why: 'Pain that has lasted for a long time works in another way than new pain.',
  }),
];

const mayBeSwollen = (answers: IntakeAnswers): boolean =>
  answers['joints-swollen'] === 'yes' || answers['joints-swollen'] === 'not-sure';

const joints = { why: 'Swollen joints can be treated early. So we want to know.' } as const;

/** Signs that rules RF-01 and RF-02 read, in plain words. */
export const bodyQuestions: readonly OwnQuestion[] = [
  own('body-signs', 'body', 'Have you noticed any of these, new or getting worse?', {
    answer: {
      kind: 'grid',
      rows: choicesOf(bodySigns, bodySignWords),
      columns: choicesOf(['no', 'yes', 'not-sure'], {
        no: 'No',
        yes: 'Yes',
        'not-sure': 'Not sure',
      }),
      fewAreEnough: false,
    },
    lead: 'Some signs need a doctor soon. Most people have none of them.',
    why: 'Pain is rarely a sign of something dangerous. We check so that we do not miss it.',
    seenBy: 'Your care team sees this at once, also before you hand in the rest.',
  }),
  own('joints-swollen', 'body', 'Are any of your joints swollen, without an injury?', {
    answer: yesNoOrNotSure,
    ...joints,
  }),
  own('joints-hands', 'body', 'Are your hands or wrists swollen?', {
    answer: yesOrNo,
    askedOf: mayBeSwollen,
    ...joints,
  }),
  own('joints-count', 'body', 'About how many joints are swollen?', {
    answer: { kind: 'number', min: 0, max: 60, unit: said('joints'), step: 1 },
    askedOf: mayBeSwollen,
    ...joints,
  }),
  own('joints-since', 'body', 'For how long have they been swollen?', {
    answer: { kind: 'duration' },
    askedOf: mayBeSwollen,
    ...joints,
  }),
  own('joints-stiff', 'body', 'In the morning, how long are you stiff before it loosens?', {
    answer: { kind: 'number', min: 0, max: 600, unit: said('minutes'), step: 1 },
    lead: 'Write 0 if you are not stiff.',
    askedOf: mayBeSwollen,
    ...joints,
  }),
];
