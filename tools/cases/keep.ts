/**
 * Keeps every case file that the tests ask the rules about, with what they came to, as
 * `src/rulebook/golden/asked-cases.json`. Run it when rules or their tests changed, and read the
 * difference: `node tools/cases/keep.ts`.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { evaluateCases } from '../../src/rulebook/index.ts';
import type { Clock } from '../../src/rulebook/read-runs.ts';
import { saidOf } from './said.ts';

const mostBytes = 8_000;
const file = join(tmpdir(), `asked-cases-${process.pid}`);
writeFileSync(file, '');
process.env['KEEP_CASES'] = file;

const vitest = await startVitest('test', ['src/rulebook'], {
  watch: false,
  exclude: ['**/*.property.test.ts', '**/mutants.test.ts', '**/node_modules/**'],
  setupFiles: ['tools/cases/keep-asked.ts'],
  reporters: ['dot'],
});
await vitest.close();

const lines = [...new Set(readFileSync(file, 'utf8').split('\n'))].filter(
  (line) => line !== '' && line.length < mostBytes,
);
rmSync(file);
const asked = lines.toSorted().flatMap((line) => {
  const { json, clock } = JSON.parse(line) as { json: unknown; clock: Clock };
  const evaluation = evaluateCases(json, clock);
  return evaluation.ok ? [{ json, clock, said: evaluation.value.runs.map(saidOf) }] : [];
});
writeFileSync(
  new URL('../../src/rulebook/golden/asked-cases.json', import.meta.url),
  `[\n${asked.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`,
);
process.stdout.write(`${asked.length} case files kept.\n`);
