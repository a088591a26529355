/** `npm run build`: both web apps, then their compressed twins. */
import { rename } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compressFolder } from './compress.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const started = performance.now();

await Promise.all(
  ['vite.patient.config.ts', 'vite.clinician.config.ts'].map((configFile) =>
    build({ configFile: `${root}${configFile}`, logLevel: 'warn' }),
  ),
);
for (const app of ['patient', 'clinic']) {
  await rename(`${root}build/web/${app}/manifest.json`, `${root}build/web/${app}-manifest.json`);
}
const files = await compressFolder(`${root}build/web`);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`Built both apps in ${seconds} s; ${files} files compressed. See build/web.`);
