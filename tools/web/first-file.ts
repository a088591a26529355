import type { Plugin } from 'vite';

/** Bytes under which what several pages share is not worth a file of its own. */
const sharedBytes = 12_000;

/** The names of shared files list all pages that share them; the first word is enough. */
const chunkFileNames = ({ name }: { readonly name: string }): string =>
  `assets/${name.split('~', 1)[0]}-[hash].js`;

/**
 * What the first page needs at once in one file, and what later pages share in few. A phone on a slow
 * network fetches six files at a time, so forty small ones keep it waiting longer than their bytes.
 */
export function firstFile(): Plugin {
  const groups = [
    { name: 'first', tags: ['$initial' as const], test: /\.(tsx?|m?js)$/, priority: 2 },
    {
      name: 'shared',
      test: /\/src\/.+\.tsx?$/,
      minShareCount: 2,
      entriesAware: true,
      entriesAwareMergeThreshold: sharedBytes,
      priority: 1,
    },
  ];
  return {
    name: 'first-file',
    apply: 'build',
    config: () => ({
      build: { rolldownOptions: { output: { codeSplitting: { groups }, chunkFileNames } } },
    }),
  };
}
