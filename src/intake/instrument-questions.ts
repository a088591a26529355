import type { Text } from '#kernel';
import {
  asq,
  gad7,
  type Instrument,
  peg,
  phq4,
  phq8,
  phq9,
  sleepGate,
  sleepQuality,
  wordedItems,
} from '#measures';
import { item9 } from './follow-up.ts';
import { yourTeam } from './own-questions/own.ts';
import { said } from './own-words.ts';
import type { Question, SectionId } from './question.ts';

type Framing = { readonly section: SectionId; readonly why: Text; readonly seenBy: Text };

const moodAndWorry: Framing = {
  section: 'feelings',
  why: said('Pain and mood pull on each other. If we know both, we can help with both.'),
  seenBy: yourTeam,
};

/** How questions about thoughts of suicide are introduced. */
export const safetyFraming: Framing = {
  section: 'feelings',
  why: said(
    'Many people with long pain have such thoughts. We ask so that nobody is alone with them.',
  ),
  seenBy: said('Only your care team sees this. It is never shared with family by itself.'),
};

/** How each instrument of the intake is introduced to the person. */
const framings: readonly (readonly [Instrument, Framing])[] = [
  [
    peg,
    {
      section: 'pain-week',
      why: said('Three numbers show how much pain takes from your days, now and later.'),
      seenBy: yourTeam,
    },
  ],
  [phq4, moodAndWorry],
  [phq9, moodAndWorry],
  [phq8, moodAndWorry],
  [gad7, moodAndWorry],
  [asq, safetyFraming],
  ...[sleepGate, sleepQuality].map(
    (instrument) =>
      [
        instrument,
        {
          section: 'sleep',
          why: said('Poor sleep makes pain stronger. It is often the best place to start.'),
          seenBy: yourTeam,
        },
      ] as const,
  ),
];

/** Every item of every instrument of the intake, by item id. */
export const instrumentQuestions: ReadonlyMap<string, Question> = new Map(
  framings.flatMap(([instrument, framing]) =>
    wordedItems(instrument).map((item): [string, Question] => [
      item.id,
      {
        id: item.id,
        asks: item.text,
        lead: instrument.instruction,
        answer: { kind: 'choice', choices: item.options },
        instrument: instrument.id,
        ...framing,
        ...(item.id === item9 ? { why: safetyFraming.why, seenBy: safetyFraming.seenBy } : {}),
        skippable: true,
        credit: instrument.licence.credit,
        sensitive: instrument.id === asq.id || item.id === item9,
      },
    ]),
  ),
);
