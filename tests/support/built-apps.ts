import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The patient app built from the sources as they are now, in a folder of its own. */
export async function builtPatientApp(): Promise<{ readonly folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'sinew-web-'));
  const configFile = fileURLToPath(new URL('../../vite.patient.config.ts', import.meta.url));
  await build({
    configFile,
    logLevel: 'error',
    build: { outDir: join(folder, 'patient'), emptyOutDir: true },
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

export type StaticApp = { readonly url: string; close(): Promise<void> };

/** Serves the built patient app's files and nothing else; tests answer for the API. */
export async function servedPatientApp(folder: string): Promise<StaticApp> {
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const file = join(folder, 'patient', path.replace(/^\/app\//, '/'));
    const isFile = extname(path) !== '' && statSync(file, { throwIfNoEntry: false })?.isFile();
    if (!isFile && extname(path) !== '') {
      response.writeHead(404).end();
      return;
    }
    const sent = isFile ? file : join(folder, 'patient', 'index.html');
    response.writeHead(200, { 'content-type': types[extname(sent)] ?? 'text/plain' });
    response.end(readFileSync(sent));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
