import { basename } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { SiteId, StaffActor } from '#access';
import type { OpenDatabase } from '#database/server';
import type { Decode } from '#profile';
import { badInput, type Call, type Command, done, type Fault, type Outcome } from '../command.ts';
import { onInstallation } from '../installation.ts';
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
  const bytes = await call.world.readBytes(path);
  const actor = await administratorOf(open, call.options['site']);
  if ('message' in actor) return badInput([actor]);
  const { fileText, importPatients } = await import('#profile');
  const { text, encoding } = fileText(bytes, decode);
  if (encoding === 'windows-1252') {
    call.world.say('The file is not UTF-8; it was read as Windows-1252.');
  }
  const batch = call.options['batch'];
  const result = await performAs(
    { actor, settings, database: open.database, now: call.world.now() },
    importPatients,
    {
      batchId: typeof batch === 'string' ? batch : uuidv7(),
      fileName: path === '-' ? 'standard input' : basename(path),
      csv: text,
      dryRun: call.options['dry-run'] === true,
    },
  );
  return 'errors' in result ? badInput(result.errors) : done(result.value);
}

const decode: Decode = (encoding, bytes) =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

/** Imports belong to somebody: the administrator who has been there longest. */
async function administratorOf(
  { database }: OpenDatabase,
  site: string | boolean | undefined,
): Promise<StaffActor | Fault> {
  const [{ siteReader }, { teamOf }] = await Promise.all([
    import('#profile/server'),
    import('#accounts/server'),
  ]);
  const why = { system: 'import of people from the command line' };
  const siteIds = await database.read(why, (db) => siteReader(db).siteIds());
  const siteId = site === undefined ? onlyOne(siteIds) : siteIds.find((id) => id === site);
  if (siteId === undefined) return siteFault(siteIds);
  const team = await database.read(why, (db) => teamOf(db, siteId));
  const administrator = team.find(({ role }) => role === 'administrator');
  if (administrator === undefined) {
    return { path: '', code: 'no-administrator', message: 'The site has no administrator yet.' };
  }
  const { accountId, name, role } = administrator;
  return { kind: 'staff', accountId, siteId, role, name };
}

function onlyOne(siteIds: readonly SiteId[]): SiteId | undefined {
  return siteIds.length === 1 ? siteIds[0] : undefined;
}

function siteFault(siteIds: readonly SiteId[]): Fault {
  const message =
    siteIds.length === 0
      ? 'There is no site yet; set one up first.'
      : `Say with --site which one is meant: ${siteIds.join(', ')}.`;
  return { path: '/site', code: 'which-site', message };
}
