import { sql } from 'kysely';
import type { Scope } from '#database';
import type { Database, Writer } from '#database/server';

/** The subject of work that concerns no person and no site. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** Runs `work` and keeps its key in one transaction; a key that is there already means "done". */
export async function once(
  database: Database,
  job: string,
  scope: Scope,
  effectKey: string,
  work: (trx: Writer) => Promise<void>,
): Promise<boolean> {
  return database.write(scope, async (trx) => {
    // A second run waits here for the first one's commit, then finds its key.
    const { rows } = await sql`
      insert into job_effect (subject_id, effect_key, job)
      values (${subjectOf(scope)}, ${effectKey}, ${job})
      on conflict do nothing returning effect_key`.execute(trx);
    if (rows.length === 0) return false;
    await work(trx);
    return true;
  });
}

/** Whether an effect is there already: for work that is only worth beginning when it is not. */
export async function wasDone(
  database: Database,
  scope: Scope,
  effectKey: string,
): Promise<boolean> {
  return database.read(scope, async (db) => {
    const { rows } = await sql`
      select 1 from job_effect
      where subject_id = ${subjectOf(scope)} and effect_key = ${effectKey}`.execute(db);
    return rows.length > 0;
  });
}

function subjectOf(scope: Scope): string {
  if ('patientId' in scope) return scope.patientId;
  return 'siteId' in scope ? scope.siteId : nobody;
}
