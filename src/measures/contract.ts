import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, text } from '#http';

/** One instrument over time, with its meaning on the same line (F22). */
export const measureView = z.object({
  instrument: z.string(),
  title: text,
  /** "lower" when lower scores are better. */
  better: z.enum(['lower', 'higher']),
  range: z.object({ min: z.number(), max: z.number() }),
  readings: z.array(
    z.object({
      scoreId: idOf<'ScoreId'>(),
      day: localDate,
      status: z.enum(['scored', 'prorated', 'no-score']),
      value: z.nullable(z.number()),
      band: z.nullable(text),
      /** Of a prorated score, how much was answered; else null. */
      answered: z.optional(z.nullable(z.object({ given: z.int(), of: z.int() }))),
      missing: z.array(z.string()),
      mode: z.string(),
    }),
  ),
  /** Value, band, change since start and since last with the meaningful change, in words. */
  inWords: text,
  trend: text,
  thresholds: z.array(z.object({ from: z.number(), name: text })),
  meaningfulChange: z.nullable(z.number()),
  citation: z.string(),
});
export type MeasureView = z.output<typeof measureView>;

export const readMeasures = contract({
  name: 'readMeasures',
  method: 'GET',
  path: '/api/patients/:patientId/measures',
  summary: 'All measures of a person over time, with band and change in words.',
  need: { permission: 'measures:read' },
  audit: 'READ_MEASURES',
  params: z.strictObject({ patientId }),
  query: none,
  body: none,
  output: z.object({ measures: z.array(measureView) }),
});

/** One occasion's answers, item by item. */
export const readOccasion = contract({
  name: 'readOccasion',
  method: 'GET',
  path: '/api/patients/:patientId/scores/:scoreId',
  summary: 'The answers behind one score, with who entered them and how.',
  need: { permission: 'measures:read' },
  audit: 'READ_MEASURES',
  params: z.strictObject({ patientId, scoreId: idOf<'ScoreId'>() }),
  query: none,
  body: none,
  output: z.object({
    items: z.array(
      z.object({
        item: z.string(),
        asked: text,
        answer: z.nullable(text),
        value: z.unknown(),
        mode: z.string(),
        answeredAt: instant,
      }),
    ),
  }),
});
