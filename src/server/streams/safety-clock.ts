import * as z from 'zod/mini';
import { defineJob } from '#jobs/server';
import { escalateOverdue } from '#safety/server';
import { passOn } from './safety.ts';

/**
 * The clock of safety alerts, every minute. What ran out while nothing was running is caught up; a run
 * beside another one finds nothing left to do.
 */
export const passOnAlerts = defineJob({
  name: 'safety.pass-on',
  data: z.object({}),
  retries: 5,
  firstWaitSeconds: 5,
  timeoutSeconds: 50,
  every: '* * * * *',
  run: async ({ database, now, log }) => {
    const { passedOn, failed } = await escalateOverdue(database, now, passOn);
    if (passedOn > 0) log.warn('safety alerts passed on', { count: passedOn });
    for (const error of failed) log.error('a safety alert was not passed on', { error });
  },
});
