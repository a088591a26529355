import { basename } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { Contract } from '#http';
import { badInput, type Call, done, type Outcome } from './command.ts';
import { onInstallation } from './installation.ts';
import { administratorOf, textOf } from './on-behalf.ts';
import { performAs } from './perform.ts';

/** What is sent of a file, whatever it holds. */
export type NamedFile = {
  readonly batchId: string;
  readonly fileName: string;
  readonly csv: string;
  readonly dryRun: boolean;
};

/** Takes a file in by a route of the product, in the name of the site's administrator. */
export const importFile = (
  call: Call,
  contract: () => Promise<Contract>,
  bodyOf: (file: NamedFile) => unknown = (file) => file,
): Promise<Outcome> =>
  onInstallation(call, 'beside', async (open, settings) => {
    const path = call.words[0] ?? '-';
    const csv = await textOf(call);
    const actor = await administratorOf(open, call.options['site']);
    if ('message' in actor) return badInput([actor]);
    const batch = call.options['batch'];
    const file: NamedFile = {
      batchId: typeof batch === 'string' ? batch : uuidv7(),
      fileName: path === '-' ? 'standard input' : basename(path),
      csv,
      dryRun: call.options['dry-run'] === true,
    };
    const by = { actor, settings, database: open.database, now: call.world.now() };
    const result = await performAs(by, await contract(), bodyOf(file));
    return 'errors' in result ? badInput(result.errors) : done(result.value);
  });
