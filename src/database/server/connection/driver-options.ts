import type postgres from 'postgres';
import type { Address } from './address.ts';
import { driverEncryption } from './encryption.ts';
import { oneSocketOption } from './socket.ts';
import { valueTypes } from './value-types.ts';

/** How long the server lets a session work, dawdle or wait; 0 is without end. */
export type SessionLimits = {
  readonly statementSeconds: number;
  readonly idleTransactionSeconds: number;
  readonly lockSeconds: number;
};

export const applicationLimits: SessionLimits = {
  statementSeconds: 30,
  idleTransactionSeconds: 60,
  lockSeconds: 10,
};

/** For migrations and maintenance. */
export const noLimits: SessionLimits = {
  statementSeconds: 0,
  idleTransactionSeconds: 0,
  lockSeconds: 0,
};

export function driverOptions(address: Address, limits: SessionLimits): postgres.Options<{}> {
  return {
    host: address.host,
    port: address.port,
    ...oneSocketOption(address),
    database: address.database,
    user: address.user,
    password: address.password,
    ssl: driverEncryption(address),
    max: 1,
    // Ended by us alone: the driver's own timers may fire between two statements of a transaction.
    idle_timeout: 0,
    max_lifetime: 0,
    connect_timeout: 10,
    backoff: () => 0.05,
    // The driver asks for array types by a query whose failure nobody catches; ours are fixed.
    fetch_types: false,
    onnotice: () => undefined,
    types: valueTypes as {},
    connection: {
      application_name: 'sinew',
      statement_timeout: limits.statementSeconds * 1000,
      idle_in_transaction_session_timeout: limits.idleTransactionSeconds * 1000,
      lock_timeout: limits.lockSeconds * 1000,
      ...(address.role === undefined ? {} : { role: address.role }),
    },
  };
}
