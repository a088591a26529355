import * as z from 'zod/mini';
import type { PatientId } from '#access';
import type { Database } from '#database/server';
import { defineJob } from '#jobs/server';
import type { Instant } from '#kernel';
import { clockReader } from './assignment-clock.ts';
import type { Sender } from './channels.ts';
import { bringUpToDate } from './look.ts';
import { sendOutside } from './outside.ts';
import { waitingForStudy } from './study-people.ts';

const pageMax = 200;

/** What does not fit into one run is done by the next: a whole clinic may wake up at one midnight. */
const longestRunMs = 200_000;

export type Looked = { readonly people: number; readonly failed: readonly string[] };

/**
 * Everybody for whom something is to happen by now. Each person is one transaction, so a server that
 * dies half-way has done some of them wholly and the others not at all; the next run does the rest.
 */
export async function lookAtEverybody(
  database: Database,
  now: Instant,
  senders: readonly Sender[] = [],
): Promise<Looked> {
  const outside = senders.map(({ channel }) => channel);
  const page = (after: PatientId | null) =>
    database.read({ system: 'people with questionnaires due' }, (db) =>
      clockReader(db).peopleDue(now, after, pageMax),
    );
  const failed: string[] = [];
  const until = performance.now() + longestRunMs;
  let people = 0;
  for (let due = await page(null); due.length > 0; due = await page(due.at(-1) ?? null)) {
    for (const patientId of due) {
      if (performance.now() > until) return { people, failed };
      try {
        await database.write({ patientId }, (trx) => bringUpToDate(trx, patientId, now, outside));
        if (senders.length > 0) await sendOutside(database, patientId, senders, now);
        people += 1;
      } catch (error) {
        // One broken record must not keep the others from being asked.
        failed.push(nameOf(error));
      }
    }
  }
  return lookAtStudies(database, now, { people, failed });
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** Who agreed to a study while a server died is asked what it asks. */
async function lookAtStudies(database: Database, now: Instant, before: Looked): Promise<Looked> {
  const waiting = await database.read({ system: 'people waiting for a study' }, (db) =>
    waitingForStudy(db, now),
  );
  const failed = [...before.failed];
  for (const patientId of waiting) {
    try {
      await database.write({ patientId }, (trx) => bringUpToDate(trx, patientId, now));
    } catch (error) {
      failed.push(nameOf(error));
    }
  }
  return { ...before, failed };
}

/** Opens, expires and reminds, every few minutes; what was missed while nothing ran is caught up. */
export const questionnaireClock = (senders: readonly Sender[]) =>
  defineJob({
    name: 'assignment.clock',
    data: z.object({}),
    retries: 3,
    firstWaitSeconds: 30,
    timeoutSeconds: 280,
    every: '*/5 * * * *',
    run: async ({ database, now, log }) => {
      const { people, failed } = await lookAtEverybody(database, now, senders);
      if (people > 0) log.info('questionnaires brought up to date', { people });
      for (const error of failed) log.error('a person was not brought up to date', { error });
    },
  });
