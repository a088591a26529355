import * as z from 'zod/mini';
import { contract, idOf, none, patientId, text } from '#http';
import type { ItemBank, StopRule } from '#measures';

/** More than any stop rule lets an adaptive test ask. */
export const adaptiveAnswersMax = 60;

const bankId = z.string().check(z.minLength(1), z.maxLength(60));
const need = { permission: 'measures:enter' } as const;

/** Made on the server and only travels: the shapes are the measures room's. */
const bank = z.custom<ItemBank>((given) => typeof given === 'object' && given !== null);
const rule = z.custom<StopRule>((given) => typeof given === 'object' && given !== null);

export const listAdaptiveTests = contract({
  name: 'listAdaptiveTests',
  method: 'GET',
  path: '/api/patients/:patientId/adaptive-tests',
  summary: 'The banks of questions this clinic may ask this person from today, in their language.',
  need,
  audit: 'READ_ASSIGNMENTS',
  params: z.strictObject({ patientId }),
  query: none,
  body: none,
  output: z.object({
    banks: z.array(z.object({ bankId: z.string(), name: text, questions: z.int() })),
  }),
});

export const openAdaptiveTest = contract({
  name: 'openAdaptiveTest',
  method: 'GET',
  path: '/api/patients/:patientId/adaptive-tests/banks/:bankId',
  summary: 'A bank with its parameters and the stop rule, for asking from it with the person.',
  need,
  audit: 'READ_ASSIGNMENTS',
  params: z.strictObject({ patientId, bankId }),
  query: none,
  body: none,
  output: z.object({ bank, load: z.int(), rule }),
});
export type OpenedAdaptiveTest = z.output<typeof openAdaptiveTest.output>;

export const adaptiveModes = ['assisted', 'telephone'] as const;
export type AdaptiveMode = (typeof adaptiveModes)[number];

const adaptiveAnswer = z.strictObject({
  item: z.string().check(z.minLength(1), z.maxLength(60)),
  /** By its place, 0 = least of the trait; null = "I would rather not say". */
  option: z.nullable(z.int().check(z.gte(0), z.lte(20))),
});

export const keptAdaptive = z.object({
  t: z.number(),
  error: z.number(),
  inWords: text,
  answered: z.int(),
});
export type KeptAdaptive = z.output<typeof keptAdaptive>;

export const keepAdaptiveTest = contract({
  name: 'keepAdaptiveTest',
  method: 'PUT',
  path: '/api/patients/:patientId/adaptive-tests/:occasionId',
  summary:
    'Keeps the answers of an adaptive test with the score the server works out from its own copy of the bank. The same test again changes nothing.',
  need,
  audit: 'ASKED_ADAPTIVE_TEST',
  params: z.strictObject({ patientId, occasionId: idOf<'AdaptiveTestId'>() }),
  query: none,
  body: z.strictObject({
    bankId,
    /** The load of the bank that was asked from: another one has other parameters. */
    load: z.int().check(z.gte(1), z.lte(1_000_000)),
    mode: z.enum(adaptiveModes),
    /** In the order they were asked. */
    answers: z.array(adaptiveAnswer).check(z.minLength(1), z.maxLength(adaptiveAnswersMax)),
  }),
  output: keptAdaptive,
});
