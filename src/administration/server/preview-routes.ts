import { may, type PatientId, type SiteId, type StaffActor } from '#access';
import {
  type Changed,
  type Conclusions,
  changesBetween,
  type Previewed,
  previewParameter,
  previewPersonParameter,
} from '#administration';
import type { Database, Reader } from '#database/server';
import { type Parameter, parameterOf, type Setting } from '#evidence';
import { notFound } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, type Instant, ok } from '#kernel';
import { patientReader, siteReader } from '#profile/server';
import { type Rulebook, rulesByParameter } from '#reasoning';
import { modeReader } from '#reasoning/server';
import { isHeard } from './heard.ts';
import { settingFault } from './parameter-routes.ts';

export type PreviewDeps = {
  readonly rulebook: Rulebook;
  /** People in care at a site in the order of their ids, and how many there are. */
  readonly peopleInCare: (
    db: Reader,
    siteId: SiteId,
    after: PatientId | null,
    most: number,
  ) => Promise<{ readonly page: readonly PatientId[]; readonly of: number }>;
  /** What the rules say about a person now, and with one more setting; null: nobody is asked about them. */
  readonly weigh: (
    db: Reader,
    patientId: PatientId,
    setting: Setting,
    asked: { readonly rules: readonly string[]; readonly now: Instant },
  ) => Promise<{ readonly before: Conclusions; readonly after: Conclusions } | null>;
};

/** So many people at the most in one answer, and so long; the asker goes on from there. */
const pageMax = 100;
const longestMs = 1_500;

/** Connections one look takes at the most; the clinic goes on beside it. */
const atOnce = 4;

/** What a value would change, before it is kept. Nothing is written. */
export function previewRoutes(deps: PreviewDeps): readonly Route[] {
  const readers = rulesByParameter(deps.rulebook);
  return [
    handleAs('staff', previewParameter, async ({ actor, database, now }, { params, body }) => {
      const parameter = parameterOf(params.parameter);
      if (parameter === null) return err(notFound('parameter'));
      const fault = settingFault(parameter, body);
      if (fault !== null) return err(fault);
      const { country } = await database.read({ siteId: actor.siteId }, (db) =>
        siteReader(db).site(actor.siteId),
      );
      const rules = readers.get(parameter.id) ?? [];
      const scopeId = body.scope === 'country' ? country : actor.siteId;
      const setting = tried(parameter, body, scopeId, now);
      return ok(
        await overPeople(deps, database, actor, { setting, now, rules, after: body.after }),
      );
    }),

    handleAs(
      'staff',
      previewPersonParameter,
      async ({ actor, database, now }, { params, body }) => {
        const parameter = parameterOf(params.parameter);
        if (parameter === null) return err(notFound('parameter'));
        const scoped = { ...body, scope: 'patient' as const };
        const fault = settingFault(parameter, scoped);
        if (fault !== null) return err(fault);
        const setting = tried(parameter, scoped, params.patientId, now);
        const rules = readers.get(parameter.id) ?? [];
        const changes = await ofOne(deps, database, actor.siteId, params.patientId, {
          setting,
          now,
          rules,
        });
        const named = changes.map((change) => ({
          ...change,
          patientId: params.patientId,
          name: null,
        }));
        return ok({ changes: named, looked: 1, of: 1, next: null, rules: [...rules] });
      },
    ),
  ];
}

/** Never kept: it stands last, so that it counts. */
const tried = (
  { id }: Parameter,
  { scope, value }: Pick<Setting, 'scope' | 'value'>,
  scopeId: string,
  at: Instant,
): Setting => ({
  id: '~',
  parameter: id,
  scope,
  scopeId,
  value,
  by: 'preview',
  at,
  reason: 'preview',
});

type Asked = {
  readonly setting: Setting;
  readonly now: Instant;
  readonly rules: readonly string[];
};

async function overPeople(
  deps: PreviewDeps,
  database: Database,
  actor: StaffActor,
  { setting, now, rules, after }: Asked & { readonly after: PatientId | null },
): Promise<Previewed> {
  const { siteId } = actor;
  const { page, of } = await database.read({ siteId }, (db) =>
    deps.peopleInCare(db, siteId, after, pageMax),
  );
  if (rules.length === 0) return { changes: [], looked: of, of, next: null, rules: [] };
  const until = performance.now() + longestMs;
  const found: { readonly patientId: PatientId; readonly change: Changed }[] = [];
  let looked = 0;
  while (looked < page.length && performance.now() < until) {
    const together = page.slice(looked, looked + atOnce);
    const changed = await Promise.all(
      together.map((patientId) =>
        ofOne(deps, database, siteId, patientId, { setting, now, rules }),
      ),
    );
    for (const [at, patientId] of together.entries()) {
      found.push(...(changed[at] ?? []).map((change) => ({ patientId, change })));
    }
    looked += together.length;
  }
  const isLast = looked === page.length && page.length < pageMax;
  const names = await namesFor(
    database,
    actor,
    found.map(({ patientId }) => patientId),
  );
  return {
    changes: found.map(({ patientId, change }) => ({
      ...change,
      patientId: names === null ? null : patientId,
      name: names?.get(patientId) ?? null,
    })),
    looked,
    of,
    next: isLast ? null : (page[looked - 1] ?? null),
    rules: [...rules],
  };
}

/** What changes for one person of what somebody would hear: rules in shadow change nothing. */
async function ofOne(
  deps: PreviewDeps,
  database: Database,
  siteId: SiteId,
  patientId: PatientId,
  { setting, now, rules }: Asked,
): Promise<readonly Changed[]> {
  return database.read({ patientId }, async (db) => {
    const weighed = await deps.weigh(db, patientId, setting, { rules, now });
    if (weighed === null) return [];
    const modes = await modeReader(db).modes(siteId);
    return changesBetween(weighed.before, weighed.after).filter(({ rule }) =>
      isHeard(deps.rulebook, rule, modes),
    );
  });
}

/** Whoever keeps the house sets numbers and sees how many; who they are is the care team's. */
async function namesFor(
  database: Database,
  actor: StaffActor,
  people: readonly PatientId[],
): Promise<ReadonlyMap<PatientId, string> | null> {
  if (!may(actor, { permission: 'patients:list' })) return null;
  return database.read({ siteId: actor.siteId }, (db) =>
    patientReader(db).names([...new Set(people)]),
  );
}
