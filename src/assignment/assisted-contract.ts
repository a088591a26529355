import * as z from 'zod/mini';
import { contract, idOf, none, patientId } from '#http';
import { dueView, questionnaireAnswer } from './phone-contract.ts';

export const assistedModes = ['assisted', 'telephone'] as const;
export type AssistedMode = (typeof assistedModes)[number];

const assistedAnswersMax = 200;
const need = { permission: 'measures:enter' } as const;
const round = z.strictObject({ patientId, occurrenceId: idOf<'OccurrenceId'>() });

export const openAssistedRound = contract({
  name: 'openAssistedRound',
  method: 'GET',
  path: '/api/patients/:patientId/rounds/:occurrenceId',
  summary: 'An open round of questions in the person’s language, to be asked by staff.',
  need,
  audit: 'READ_ASSIGNMENTS',
  params: round,
  query: none,
  body: none,
  output: z.object({ round: dueView, language: z.string() }),
});

/** The same answers again change nothing; what alarms is heard also where it cannot be kept. */
export const saveAssistedRound = contract({
  name: 'saveAssistedRound',
  method: 'POST',
  path: '/api/patients/:patientId/rounds/:occurrenceId/answers',
  summary: 'Answers that staff took down with the person; how they were given stays with each.',
  need,
  audit: 'ANSWERED_TOGETHER',
  params: round,
  query: none,
  body: z.strictObject({
    mode: z.enum(assistedModes),
    answers: z
      .array(z.omit(questionnaireAnswer, { occurrenceId: true }))
      .check(z.maxLength(assistedAnswersMax)),
    /** Nothing more is to come: it is handed in. */
    done: z.boolean(),
  }),
  output: z.object({
    /** What could not be kept, and why, by item. */
    refused: z.array(z.object({ item: z.string(), message: z.string() })),
    handedIn: z.boolean(),
  }),
});
