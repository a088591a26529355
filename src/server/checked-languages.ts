import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const file = join(import.meta.dirname, '../../locales/checked.json');

/** The languages this site says people have checked; drafts are for demos (locales/README.md). */
export function checkedLanguages(): readonly string[] {
  const checks = z.parse(z.record(z.string(), z.unknown()), JSON.parse(readFileSync(file, 'utf8')));
  return Object.keys(checks).filter((tag) => checks[tag] !== null);
}
