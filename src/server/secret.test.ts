import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { secretIn } from './secret.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sinew-secret-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('is made once, even when two servers start together, and is for its owner alone', async () => {
  const secrets = await Promise.all([secretIn(folder), secretIn(folder)]);
  const again = await secretIn(folder);
  expect(new Set(secrets)).toEqual(new Set([again]));
  expect(again).toHaveLength(64);
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
});
