import { basename } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { OpenDatabase } from '#database/server';
import { badInput, type Call, type Command, done, type Outcome } from '../command.ts';
import { onInstallation } from '../installation.ts';
import { administratorOf, textOf } from '../on-behalf.ts';
import { performAs } from '../perform.ts';

export const importOldScores: Command = {
  name: 'import-scores',
  summary: 'Take in scores from before Sinew from a CSV file, with a report for each row.',
  usage: 'FILE|- [--dry-run] [--source TEXT] [--site ID] [--batch ID]',
  about: `The file has a header row: record_number (or name and birth_date), instrument, day (2026-03-09),
and score, or one column for each answer (1, 2, 3 or the ids of the questions); optionally version
and note. Answers are scored here and compared with the score. Good rows are taken with their own
day, each bad one is refused with every reason. The same file with the same --batch adds nothing
twice. Old scores raise no alert; rows that call for a person have a remark. It is done in the name
of the site's administrator and stands in the trail.`,
  options: {
    'dry-run': { takes: 'nothing', says: 'Only report; take nothing in.' },
    source: { takes: 'text', value: 'TEXT', says: 'Where they come from; else the file name.' },
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
  const { importScores } = await import('#entry');
  const fileName = path === '-' ? 'standard input' : basename(path);
  const { batch, source } = call.options;
  const result = await performAs(
    { actor, settings, database: open.database, now: call.world.now() },
    importScores,
    {
      batchId: typeof batch === 'string' ? batch : uuidv7(),
      fileName,
      source: typeof source === 'string' ? source : fileName,
      csv,
      dryRun: call.options['dry-run'] === true,
    },
  );
  return 'errors' in result ? badInput(result.errors) : done(result.value);
}
