import { readFileSync } from 'node:fs';

const described: unknown = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

/** The version of this installation, from package.json. */
export const version: string = String((described as { version?: unknown }).version);
