import { type Addresses, applicationRole } from '../connection/address.ts';
import { ownerRole } from './initialise.ts';
import type { Passwords } from './passwords.ts';

/** The two ways into the embedded server through its socket. */
export function addressesAt(socketFolder: string, passwords: Passwords): Addresses {
  const place = { host: socketFolder, port: 5432, database: 'sinew' };
  return {
    owner: { ...place, user: ownerRole, password: passwords.owner },
    application: { ...place, user: applicationRole, password: passwords.application },
  };
}
