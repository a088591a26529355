import { once } from '#jobs/server';
import { weighSite } from '../../src/server/streams/rules-changed.ts';
import { type Clinic, newId } from './clinic.ts';

/** What the job does that follows a change of the rules: everybody in care is weighed again. */
export async function everybodyIsWeighed({ database, siteId, now }: Clinic): Promise<void> {
  const context = {
    database,
    now: now(),
    log: { info: () => {}, warn: () => {}, error: () => {} },
    once: (scope: never, key: string, work: never) =>
      once(database, weighSite.name, scope, key, work),
  };
  await weighSite.run(context as never, { siteId, change: newId() });
}
