import * as z from 'zod/mini';

const outcome = z.union([z.boolean(), z.literal('unknown')]);
const check = z.strictObject({
  text: z.string(),
  outcome,
  anyOf: z.optional(z.array(z.unknown())),
});
const due = z.union([
  z.strictObject({ hours: z.number(), at: z.string() }),
  z.strictObject({ days: z.number(), on: z.string() }),
]);

const finding = z.strictObject({
  rule: z.string(),
  version: z.int(),
  status: z.enum(['fires', 'unknown']),
  severity: z.string(),
  message: z.string(),
  checks: z.array(check),
  facts: z.array(z.unknown()),
  parameters: z.array(z.unknown()),
  owner: z.string(),
  due: z.nullable(due),
  citation: z.unknown(),
  aliasOf: z.optional(z.string()),
  part: z.optional(z.string()),
});

const step = z.strictObject({
  recommended: z.nullable(z.union([z.int(), z.literal('continuation')])),
  responsible: z.nullable(z.string()),
  change: z.enum(['start', 'up', 'down', 'none', 'hold']),
});

/** What `sinew evaluate` answers, for `--schema` and for the test that holds it to that. */
export const evaluationOutput = z.strictObject({
  schema: z.literal('evaluation/1'),
  asOf: z.string(),
  runs: z.array(
    z.strictObject({
      id: z.nullable(z.string()),
      path: z.string(),
      profile: z.enum(['US', 'UK']),
      asOf: z.string(),
      findings: z.array(finding),
      step: z.nullable(step),
      derived: z.record(z.string(), z.unknown()),
      tasks: z.array(
        z.strictObject({
          code: z.string(),
          rule: z.string(),
          dueDays: z.optional(z.number()),
          dueHours: z.optional(z.number()),
        }),
      ),
      dataRequests: z.array(z.strictObject({ rule: z.string(), needs: z.array(z.string()) })),
    }),
  ),
  /** Fields of the file that change nothing, by JSON pointer: most likely under a name that nobody reads. */
  withoutEffect: z.optional(z.array(z.string())),
});
