import { ensureApplicationRole } from '../application-role.ts';
import { type Addresses, applicationRole } from '../connection/address.ts';
import { noLimits } from '../connection/driver-options.ts';
import { openSession, type Session } from '../connection/session.ts';
import type { Passwords } from './passwords.ts';

/** Makes our database and the sign-in of the application in a new cluster; changes nothing else. */
export async function provision(addresses: Addresses, passwords: Passwords): Promise<void> {
  const session = openSession({ ...addresses.owner, database: 'postgres' }, noLimits);
  try {
    const { database } = addresses.owner;
    const known = await session.runOutside('select 1 from pg_database where datname = $1', [
      database,
    ]);
    if (known.length > 0) return;
    await ensureApplicationRole((statement) => session.runOutside(statement, []));
    await setPassword(session, passwords.application);
    // Last, because its presence says that all of this was done.
    await session.runOutside(`create database ${database}`, []);
  } finally {
    await session.end();
  }
}

async function setPassword(session: Session, password: string): Promise<void> {
  // A password of our own making: letters, digits, minus and underscore.
  await session.runOutside(`alter role ${applicationRole} login password '${password}'`, []);
}
