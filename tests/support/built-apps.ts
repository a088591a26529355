import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The patient app built from the sources as they are now, as users get it, in a folder of its own. */
export async function builtPatientApp(): Promise<{ readonly folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'sinew-web-'));
  const vite = ['node_modules/vite/bin/vite.js', 'build', '-c', 'vite.patient.config.ts'];
  const options = ['--logLevel', 'error', '--emptyOutDir', '--outDir', join(folder, 'patient')];
  // A process of its own: inside a test run Vite would build what developers get.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [...vite, ...options], { cwd: root, env });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const root = fileURLToPath(new URL('../../', import.meta.url));

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
