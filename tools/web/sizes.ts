/**
 * `npm run sizes`: what a first visit loads, gzipped, against the budgets. Exits 1 over a budget.
 * Run `npm run build` first.
 */
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Manifest } from 'vite';
import type { App } from './words.ts';

const kilobyte = 1000;
const built = fileURLToPath(new URL('../../build/web', import.meta.url));

/** Kilobytes, gzipped: `most` breaks the build, `aim` is what we want to be under. */
export const budgets = {
  patient: { firstRoute: { most: 110, aim: 60 }, lazyChunk: 38, charts: { most: 25, aim: 6 } },
  clinic: { firstRoute: { most: 250, aim: 250 }, lazyChunk: 90, charts: { most: 25, aim: 6 } },
} as const;

/** Chunks that load by themselves on the first page although they are lazy, by source path. */
const alsoOnFirstRoute: Readonly<Record<App, readonly RegExp[]>> = {
  patient: [/locales\/en\/patient\.po$/, /(^|\/)patient-pages\.tsx$/],
  clinic: [/locales\/en\/clinic\.po$/, /clinician\/caseload-screen\.tsx$/],
};

export type Sizes = {
  readonly firstRoute: number;
  readonly charts: number;
  /** The largest chunk that loads later, with its source. */
  readonly largestLazy: { readonly source: string; readonly size: number };
};

/** The gzipped sizes of a built app, in kilobytes. */
export function sizesOf(app: App, folder = built): Sizes {
  const manifest: Manifest = JSON.parse(readFileSync(`${folder}/${app}-manifest.json`, 'utf8'));
  const gzipped = (file: string) => statSync(`${folder}/${app}/${file}.gz`).size / kilobyte;
  const roots = Object.keys(manifest).filter(
    (source) =>
      manifest[source]?.isEntry || alsoOnFirstRoute[app].some((pattern) => pattern.test(source)),
  );
  const first = filesFrom(manifest, roots);
  const page = ['index.html', 'start.js'].reduce((sum, file) => sum + gzipped(file), 0);
  const lazy = Object.entries(manifest)
    .filter(([, chunk]) => chunk.isDynamicEntry)
    .map(([source]) => ({
      source,
      size: total(
        [...filesFrom(manifest, [source])].filter((file) => !first.has(file)),
        gzipped,
      ),
    }))
    .toSorted((a, b) => b.size - a.size);
  return {
    firstRoute: page + total([...first], gzipped),
    charts: lazy.find(({ source }) => source.endsWith('charts/drawn.ts'))?.size ?? 0,
    largestLazy: lazy[0] ?? { source: 'none', size: 0 },
  };
}

/** Every script and style that `sources` need at once. */
function filesFrom(manifest: Manifest, sources: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (source: string): void => {
    const chunk = manifest[source];
    if (!chunk || seen.has(source)) return;
    seen.add(source);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const source of sources) visit(source);
  return files;
}

const total = (files: readonly string[], sizeOf: (file: string) => number): number =>
  files.reduce((sum, file) => sum + sizeOf(file), 0);

/** The budgets an app breaks, in words. */
export function overBudget(app: App, sizes: Sizes): readonly string[] {
  const { firstRoute, lazyChunk, charts } = budgets[app];
  return [
    sizes.firstRoute > firstRoute.most && `first route over ${firstRoute.most} KB`,
    sizes.charts > charts.most && `charts over ${charts.most} KB`,
    sizes.largestLazy.size > lazyChunk && `${sizes.largestLazy.source} over ${lazyChunk} KB`,
  ].filter((words) => words !== false);
}

if (process.argv[1]?.endsWith('sizes.ts')) {
  for (const app of ['patient', 'clinic'] as const) {
    const sizes = sizesOf(app);
    const over = overBudget(app, sizes);
    const { firstRoute, charts, largestLazy } = sizes;
    console.log(
      `${app}: first route ${firstRoute.toFixed(1)} KB (aim ${budgets[app].firstRoute.aim}), charts ${charts.toFixed(1)} KB (aim ${budgets[app].charts.aim}), largest lazy chunk ${largestLazy.size.toFixed(1)} KB (${largestLazy.source})`,
    );
    if (over.length > 0) {
      console.error(`${app}: ${over.join('; ')}`);
      process.exitCode = 1;
    }
  }
}
