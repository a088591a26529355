import { ensureApplicationRole } from '../application-role.ts';
import { type Addresses, applicationRole } from '../connection/address.ts';
import { noLimits } from '../connection/driver-options.ts';
import { openSession, type Session } from '../connection/session.ts';
import { DatabaseRefusal } from '../refusal.ts';
import { type MigrationFile, readMigrations } from './files.ts';

export type MigrationReport = {
  readonly applied: readonly string[];
  readonly version: number;
};

/** Any fixed number will do: "sinew" on a telephone keypad. */
const lockNumber = 74_639;
const oldestVersion = 15;

/**
 * Brings the schema up to date, one transaction per migration. Safe to run twice at once: the second
 * waits and finds nothing to do.
 */
export async function migrate(
  addresses: Addresses,
  options: { readonly folder?: string; readonly log?: (line: string) => void } = {},
): Promise<MigrationReport> {
  const files = await readMigrations(options.folder);
  const session = openSession(addresses.owner, noLimits);
  const run = (statements: string): Promise<unknown> => session.runOutside(statements, []);
  try {
    await refuseOldServer(session);
    await run(`select pg_advisory_lock(${lockNumber})`);
    await ensureApplicationRole(run);
    if (addresses.application.role !== undefined) await allowStepDown(run);
    await run(historyTable);
    const pending = await pendingOf(files, session);
    for (const file of pending) {
      options.log?.(`Migration ${label(file)}`);
      await apply(file, session);
    }
    return { applied: pending.map(label), version: files.at(-1)?.number ?? 0 };
  } finally {
    await session.end();
  }
}

const historyTable = `
create table if not exists sinew_migration (
  number integer primary key,
  name text not null,
  checksum text not null,
  applied_at timestamptz not null default now()
);
grant select on sinew_migration to ${applicationRole};
grant usage on schema public to ${applicationRole}`;

async function refuseOldServer(session: Session): Promise<void> {
  const [row] = await session.runOutside(
    `select current_setting('server_version_num')::int / 10000 as major`,
    [],
  );
  const major = Number(row?.['major']);
  if (major >= oldestVersion) return;
  throw new DatabaseRefusal(
    `The server at DATABASE_URL is PostgreSQL ${major}; Sinew needs version ${oldestVersion} or newer.`,
  );
}

/** Over DATABASE_URL there is one sign-in; it must be allowed to act as the application's role. */
async function allowStepDown(run: (statements: string) => Promise<unknown>): Promise<void> {
  await run(`do $$ begin
  if not pg_has_role(current_user, '${applicationRole}', 'member') then
    execute format('grant ${applicationRole} to %I', current_user);
  end if;
end $$`);
}

async function pendingOf(
  files: readonly MigrationFile[],
  session: Session,
): Promise<readonly MigrationFile[]> {
  const rows = await session.runOutside(
    'select number, name, checksum from sinew_migration order by number',
    [],
  );
  const known = new Map(files.map((file) => [file.number, file]));
  const newest = Number(rows.at(-1)?.['number'] ?? 0);
  refuseNewerDatabase(newest, files.at(-1)?.number ?? 0);
  for (const row of rows) {
    const name = `${String(row['number'])} (${String(row['name'])})`;
    if (known.get(Number(row['number']))?.checksum !== row['checksum']) {
      throw new DatabaseRefusal(
        `Migration ${name} is not the one this database was built with. Nothing was changed. ` +
          'A migration never changes once it has run; add a new one.',
      );
    }
  }
  const applied = new Set(rows.map((row) => Number(row['number'])));
  const pending = files.filter((file) => !applied.has(file.number));
  const late = pending.find((file) => file.number < newest);
  if (late !== undefined) {
    throw new DatabaseRefusal(
      `Migration ${label(late)} came after ${newest}, which has run already. Nothing was changed. ` +
        'Give it a number above.',
    );
  }
  return pending;
}

function refuseNewerDatabase(newest: number, carried: number): void {
  if (newest <= carried) return;
  throw new DatabaseRefusal(
    `The database is at migration ${newest} and this Sinew knows ${carried}: it was last used by a ` +
      'newer Sinew. Nothing was changed. Start that version, or restore an older backup.',
  );
}

async function apply(file: MigrationFile, session: Session): Promise<void> {
  await session.begin('begin');
  try {
    await session.run(file.sql);
    await session.run('insert into sinew_migration (number, name, checksum) values ($1, $2, $3)', [
      file.number,
      file.name,
      file.checksum,
    ]);
    await session.finish();
  } catch (error) {
    await session.run('rollback').catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${label(file)} failed and was undone: ${reason}`, { cause: error });
  } finally {
    session.leave();
  }
}

function label(file: MigrationFile): string {
  return `${String(file.number).padStart(4, '0')}-${file.name}`;
}
