import { err, ok, type Result } from '#kernel';
import type { Answers } from '#measures';
import type { ImportedSource } from '../import/check.ts';
import type { Page } from '../import/page.ts';
import { withProcess } from './expression-process.ts';

export type KeptScores = {
  /** By key of the score. */
  readonly scores: Readonly<Record<string, number | boolean | null>>;
  /** Why a score is null: the items that were not answered. */
  readonly missing: Readonly<Record<string, readonly string[]>>;
  /** What the form says must hold of its answers and does not. */
  readonly broken: readonly string[];
};

const silence = { cpuMs: 2_000, ms: 5_000 };

/**
 * The scores of an imported form that stayed expressions, from answers by item of ours. One answer
 * missing that a score reads, and there is no score: a form gives no rule for it.
 */
export async function scoreKept(
  { draft, kept, keys }: ImportedSource,
  answers: Answers,
): Promise<Result<KeptScores, 'expression-did-not-run'>> {
  const page = pageFrom({ draft, keys }, answers);
  const reply = await withProcess((ask) => ask({ do: 'score', draft, page }, silence));
  if (!reply.ok || reply.value.outcome === null) return err('expression-did-not-run');
  const { outcome, reads } = reply.value;
  const open = kept.map(({ key, score: { linkId } }) => {
    const left = (reads[linkId] ?? []).filter((one) => page[one] === undefined);
    return { key, linkId, left: left.map((one) => keys[one]?.id ?? one) };
  });
  return ok({
    scores: Object.fromEntries(
      open.map(({ key, linkId, left }) => [
        key,
        left.length > 0 ? null : (outcome.scores[linkId] ?? null),
      ]),
    ),
    missing: Object.fromEntries(
      open.flatMap(({ key, left }) => (left.length > 0 ? [[key, left]] : [])),
    ),
    broken: outcome.broken,
  });
}

function pageFrom({ draft, keys }: Pick<ImportedSource, 'draft' | 'keys'>, answers: Answers): Page {
  return Object.fromEntries(
    draft.items.flatMap(({ linkId }) => {
      const key = keys[linkId];
      const value = key === undefined ? undefined : answers[key.id];
      if (key === undefined || value === undefined || value === null) return [];
      const given = key.valueOf === null ? value : key.valueOf.indexOf(value);
      return given === -1 && key.valueOf !== null ? [] : [[linkId, given]];
    }),
  );
}
