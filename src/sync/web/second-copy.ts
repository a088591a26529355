import type { Owner } from './owner.ts';
import type { OutboxRow } from './phone-database.ts';

/**
 * A second copy of every unsent operation outside IndexedDB. Chromium, when it suspects a damaged database,
 * may drop all databases of the site; this copy puts the entries back.
 */
export type SecondCopy = {
  readonly keep: (row: OutboxRow) => Promise<void>;
  readonly remove: (opId: string) => Promise<void>;
  readonly all: () => Promise<readonly OutboxRow[]>;
};

/** One file per operation in the origin-private file system; small entries in localStorage where that is missing. */
export async function secondCopyHere(): Promise<SecondCopy> {
  const folder = await operationsFolder();
  if (folder !== null) return filesIn(folder);
  return typeof localStorage === 'undefined' ? nowhere : entriesIn(localStorage);
}

async function operationsFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    if (!('createWritable' in FileSystemFileHandle.prototype)) return null;
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle('unsent', { create: true });
  } catch {
    return null;
  }
}

function filesIn(folder: FileSystemDirectoryHandle): SecondCopy {
  return {
    keep: async (row) => {
      const file = await folder.getFileHandle(`${row.opId}.json`, { create: true });
      const writable = await file.createWritable();
      await writable.write(JSON.stringify(row));
      await writable.close();
    },
    remove: async (opId) => {
      await folder.removeEntry(`${opId}.json`).catch(() => undefined);
    },
    all: async () => {
      const rows: OutboxRow[] = [];
      for await (const handle of folder.values()) {
        if (handle.kind === 'file') {
          const row = parsed(await (await handle.getFile()).text());
          if (row !== null) rows.push(row);
        }
      }
      return rows;
    },
  };
}

const prefix = 'sinew.unsent.';

export function entriesIn(storage: Storage): SecondCopy {
  return {
    keep: async (row) => storage.setItem(prefix + row.opId, JSON.stringify(row)),
    remove: async (opId) => storage.removeItem(prefix + opId),
    all: async () =>
      Object.keys(storage)
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => parsed(storage.getItem(key) ?? '') ?? []),
  };
}

const nowhere: SecondCopy = {
  keep: async () => undefined,
  remove: async () => undefined,
  all: async () => [],
};

/** A file cut short by a crash was never confirmed as saved; it is passed over. */
function parsed(json: string): OutboxRow | null {
  try {
    const row = JSON.parse(json) as OutboxRow;
    return typeof row.opId === 'string' && typeof row.seq === 'number' ? row : null;
  } catch {
    return null;
  }
}

/** Removes the second copies of one owner (sign-out). */
export async function removeCopiesOf(copy: SecondCopy, owner: Owner): Promise<void> {
  const rows = await copy.all();
  await Promise.all(rows.filter((row) => row.owner === owner).map((row) => copy.remove(row.opId)));
}
