import { badInput, type Command, done, type Fault } from '../command.ts';
import { readJson } from '../input.ts';
import { evaluationOutput } from '../schemas/evaluation-output.ts';

const wrongMoment: Fault = {
  path: '/as-of',
  code: 'not-a-moment',
  message: '--as-of is a day (2026-03-09) or a moment in UTC (2026-03-09T17:45:00.000Z).',
};

export const evaluate: Command = {
  name: 'evaluate',
  summary: 'Run every rule on a case.',
  usage: 'FILE|- [--as-of MOMENT]',
  about: `Reads one case, or {schema, cases: [{id, profile, input}]}, and says which rules fire, which cannot
tell for lack of data, every check with its outcome, the step proposed, and tasks. Fields of the file that
change nothing are named under withoutEffect. Needs no database.`,
  options: {
    'as-of': {
      takes: 'text',
      value: 'MOMENT',
      says: 'The clock; without it input.asOf, and without that now.',
    },
  },
  words: [1, 1],
  schema: async () => {
    const [{ caseFile, caseInput }, z] = await Promise.all([
      import('#rulebook'),
      import('zod/mini'),
    ]);
    const input = z.toJSONSchema(z.union([caseFile, caseInput]), { unrepresentable: 'any' });
    return { input, output: z.toJSONSchema(evaluationOutput) };
  },
  run: async (call) => {
    const { evaluateCases, fieldsWithoutEffect, momentOf } = await import('#rulebook');
    const given = call.options['as-of'];
    const asOf = typeof given === 'string' ? momentOf(given) : null;
    if (given !== undefined && asOf === null) return badInput([wrongMoment]);
    const json = await readJson(call);
    if (!json.ok) return badInput([json.problem]);
    const clock = { asOf, now: call.world.now() };
    const evaluation = evaluateCases(json.value, clock);
    if (!evaluation.ok) return badInput(evaluation.problem);
    const withoutEffect = fieldsWithoutEffect(json.value, clock);
    return done(
      withoutEffect.length === 0 ? evaluation.value : { ...evaluation.value, withoutEffect },
    );
  },
};
