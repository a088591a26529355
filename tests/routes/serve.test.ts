import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, settingsFrom } from '#server';
import { freshDatabase } from '../support/database.ts';

let dataFolder: string;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'sinew-serve-'));
});
afterAll(() => rm(dataFolder, { recursive: true }));

it('serves, takes up its jobs, stops, and can be started again on the same database', async () => {
  const database = await freshDatabase();
  const settings = settingsFrom({ PORT: '0', SINEW_LOG: 'silent', SINEW_DATA: dataFolder });
  if (!settings.ok) throw new Error('the settings are good');
  for (let start = 1; start <= 2; start++) {
    const serving = await serve(settings.value, database);
    expect((await fetch(`${serving.url}/health/live`)).status).toBe(200);
    await serving.app.jobs.start();
    const scheduled = await database.owner.run('select name from sinew_jobs.schedule');
    expect(scheduled.map(({ name }) => name)).toContain('housekeeping');
    await serving.stop();
    await expect(fetch(serving.url)).rejects.toThrow('fetch failed');
  }
});
