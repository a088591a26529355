import { createHash } from 'node:crypto';
import { mkdir, open, opendir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseRefusal } from '../refusal.ts';
import type { BackedUpFile } from './manifest.ts';
import { severalAtOnce } from './several-at-once.ts';

export type Tree = {
  readonly files: readonly string[];
  readonly emptyFolders: readonly string[];
};

const chunkBytes = 1 << 20;

/** Every file below `folder`, as paths from there; `passes` says which to look at. */
export async function treeOf(
  folder: string,
  passes: (path: string, isFolder: boolean) => boolean,
): Promise<Tree> {
  const files: string[] = [];
  const emptyFolders: string[] = [];
  const walk = async (below: string): Promise<void> => {
    let seen = 0;
    for await (const entry of await opendir(join(folder, below))) {
      const path = join(below, entry.name);
      if (!passes(path, entry.isDirectory())) continue;
      seen += 1;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) files.push(path);
    }
    if (seen === 0 && below !== '') emptyFolders.push(below);
  };
  await walk('');
  return { files: files.toSorted(), emptyFolders: emptyFolders.toSorted() };
}

/** Copies one file and says what was copied; undefined when it is no longer there. */
export async function copyFile(
  from: string,
  to: string,
  path: string,
): Promise<BackedUpFile | undefined> {
  const source = await open(join(from, path), 'r').catch((error: NodeJS.ErrnoException) => {
    // A running server removes files of tables that were dropped; recovery does not need them.
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (source === undefined) return undefined;
  try {
    const mode = (await source.stat()).mode & 0o777;
    await mkdir(dirname(join(to, path)), { recursive: true, mode: 0o700 });
    const target = await open(join(to, path), 'wx', mode);
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(chunkBytes);
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await source.read(buffer, 0, chunkBytes, bytes);
      if (bytesRead === 0) break;
      const chunk = buffer.subarray(0, bytesRead);
      hash.update(chunk);
      await target.writeFile(chunk);
      bytes += bytesRead;
    }
    await target.close();
    return { path, bytes, sha256: hash.digest('hex'), mode };
  } finally {
    await source.close();
  }
}

/**
 * Waits until the files, and the folders that name them, are on disk for good. Many at once: the
 * file system then writes its journal once for all of them.
 */
export async function syncToDisk(root: string, paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => join(root, path));
  const folders = [...new Set(files.flatMap((path) => foldersUpTo(root, dirname(path))))];
  await severalAtOnce([...files, ...folders, root], async (path) => {
    const handle = await open(path, 'r');
    await handle.sync();
    await handle.close();
  });
}

function foldersUpTo(root: string, folder: string): string[] {
  return folder === root ? [] : [folder, ...foldersUpTo(root, dirname(folder))];
}

/** The checksum of a file, for comparing with what the manifest promises. */
export async function checksumOf(path: string): Promise<string> {
  const file = await open(path, 'r');
  const hash = createHash('sha256');
  try {
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      hash.update(chunk as Buffer);
    }
    return hash.digest('hex');
  } finally {
    await file.close();
  }
}

/** Refuses a target that holds anything: nothing is ever overwritten. */
export async function refuseUnlessEmpty(folder: string, what: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return;
  if (found.isDirectory()) {
    const first = await firstEntry(folder);
    if (first === undefined) return;
    throw new DatabaseRefusal(
      `${what} ${folder} is not empty (it holds ${first}). Nothing changed.`,
    );
  }
  throw new DatabaseRefusal(`${what} ${folder} is a file. Nothing changed.`);
}

async function firstEntry(folder: string): Promise<string | undefined> {
  for await (const entry of await opendir(folder)) return entry.name;
  return undefined;
}
