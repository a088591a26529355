import postgres from 'postgres';
import type { Address } from './address.ts';
import { driverOptions, type SessionLimits } from './driver-options.ts';
import { isNoConnection } from './failure.ts';
import { ConnectionLost } from './turns.ts';

export type Through = <Outcome>(
  statement: (used: postgres.Sql) => PromiseLike<Outcome>,
) => Promise<Outcome>;

/** A client of the driver for as long as its connection lives, and then a new one. */
export type LiveClient = {
  /** Runs on the client of now; ends at the latest when the connection does. */
  readonly through: Through;
  readonly isCurrent: (used: postgres.Sql) => boolean;
  readonly end: () => Promise<void>;
};

export function liveClient(address: Address, limits: SessionLimits, broke: () => void): LiveClient {
  let current: postgres.Sql | undefined;
  // The driver forgets what waits in its own queue when the connection breaks; we do not.
  const waiting = new Set<(reason: ConnectionLost) => void>();

  const client = (): postgres.Sql => {
    if (current !== undefined) return current;
    const opened = postgres({ ...driverOptions(address, limits), onclose: () => drop(opened) });
    current = opened;
    return opened;
  };

  /** A client that could not connect, or no longer is, never serves again. */
  const drop = (closed: postgres.Sql): void => {
    if (current !== closed) return;
    current = undefined;
    broke();
    const lost = new ConnectionLost('The connection to the database broke');
    for (const giveUp of waiting) giveUp(lost);
    waiting.clear();
  };

  const through: Through = async (statement) => {
    const used = client();
    let giveUp = ignore;
    const lost = new Promise<never>((_, reject) => {
      giveUp = reject;
      waiting.add(reject);
    });
    try {
      return await Promise.race([statement(used), lost]);
    } catch (error) {
      if (isNoConnection(error)) drop(used);
      throw error;
    } finally {
      waiting.delete(giveUp);
    }
  };

  return {
    through,
    isCurrent: (used) => current === used,
    end: async () => {
      await current?.end({ timeout: 5 });
    },
  };
}

function ignore(_reason: ConnectionLost): void {}
