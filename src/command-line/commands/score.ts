import { badInput, type Command, done } from '../command.ts';
import { readJsonWithRepeats } from '../input.ts';
import { scoreOutput } from '../schemas/score-output.ts';

export const score: Command = {
  name: 'score',
  summary: 'Score answers to questionnaires.',
  usage: 'FILE|-',
  about: `Reads a list of {instrument, version?, answers} and answers with one entry for each, in the same
order. "sinew instruments" lists the questionnaires. A faulty entry carries its own errors (exit
code 2); the others are scored all the same. Needs no database.`,
  options: {},
  words: [1, 1],
  schema: async () => {
    const [{ scoreRequestSchema }, z] = await Promise.all([
      import('#measures'),
      import('zod/mini'),
    ]);
    return { input: z.toJSONSchema(scoreRequestSchema), output: z.toJSONSchema(scoreOutput) };
  },
  run: async (call) => {
    const read = await readJsonWithRepeats(call);
    if (!read.ok) return badInput([read.problem]);
    const { scoreRequest } = await import('#measures');
    const { scores, errors } = scoreRequest(read.value.json, read.value.repeated);
    if (errors.length === 0) return done(scores);
    // Without any entry there is nothing to keep but the errors.
    return scores.length === 0 ? badInput(errors) : { exit: 2, document: scores };
  },
};
