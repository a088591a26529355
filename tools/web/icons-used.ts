import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** Sources that never reach the patient app. */
const elsewhere = /(^|\/)(clinician|clinician-app|command-line|server)\/|\.(test|fixtures)\.tsx?$/;

/** An icon is kept when its name stands in quotes anywhere in what the app may be made of. */
export function iconsUsed(): Plugin {
  return {
    name: 'icons-used',
    apply: 'build',
    // The source as it is written, before anything compiles it.
    enforce: 'pre',
    transform: {
      filter: { id: /\/design\/icons\.ts$/ },
      handler: (code) => withoutUnused(code, quotedIn(src)),
    },
  };
}

/** The generated module without the icons that nobody names. */
export function withoutUnused(code: string, named: ReadonlySet<string>): string {
  return code.replaceAll(/^ {2}'?([a-z0-9-]+)'?:\s*'[^']*',\n/gm, (entry, name: string) =>
    named.has(name) ? entry : '',
  );
}

function quotedIn(folder: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = file.replaceAll('\\', '/');
    if (!/\.tsx?$/.test(path) || elsewhere.test(path) || path === 'design/icons.ts') continue;
    const text = readFileSync(`${folder}/${path}`, 'utf8');
    for (const [, name = ''] of text.matchAll(/['"]([a-z0-9-]+)['"]/g)) names.add(name);
  }
  return names;
}
