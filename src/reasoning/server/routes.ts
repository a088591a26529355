import type { PatientId, SiteId, StaffActor } from '#access';
import type { Database, Reader } from '#database/server';
import { type InputOf, notFound, type OutputOf, type Problem } from '#http';
import { type Context, handleAs, type Route } from '#http/server';
import { err, type Id, ok, type Result } from '#kernel';
import {
  decideFinding,
  explainFinding,
  type FindingView,
  type Rulebook,
  readFindings,
  replay,
  replayFinding,
  undoDecision,
} from '#reasoning';
import { decisionReader } from './decision-store.ts';
import { findingReader } from './finding-store.ts';
import { findingViewOf } from './finding-view.ts';
import type { KeptFinding } from './kept.ts';
import { ruleNotes } from './rule-notes.ts';
import { whyOf } from './why.ts';

export type ReasoningDeps = {
  readonly rulebook: Rulebook;
  /** What a decision does beyond being kept is the business of the rooms above. */
  readonly decide: (
    context: Context<StaffActor>,
    input: InputOf<typeof decideFinding>,
  ) => Promise<Result<OutputOf<typeof decideFinding>, Problem>>;
  readonly undo: (
    context: Context<StaffActor>,
    input: InputOf<typeof undoDecision>,
  ) => Promise<Result<OutputOf<typeof undoDecision>, Problem>>;
};

export function reasoningRoutes({ rulebook, decide, undo }: ReasoningDeps): readonly Route[] {
  return [
    handleAs('staff', readFindings, async ({ actor, database }, { params, query }) =>
      database.read({ patientId: params.patientId }, async (db) => {
        const kept = await findingReader(db).all(params.patientId, query.include);
        return ok({ findings: [...(await findingViews(db, rulebook, actor.siteId, kept))] });
      }),
    ),
    handleAs('staff', replayFinding, async ({ actor, database }, { params }) => {
      const found = await findingOf(database, rulebook, actor.siteId, params);
      if (found === null) return err(notFound('finding'));
      return ok({ same: replay(found.kept.finding, rulebook).ok, finding: found.view });
    }),
    handleAs('staff', explainFinding, async ({ actor, database, now }, { params }) => {
      const why = await whyOf(database, rulebook, actor.siteId, params, now);
      return why === null ? err(notFound('finding')) : ok({ why });
    }),
    handleAs('staff', decideFinding, decide),
    handleAs('staff', undoDecision, undo),
  ];
}

async function findingOf(
  database: Database,
  rulebook: Rulebook,
  siteId: SiteId,
  { patientId, findingId }: { readonly patientId: PatientId; readonly findingId: Id<'FindingId'> },
): Promise<{ readonly kept: KeptFinding; readonly view: FindingView } | null> {
  return database.read({ patientId }, async (db) => {
    const kept = await findingReader(db).one(patientId, findingId);
    if (kept === null) return null;
    const [view] = await findingViews(db, rulebook, siteId, [kept]);
    return view === undefined ? null : { kept, view };
  });
}

/** Findings of one person with their decisions, and what site and rulebook add to each. */
export async function findingViews(
  db: Reader,
  rulebook: Rulebook,
  siteId: SiteId,
  kept: readonly KeptFinding[],
): Promise<readonly FindingView[]> {
  const [first] = kept;
  if (first === undefined) return [];
  const ids = kept.map(({ findingId }) => findingId);
  const decisions = await decisionReader(db).about(first.patientId, ids);
  const notes = await ruleNotes(db, rulebook, siteId);
  return kept.map((one) => findingViewOf(one, decisions, notes));
}
