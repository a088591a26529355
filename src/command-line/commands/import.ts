import { basename } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { OpenDatabase } from '#database/server';
import { badInput, type Call, type Command, done, type Outcome } from '../command.ts';
import { onInstallation } from '../installation.ts';
import { administratorOf, textOf } from '../on-behalf.ts';
import { performAs } from '../perform.ts';

export const importPeople: Command = {
  name: 'import',
  summary: 'Take in people from a CSV file, with a report for each row.',
  usage: 'FILE|- [--dry-run] [--site ID] [--batch ID]',
  about: `The file has a header row: given_name, family_name, birth_date (2026-03-09), and optionally
record_number, sex, language, reading, interpreter, phone, email, time_zone. Good rows are taken,
each bad one is refused with every reason. The same file with the same --batch adds nobody twice.
It is done in the name of the site's administrator and stands in the trail.`,
  options: {
    'dry-run': { takes: 'nothing', says: 'Only report; take nobody in.' },
    site: { takes: 'text', value: 'ID', says: 'The site, when there are several.' },
    batch: { takes: 'text', value: 'ID', says: 'Id of this import (UUID), to repeat it safely.' },
  },
  words: [1, 1],
  run: (call) => onInstallation(call, 'beside', (open, settings) => take(call, open, settings)),
};

async function take(
  call: Call,
  open: OpenDatabase,
  settings: Parameters<typeof performAs>[0]['settings'],
): Promise<Outcome> {
  const path = call.words[0] ?? '-';
  const csv = await textOf(call);
  const actor = await administratorOf(open, call.options['site']);
  if ('message' in actor) return badInput([actor]);
  const { importPatients } = await import('#profile');
  const batch = call.options['batch'];
  const result = await performAs(
    { actor, settings, database: open.database, now: call.world.now() },
    importPatients,
    {
      batchId: typeof batch === 'string' ? batch : uuidv7(),
      fileName: path === '-' ? 'standard input' : basename(path),
      csv,
      dryRun: call.options['dry-run'] === true,
    },
  );
  return 'errors' in result ? badInput(result.errors) : done(result.value);
}
