import type { SiteId, StaffActor } from '#access';
import type { OpenDatabase } from '#database/server';
import type { Decode } from '#profile';
import type { Call, Fault } from './command.ts';

export const decode: Decode = (encoding, bytes) =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

/** The text of a file named on the command line; letters in the old way of Windows are said. */
export async function textOf(call: Call): Promise<string> {
  const bytes = await call.world.readBytes(call.words[0] ?? '-');
  const { fileText } = await import('#profile');
  const { text, encoding } = fileText(bytes, decode);
  if (encoding === 'windows-1252') {
    call.world.say('The file is not UTF-8; it was read as Windows-1252.');
  }
  return text;
}

/** Imports belong to somebody: the administrator who has been there longest. */
export async function administratorOf(
  { database }: OpenDatabase,
  site: string | boolean | undefined,
): Promise<StaffActor | Fault> {
  const [{ siteReader }, { teamOf }] = await Promise.all([
    import('#profile/server'),
    import('#accounts/server'),
  ]);
  const why = { system: 'import from the command line' };
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
