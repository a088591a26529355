import * as z from 'zod/mini';
import { weighWaiting } from '#entry/server';
import { defineJob } from '#jobs/server';
import { countsKept } from '#registry/server';
import { entryStream } from './entry.ts';

/** People a minute: their rules are weighed again one by one, beside everything else. */
const peopleMax = 500;

/** After a large file of old scores the rules catch up, every minute until nobody waits. */
export const weighOldScores = defineJob({
  name: 'entry.weigh-old-scores',
  data: z.object({}),
  retries: 3,
  firstWaitSeconds: 10,
  timeoutSeconds: 300,
  every: '* * * * *',
  run: async ({ database, now, log }) => {
    // The counts on screens are kept by the servers; they are never older than a minute.
    const { afterScore } = entryStream(countsKept({ freshMs: 1, staleMs: 1 }));
    const { weighed, failed } = await weighWaiting(database, peopleMax, (trx, patient) =>
      afterScore(trx, patient, now),
    );
    if (weighed > 0) log.info('old scores weighed', { people: weighed });
    for (const error of failed) log.error('old scores were not weighed', { error });
  },
});
