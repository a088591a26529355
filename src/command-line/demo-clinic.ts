import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Database } from '#database/server';
import type { Instant } from '#kernel';
import type { Serving } from '#server';
import { programFolder } from './installation.ts';

/** The generator lies in tools/, outside the house: a clinic's installation never loads it. */
type Generator = {
  readonly isEmpty: (database: Database) => Promise<boolean>;
  readonly loadDemo: (
    database: Database,
    routes: Serving['app']['routes'],
    options: {
      readonly now: Instant;
      readonly onMainStories: () => void;
      readonly onProgress: (told: number, all: number) => void;
    },
  ) => Promise<void>;
};

type Stage = {
  readonly database: Database;
  readonly dataFolder: string;
  readonly now: Instant;
  readonly say: (line: string) => void;
};

/** Lies in the data folder while the demo is being told. */
const unfinished = 'demo-unfinished';

/**
 * Tells the demo clinic into an empty database. The answer comes when the main stories are there;
 * `rest` is fulfilled when all of it is.
 */
export async function tellDemo(
  serving: Serving,
  { database, dataFolder, now, say }: Stage,
): Promise<{ readonly rest: Promise<void> }> {
  const place = pathToFileURL(join(programFolder, 'tools/demo/load.ts')).href;
  const generator = (await import(place)) as Generator;
  const mark = join(dataFolder, unfinished);
  const begun = existsSync(mark);
  if (!begun && !(await generator.isEmpty(database))) return { rest: Promise.resolve() };
  await writeFile(mark, '');
  say(
    begun
      ? 'Going on with the demo clinic where an earlier start was cut short'
      : 'Telling the demo clinic: invented people with months of history',
  );
  const told = { mainStories: (): void => {} };
  const mainStories = new Promise<void>((resolve) => {
    told.mainStories = resolve;
  });
  const rest = generator.loadDemo(database, serving.app.routes, {
    now,
    onMainStories: () => told.mainStories(),
    onProgress: (done, all) => {
      if (done === all) say(`The demo clinic is complete: ${all} people`);
    },
  });
  await Promise.race([mainStories, rest]);
  return { rest: rest.then(() => rm(mark)) };
}
