import type { PatientId, SiteId } from '#access';
import { readSystem } from '#administration';
import type { Writer } from '#database/server';
import type { OutputOf } from '#http';
import { handleAs, type Route } from '#http/server';
import { type Instant, ok } from '#kernel';
import { siteReader } from '#profile/server';
import type { Rulebook } from '#reasoning';
import { parameterRoutes } from './parameter-routes.ts';
import { personParameterRoutes } from './person-parameter-routes.ts';
import { type PreviewDeps, previewRoutes } from './preview-routes.ts';
import { rulebookRoutes } from './rulebook-routes.ts';
import { type Shipped, siteRoutes } from './site-routes.ts';
import { lastRun } from './tool-runs.ts';

export type System = Omit<OutputOf<typeof readSystem>, 'site' | 'lastBackup' | 'lastAuditCheck'>;

export type AdministrationDeps = PreviewDeps & {
  readonly rulebook: Rulebook;
  readonly systemNow: () => Promise<System>;
  readonly shipped: Shipped;
  /**
   * A number of the site was changed, or a rule began or ceased to speak: everybody is weighed again.
   * Asked for in the transaction of the change; the key tells one change from another.
   */
  readonly afterSetting: (trx: Writer, siteId: SiteId, key: string) => Promise<void>;
  /** A number of one person was changed: they are weighed again at once. */
  readonly afterPersonSetting: (trx: Writer, patientId: PatientId, now: Instant) => Promise<void>;
};

export function administrationRoutes(deps: AdministrationDeps): readonly Route[] {
  return [
    ...parameterRoutes(deps),
    ...personParameterRoutes(deps),
    ...previewRoutes(deps),
    ...rulebookRoutes(deps),
    systemRoute(deps),
    ...siteRoutes(deps.shipped),
  ];
}

function systemRoute({ systemNow }: Pick<AdministrationDeps, 'systemNow'>): Route {
  return handleAs('staff', readSystem, async ({ actor, database }) => {
    const system = await systemNow();
    return database.read({ siteId: actor.siteId }, async (db) => {
      const { name, country, phone, liveSince } = await siteReader(db).site(actor.siteId);
      return ok({
        ...system,
        site: { name, country, phone, live: liveSince !== null },
        lastBackup: await lastRun(db, 'backup'),
        lastAuditCheck: await lastRun(db, 'verify-audit'),
      });
    });
  });
}
