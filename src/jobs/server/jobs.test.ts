import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Database } from '#database/server';
import type { Log } from '#http/server';
import type { Instant } from '#kernel';
import { freshDatabase } from '../../../tests/support/database.ts';
import { readDeadLetters } from './dead-letters.ts';
import { defineJob, type Job } from './job.ts';
import { type Jobs, jobs } from './jobs.ts';

let database: Database;
let running: Jobs | undefined;
const patientId = uuidv7();
const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

beforeAll(async () => {
  database = await freshDatabase();
  await database.owner.run(
    'create table test_effect (text text); grant all on test_effect to sinew_app',
  );
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const clock = () => new Date().toISOString() as Instant;

async function given(...kinds: readonly Job[]): Promise<Jobs> {
  running = jobs(kinds, { database, log, clock, pollSeconds: 0.5 });
  await running.start();
  return running;
}

const write = <T>(work: Parameters<typeof database.write<T>>[1]) =>
  database.write({ patientId }, work);

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error('this did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const reminders = async (text: string): Promise<number> => {
  const rows = await database.owner.run('select 1 from test_effect where text = $1', [text]);
  return rows.length;
};

const job = (name: string, run: Job['run'], retries = 3) =>
  defineJob({
    name,
    data: z.object({ text: z.string() }),
    retries,
    firstWaitSeconds: 1,
    timeoutSeconds: 10,
    run,
  });

it('does what the fact asked for, in the background', async () => {
  const remind = job('remind', async ({ once }, data) => {
    const { text } = data as { text: string };
    await once({ patientId }, text, async (trx) => {
      await sql`insert into test_effect values (${text})`.execute(trx);
    });
  });
  const { ask } = await given(remind);
  await write((trx) => ask(trx, remind, { text: 'asked' }));
  await eventually(async () => (await reminders('asked')) === 1);
  expect(await reminders('asked')).toBe(1);
});

it('does nothing for a fact that was not kept', async () => {
  const remind = job('remind-undone', async () => undefined);
  const { ask } = await given(remind);
  await expect(
    write(async (trx) => {
      await ask(trx, remind, { text: 'undone' });
      throw new Error('the fact could not be kept');
    }),
  ).rejects.toThrow('could not be kept');
  const rows = await database.owner.run(
    `select 1 from sinew_jobs.job where name = 'remind-undone'`,
  );
  expect(rows).toEqual([]);
});

it('has its effect once, though it broke off after it and ran again', async () => {
  let runs = 0;
  const fragile = job('fragile', async ({ once }) => {
    runs += 1;
    await once({ patientId }, 'fragile-effect', async (trx) => {
      await sql`insert into test_effect values ('fragile')`.execute(trx);
    });
    if (runs < 3) throw new Error('broke off after the effect');
  });
  const { ask } = await given(fragile);
  await write((trx) => ask(trx, fragile, { text: '' }));
  await eventually(async () => runs === 3);
  expect(await reminders('fragile')).toBe(1);
});

it('keeps neither effect nor key when the effect fails', async () => {
  let runs = 0;
  const failing = job('failing-effect', async ({ once }) => {
    await once({ patientId }, 'failing-effect', async (trx) => {
      await sql`insert into test_effect values ('failing')`.execute(trx);
      runs += 1;
      if (runs === 1) throw new Error('the effect failed');
    });
  });
  const { ask } = await given(failing);
  await write((trx) => ask(trx, failing, { text: '' }));
  await eventually(async () => (await reminders('failing')) === 1);
  expect(runs).toBe(2);
});

it('takes two askings without a key for two', async () => {
  const remind = job('unkeyed', async () => undefined);
  const { ask } = await given(remind);
  const notBefore = '2099-01-01T00:00:00.000Z' as Instant;
  await write(async (trx) => {
    await ask(trx, remind, { text: 'a' }, { notBefore });
    await ask(trx, remind, { text: 'a' }, { notBefore });
  });
  const rows = await database.owner.run(`select 1 from sinew_jobs.job where name = 'unkeyed'`);
  expect(rows).toHaveLength(2);
});

it('takes the same key once', async () => {
  const remind = job('keyed', async () => undefined);
  const { ask } = await given(remind);
  await write(async (trx) => {
    await ask(
      trx,
      remind,
      { text: 'a' },
      { key: 'one', notBefore: '2099-01-01T00:00:00.000Z' as Instant },
    );
    await ask(
      trx,
      remind,
      { text: 'a' },
      { key: 'one', notBefore: '2099-01-01T00:00:00.000Z' as Instant },
    );
  });
  const rows = await database.owner.run(`select 1 from sinew_jobs.job where name = 'keyed'`);
  expect(rows).toHaveLength(1);
});

it('lays down what failed every time, with the name of the fault and no more, and takes it up again', async () => {
  let mended = false;
  const hopeless = job(
    'hopeless',
    async ({ once }) => {
      if (!mended) throw new TypeError('Rosa Alvarez has no telephone');
      await once({ patientId }, 'hopeless', async (trx) => {
        await sql`insert into test_effect values ('hopeless')`.execute(trx);
      });
    },
    0,
  );
  const { ask, retry } = await given(hopeless);
  await write((trx) => ask(trx, hopeless, { text: '' }));
  const letters = () => database.read({ system: 'test' }, readDeadLetters);
  await eventually(async () => (await letters()).length === 1);
  const [letter] = await letters();
  expect(letter).toMatchObject({ job: 'hopeless', because: 'TypeError', attempts: 1 });
  const kept = await database.owner.run(`select output, source_output from sinew_jobs.job`);
  expect(JSON.stringify(kept)).not.toContain('Rosa');
  mended = true;
  expect(await retry(letter?.deadLetterId ?? '')).toBe(true);
  await eventually(async () => (await reminders('hopeless')) === 1);
  expect(await letters()).toEqual([]);
  expect(await retry(letter?.deadLetterId ?? '')).toBe(false);
});

it('finishes the job in hand before it stops', async () => {
  let begun = false;
  const slow = job('slow', async ({ once }) => {
    begun = true;
    await new Promise((resolve) => setTimeout(resolve, 700));
    await once({ patientId }, 'slow', async (trx) => {
      await sql`insert into test_effect values ('slow')`.execute(trx);
    });
  });
  const { ask, stop } = await given(slow);
  await write((trx) => ask(trx, slow, { text: '' }));
  await eventually(async () => begun);
  await stop();
  expect(await reminders('slow')).toBe(1);
});
