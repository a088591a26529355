import { writeFileSync } from 'node:fs';
import { type Measure, verdictOf } from './support/measure.ts';

/** Every benchmark, in the order it is run; `npm run bench -- scoring caseload` picks some. */
const benchmarks = [
  'scoring',
  'adaptive',
  'batteries',
  'coherence',
  'reasoning',
  'sizes',
  'start',
  'diary',
  'caseload',
  'import',
  'lighthouse',
] as const;

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const chosen = benchmarks.filter((name) => wanted.length === 0 || wanted.includes(name));
const results: { readonly benchmark: string; readonly measures: readonly Measure[] }[] = [];

for (const name of chosen) {
  process.stderr.write(`${name} …\n`);
  const loaded = (await import(`./${name}.bench.ts`)) as {
    readonly run: () => Promise<readonly Measure[]>;
  };
  const measures = await loaded.run();
  results.push({ benchmark: name, measures });
  for (const measure of measures) process.stdout.write(`${line(measure)}\n`);
}

if (process.argv.includes('--write')) {
  writeFileSync(
    new URL('./results.json', import.meta.url),
    `${JSON.stringify(results, null, 2)}\n`,
  );
}
const below = results
  .flatMap(({ measures }) => measures)
  .filter((one) => verdictOf(one) === 'below the floor');
process.exitCode = below.length === 0 ? 0 : 1;

function line(measure: Measure): string {
  const { what, value, unit, floor, target, better, beside } = measure;
  const sign = better === 'higher' ? '≥' : '≤';
  const shown = value < 10 ? value.toFixed(3) : value.toFixed(1);
  return `${verdictOf(measure).padEnd(15)} ${what}: ${shown} ${unit} (floor ${sign} ${floor}, target ${sign} ${target})${beside ? ` · ${beside}` : ''}`;
}
