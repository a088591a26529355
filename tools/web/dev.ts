/** `npm run dev`: both web apps with live reload; the API is expected at port 8080 (`npm start`). */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

for (const [configFile, port] of [
  ['vite.patient.config.ts', 5173],
  ['vite.clinician.config.ts', 5174],
] as const) {
  const server = await createServer({ configFile: `${root}${configFile}`, server: { port } });
  await server.listen();
  server.printUrls();
}
