/**
 * `npm run build`: both web apps, then their compressed twins, into build/web or the folder named
 * as first argument.
 */
import { rename } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compressFolder } from './compress.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = resolve(process.argv[2] ?? `${root}build/web`);
const started = performance.now();

// Each app is compressed, in zlib's threads, while the other is still being built.
const files = await Promise.all(
  [
    ['patient', 'vite.patient.config.ts'],
    ['clinic', 'vite.clinician.config.ts'],
  ].map(async ([app, config]) => {
    const outDir = `${folder}/${app}`;
    await build({ configFile: `${root}${config}`, logLevel: 'warn', build: { outDir } });
    await rename(`${outDir}/manifest.json`, `${folder}/${app}-manifest.json`);
    return compressFolder(outDir);
  }),
);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `Built both apps in ${seconds} s; ${files.reduce((sum, count) => sum + count, 0)} files compressed. See ${folder}.`,
);
