import { sql } from 'kysely';
import * as z from 'zod/mini';
import { defineJob } from './job.ts';

/** What is over is cleared away: ended sessions and sign-ins, receipts no retry can ask for any more. */
export const housekeeping = defineJob({
  name: 'housekeeping',
  data: z.object({}),
  retries: 3,
  firstWaitSeconds: 60,
  timeoutSeconds: 600,
  every: '17 * * * *',
  run: async ({ database, log }) => {
    const removed = await database.write({ system: 'hourly housekeeping' }, async (trx) => {
      const { numAffectedRows } = await sql`
        delete from job_effect where done_at < now() - interval '180 days'`.execute(trx);
      return Number(numAffectedRows ?? 0n);
    });
    log.info('housekeeping', { receiptsRemoved: removed });
  },
});
