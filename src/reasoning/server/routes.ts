import type { PatientId, StaffActor } from '#access';
import type { Database } from '#database/server';
import { type InputOf, notFound, type OutputOf, type Problem } from '#http';
import { type Context, handleAs, type Route } from '#http/server';
import { err, type Id, ok, type Result } from '#kernel';
import {
  acknowledgeFinding,
  decideFinding,
  explainFinding,
  type FindingView,
  type Rulebook,
  readFindings,
  replay,
  replayFinding,
  takeBackAcknowledgement,
  undoDecision,
} from '#reasoning';
import { findingReader } from './finding-store.ts';
import { findingViews, type Reading } from './finding-views.ts';
import type { KeptFinding } from './kept.ts';
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
  readonly acknowledge: (
    context: Context<StaffActor>,
    input: InputOf<typeof acknowledgeFinding>,
  ) => Promise<Result<OutputOf<typeof acknowledgeFinding>, Problem>>;
  readonly takeBack: (
    context: Context<StaffActor>,
    input: InputOf<typeof takeBackAcknowledgement>,
  ) => Promise<Result<OutputOf<typeof takeBackAcknowledgement>, Problem>>;
};

export function reasoningRoutes(deps: ReasoningDeps): readonly Route[] {
  const { rulebook } = deps;
  return [
    handleAs('staff', readFindings, async ({ actor, database }, { params, query }) =>
      database.read({ patientId: params.patientId }, async (db) => {
        const kept = await findingReader(db).all(params.patientId, query.include);
        return ok({ findings: [...(await findingViews(db, rulebook, actor, kept))] });
      }),
    ),
    handleAs('staff', replayFinding, async ({ actor, database }, { params }) => {
      const found = await findingOf(database, rulebook, actor, params);
      if (found === null) return err(notFound('finding'));
      return ok({ same: replay(found.kept.finding, rulebook).ok, finding: found.view });
    }),
    handleAs('staff', explainFinding, async ({ actor, database, now }, { params }) => {
      const why = await whyOf(database, rulebook, actor, params, now);
      return why === null ? err(notFound('finding')) : ok({ why });
    }),
    handleAs('staff', decideFinding, deps.decide),
    handleAs('staff', undoDecision, deps.undo),
    handleAs('staff', acknowledgeFinding, deps.acknowledge),
    handleAs('staff', takeBackAcknowledgement, deps.takeBack),
  ];
}

async function findingOf(
  database: Database,
  rulebook: Rulebook,
  reader: Reading,
  { patientId, findingId }: { readonly patientId: PatientId; readonly findingId: Id<'FindingId'> },
): Promise<{ readonly kept: KeptFinding; readonly view: FindingView } | null> {
  return database.read({ patientId }, async (db) => {
    const kept = await findingReader(db).one(patientId, findingId);
    if (kept === null) return null;
    const [view] = await findingViews(db, rulebook, reader, [kept]);
    return view === undefined ? null : { kept, view };
  });
}
