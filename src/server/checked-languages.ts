import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { vouchedLanguages } from '#administration/server';
import type { Database, Reader } from '#database/server';

const file = join(import.meta.dirname, '../../locales/checked.json');

/** The languages that the file which ships says people have checked (locales/README.md). */
export function checkedInFile(): readonly string[] {
  const checks = z.parse(z.record(z.string(), z.unknown()), JSON.parse(readFileSync(file, 'utf8')));
  return Object.keys(checks).filter((tag) => checks[tag] !== null);
}

/** Whether words of a language may be shown to people: English always, drafts in a demo alone. */
export const mayShow =
  (mode: 'demo' | 'clinic') =>
  async (db: Reader, language: string): Promise<boolean> => {
    if (mode === 'demo' || language === 'en') return true;
    return [...checkedInFile(), ...(await vouchedLanguages(db))].includes(language);
  };

/** The same, with what an administrator vouched for since; drafts are for demos. */
export async function checkedLanguages(database: Database): Promise<readonly string[]> {
  const vouched = await database.read({ system: 'which languages may be shown' }, (db) =>
    vouchedLanguages(db),
  );
  return [...new Set([...checkedInFile(), ...vouched])];
}
