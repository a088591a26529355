import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import type { World } from '../command.ts';
import { commandLine } from '../command-line.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sinew-rulebook-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

const world = (environment: World['environment']): World => ({
  environment: { SINEW_DATA: join(folder, 'data'), ...environment },
  read: async () => '',
  readBytes: async () => Buffer.from(''),
  say: () => undefined,
  answer: () => undefined,
  now: () => '2026-03-09T12:00:00.000Z' as Instant,
  askedToStop: async () => undefined,
});

const run = (words: readonly string[], environment: World['environment'] = {}) =>
  commandLine(['rulebook', ...words], world(environment));

it('writes every rule as one JSON document, and as a page to print', async () => {
  const { exit, output } = await run([]);
  expect(exit).toBe(0);
  const book = JSON.parse(output) as { schema: string; rules: readonly { id: string }[] };
  expect(book.schema).toBe('rulebook/1');
  expect(book.rules.length).toBeGreaterThan(60);
  const page = await run(['--format', 'html']);
  expect(page.output.startsWith('<!doctype html>')).toBe(true);
  expect((await run(['--format', 'table'])).output).toContain('SC-20');
});

it('writes to a file when asked', async () => {
  const file = join(folder, 'book.html');
  const { exit, output } = await run(['--format', 'html', '--out', file]);
  expect(exit).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ written: file });
  expect(await readFile(file, 'utf8')).toContain('Sinew rulebook');
});

it('a PDF needs a place and a browser, and says which is missing', async () => {
  const nowhere = await run(['--format', 'pdf']);
  expect(nowhere).toMatchObject({ exit: 2 });
  expect(nowhere.output).toContain('/out');
  const none = await run(['--format', 'pdf', '--out', join(folder, 'book.pdf')], { PATH: folder });
  expect(none).toMatchObject({ exit: 1 });
  expect(none.output).toContain('no-browser');
});

it('refuses a format it does not know', async () => {
  expect(await run(['--format', 'docx'])).toMatchObject({ exit: 2 });
});
