/** Builds the gallery of all states, on React or on Preact, for eyes (`npm run gallery`) and tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, createServer, type InlineConfig, preview } from 'vite';
import { reactOnPreact } from '../react-on-preact.ts';
import { webApp } from '../vite.ts';

export type Framework = 'react' | 'preact';

const root = fileURLToPath(new URL('../../../', import.meta.url));

function galleryConfig(framework: Framework, outDir: string): InlineConfig {
  const shared = webApp(framework === 'preact' ? 'patient' : 'clinic', '', '/');
  return {
    ...shared,
    configFile: false,
    root,
    logLevel: 'warn',
    define: { ON_PREACT: JSON.stringify(framework === 'preact') },
    resolve: { alias: framework === 'preact' ? reactOnPreact : [] },
    build: {
      ...shared.build,
      manifest: false,
      outDir,
      rolldownOptions: {
        ...shared.build?.rolldownOptions,
        input: `${root}tools/web/gallery/index.html`,
      },
    },
  };
}

/** Serves a gallery built in a folder of its own (two may be open at once); answers its address and how to stop it. */
export async function openGallery(
  framework: Framework,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'sinew-gallery-'));
  const config = galleryConfig(framework, folder);
  await build(config);
  const server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.httpServer.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/tools/web/gallery/index.html`,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

if (process.argv[1]?.endsWith('gallery.ts')) {
  const server = await createServer({
    ...galleryConfig('react', `${root}build/gallery`),
    server: { port: 5175 },
  });
  await server.listen();
  console.log('http://localhost:5175/tools/web/gallery/index.html');
}
