import type { Reader, Writer } from '#database/server';
import { type FieldFault, notFound, type Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, ok, type Result } from '#kernel';
import {
  draftSchema,
  instrumentFrom,
  type OwnPage,
  type OwnQuestionnaire,
  publishable,
  publishOwn,
  readOwn,
  saveDraft,
  setOwnState,
} from '#library';
import { pageAt } from './answer.ts';
import { ships, type UsedBy } from './page.ts';
import { type Kept, questionnaireReader, questionnaireWriter } from './questionnaire-store.ts';
import { byOf, changedMeanwhile } from './register-routes.ts';
import type { By } from './tables.ts';

type Deps = { readonly usedBy: UsedBy };

/** Writing, publishing and retiring a clinic's own questionnaires. */
export function ownRoutes({ usedBy }: Deps): readonly Route[] {
  return [
    handleAs('staff', readOwn, async ({ actor, database }, { params }) =>
      database.read({ siteId: actor.siteId }, async (db) => {
        const own = await ownPageOf(db, params.questionnaire, usedBy);
        return own === null ? err(notFound('questionnaire')) : ok({ own });
      }),
    ),

    handleAs('staff', saveDraft, async ({ actor, database, now }, { params, body }) =>
      database.write({ siteId: actor.siteId }, async (trx) => {
        const { questionnaire: id } = params;
        if (ships(id)) return err(idTaken);
        const writer = questionnaireWriter(trx);
        if (body.number === 0) await writer.begin(id, 'authored', byOf(actor, now));
        const kept = await questionnaireReader(trx).one(id);
        if (kept === null || kept.origin !== 'authored') return err(notFound('questionnaire'));
        const saved = await writer.keepDraft(id, body.number, body.draft, byOf(actor, now));
        return saved ? ok({ draftNumber: body.number + 1 }) : err(changedMeanwhile);
      }),
    ),

    handleAs('staff', publishOwn, async ({ actor, database, now }, { params, body }) =>
      database.write({ siteId: actor.siteId }, async (trx) => {
        const published = await publish(trx, params.questionnaire, body.number, byOf(actor, now));
        if (!published.ok) return published;
        const { version } = published.value;
        return ok({ version, usedBy: await usedBy(trx, params.questionnaire) });
      }),
    ),

    handleAs('staff', setOwnState, async ({ actor, database, now }, { params, body }) =>
      database.write({ siteId: actor.siteId }, async (trx) => {
        const { questionnaire: id } = params;
        const kept = await questionnaireReader(trx).one(id);
        // A draft is opened by publishing it, an imported one by the check of its import, never here.
        if (kept === null || kept.state === 'draft')
          return err(notFound('published questionnaire'));
        await questionnaireWriter(trx).setState(id, body.state, byOf(actor, now));
        return pageAt(trx, { id, siteId: actor.siteId, now, usedBy });
      }),
    ),
  ];
}

async function publish(
  trx: Writer,
  id: string,
  number: number,
  by: By,
): Promise<Result<{ readonly version: number }, Problem>> {
  const reader = questionnaireReader(trx);
  const writer = questionnaireWriter(trx);
  const kept = await reader.one(id);
  if (kept === null || kept.origin !== 'authored') return err(notFound('questionnaire'));
  if (kept.draftNumber !== number) return err(changedMeanwhile);
  const whole = publishable.safeParse(kept.draft);
  if (!whole.success) return err(notWhole(whole.error.issues));
  const version = ((await reader.versions(id))[0]?.version ?? 0) + 1;
  const definition = instrumentFrom(whole.data, { id, version });
  const added = await writer.addVersion({ id, definition, source: whole.data }, by);
  if (!added) return err(changedMeanwhile);
  await writer.setState(id, 'active', by);
  return ok({ version });
}

async function ownPageOf(db: Reader, id: string, usedBy: UsedBy): Promise<OwnPage | null> {
  const reader = questionnaireReader(db);
  const kept = await reader.one(id);
  if (kept === null || kept.origin !== 'authored') return null;
  const [latest] = await reader.versions(id);
  const draft = draftOf(kept);
  const source = latest === undefined ? null : await reader.sourceOf(id, latest.version);
  return {
    id,
    state: kept.state,
    draft,
    draftNumber: kept.draftNumber,
    unpublished: source === null || !sameText(publishable.safeParse(source).data ?? null, draft),
    latestVersion: latest?.version ?? 0,
    usedBy: await usedBy(db, id),
  };
}

/** Whatever a draft holds was checked when it was kept. */
const draftOf = (kept: Kept): OwnQuestionnaire => draftSchema.parse(kept.draft);

/** JSON comes back from the database with its keys in another order. */
const sameText = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b);

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const idTaken: Problem = {
  status: 409,
  code: 'id-taken',
  title: 'A questionnaire that comes with the product has this id.',
};

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

const notWhole = (issues: readonly Issue[]): Problem => ({
  status: 422,
  code: 'not-whole',
  title: 'Some parts are not ready. Nothing was published; your draft is kept.',
  fields: issues.slice(0, 50).map(
    ({ path, message }): FieldFault => ({
      at: `/body/draft/${path.map(String).join('/')}`,
      code: 'not-ready',
      message,
    }),
  ),
});
