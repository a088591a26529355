import type { Answers } from './answers.ts';
import type { Instrument } from './instrument.ts';

/** What the record says beside the answers, by input ("sex", "age", "months"); unknown is left out. */
export type RecordInputs = Readonly<Record<string, number>>;

/** The answers with what this questionnaire reads of the record; an answer of the person's own counts. */
export function withInputs(
  { inputs = [] }: Pick<Instrument, 'inputs'>,
  answers: Answers,
  known: RecordInputs,
): Answers {
  const read = inputs.flatMap(({ id }) => {
    const value = known[id];
    return value === undefined ? [] : [[id, value] as const];
  });
  return { ...Object.fromEntries(read), ...answers };
}
