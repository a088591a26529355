import * as z from 'zod/mini';

/** What `sinew score` answers, for `--schema` and for the test that holds it to that. */
export const scoreOutput = z.array(
  z.strictObject({
    instrument: z.string(),
    version: z.nullable(z.int()),
    status: z.enum(['scored', 'prorated', 'no-score', 'error']),
    scores: z.record(z.string(), z.nullable(z.union([z.number(), z.boolean()]))),
    bands: z.record(z.string(), z.nullable(z.string())),
    alarms: z.array(
      z.enum(['self-harm-thoughts', 'suicide-screen-positive', 'suicidal-thoughts-now']),
    ),
    missing: z.strictObject({
      items: z.array(z.string()),
      rule: z.string(),
      verdict: z.enum([
        'complete',
        'prorated',
        'too-few-answers',
        'scored-without',
        'not-computable',
      ]),
    }),
    errors: z.array(z.strictObject({ path: z.string(), code: z.string(), message: z.string() })),
  }),
);
