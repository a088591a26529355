/** `npm run dev`: the server as in `npm start`, and both web apps with live reload before it. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const server = spawn(process.execPath, [`${root}bin/sinew.js`, 'start'], { stdio: 'inherit' });
server.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => server.kill(signal));
}

for (const [configFile, port] of [
  ['vite.patient.config.ts', 5173],
  ['vite.clinician.config.ts', 5174],
] as const) {
  const app = await createServer({ configFile: `${root}${configFile}`, server: { port } });
  await app.listen();
  app.printUrls();
}
