import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { DatabaseRefusal } from '../refusal.ts';

export const manifestName = 'manifest.json';

const manifestSchema = z.strictObject({
  format: z.literal('sinew-backup/1'),
  createdAt: z.string(),
  /** `cluster`: the files of the embedded server. `dump`: what pg_dump wrote. */
  kind: z.enum(['cluster', 'dump']),
  postgresMajor: z.number(),
  migration: z.number(),
  files: z.array(
    z.strictObject({ path: z.string(), bytes: z.number(), sha256: z.string(), mode: z.number() }),
  ),
  /** Folders that hold no file and yet must be there. */
  emptyFolders: z.array(z.string()),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type BackedUpFile = Manifest['files'][number];

export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new DatabaseRefusal(
      `${folder} is not a complete Sinew backup: it has no ${manifestName}.`,
    );
  }
  const parsed = manifestSchema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new DatabaseRefusal(`${join(folder, manifestName)} is not of a kind this Sinew can read.`);
}
