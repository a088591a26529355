import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { ensureWebApps } from '../src/command-line/web-build.ts';
import type { Measure } from './support/measure.ts';
import { startProduct } from './support/product.ts';

const program = join(import.meta.dirname, '..', 'tools', 'web', 'lighthouse.ts');

/** The patient app on a simulated phone, as `npm run lighthouse` measures it: the median of three. */
export async function run(): Promise<readonly Measure[]> {
  await ensureWebApps(() => undefined);
  const product = await startProduct();
  try {
    const said = await measured(`http://127.0.0.1:${product.port}/app/`);
    return [...said.matchAll(/^([a-z-]+): (\d+) \(gate (\d+); runs ([\d, ]+)\)$/gm)].map(
      ([, category, score, gate, runs]): Measure => ({
        what: `Lighthouse mobile, ${category}`,
        value: Number(score),
        unit: 'of 100',
        floor: Number(gate),
        target: Number(gate),
        better: 'higher',
        beside: `runs ${runs}`,
      }),
    );
  } finally {
    await product.stop();
  }
}

/** A category below its gate ends the program with 1, and is a figure all the same. */
function measured(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, url], (error, said, complaint) => {
      if (said.includes('(gate ')) resolve(said);
      else reject(new Error(complaint, { cause: error }));
    });
  });
}
