import type { Reader } from '#database/server';
import { libraryReader } from '#library/server';
import type { Instrument } from '#measures';
import type { WorkedOut } from '#measures/server';
import type { ImportedSource } from '../import/check.ts';
import { scoreKept } from './score-kept.ts';

type Answered = { readonly item: string; readonly value: number | null };

/**
 * The scores of an imported form that stayed expressions, by key, for whoever keeps its answers; none
 * for any other questionnaire. What could not be run is no score, and says why.
 */
export async function keptScoresOf(
  db: Reader,
  instrument: Instrument,
  answers: readonly Answered[],
): Promise<WorkedOut> {
  const { id, version, scores } = instrument;
  if (!Object.values(scores).some((formula) => 'notKnown' in formula)) return {};
  const source = await libraryReader(db).sourceOf(id, version);
  if (!isImported(source)) return {};
  const values = Object.fromEntries(answers.map(({ item, value }) => [item, value]));
  const scored = await scoreKept(source, values);
  return scored.ok ? scored.value.scores : { notWorkedOut: notRun };
}

const notRun = 'The expression of the imported form did not run on these answers.';

/** Written by this room alone, so its shape is known by its kind. */
const isImported = (source: unknown): source is ImportedSource =>
  typeof source === 'object' &&
  source !== null &&
  'kind' in source &&
  source.kind === 'fhir-questionnaire/1';
