import type { Address } from './address.ts';
import type { SessionLimits } from './driver-options.ts';
import { openSession, type Session } from './session.ts';

export type Pool = {
  readonly use: <Outcome>(work: (session: Session) => Promise<Outcome>) => Promise<Outcome>;
  readonly take: () => Promise<Session>;
  readonly giveBack: (session: Session) => void;
  /** Waits for work in hand, then closes every connection. */
  readonly end: () => Promise<void>;
};

/** Longer than any request may take; who waits this long waits for somebody who waits in turn. */
const longestWaitMs = 20_000;

/** Connections opened when first needed, handed out last-used first, and kept. */
export function openPool(address: Address, size: number, limits: SessionLimits): Pool {
  const idle: Session[] = [];
  const all: Session[] = [];
  const waiting: ((session: Session) => void)[] = [];
  let ending: Promise<void> | undefined;
  let whenAllIdle: (() => void) | undefined;

  const take = async (): Promise<Session> => {
    if (ending !== undefined) throw new Error('The database connection has been closed');
    const session = idle.pop();
    if (session !== undefined) return session;
    if (all.length < size) {
      const opened = openSession(address, limits);
      all.push(opened);
      return opened;
    }
    return new Promise((resolve, reject) => {
      const served = (freed: Session): void => {
        clearTimeout(patience);
        resolve(freed);
      };
      const patience = setTimeout(() => {
        waiting.splice(waiting.indexOf(served), 1);
        reject(new Error(`No database connection became free within ${longestWaitMs / 1000} s`));
      }, longestWaitMs);
      waiting.push(served);
    });
  };

  const giveBack = (session: Session): void => {
    const next = waiting.shift();
    if (next !== undefined) return next(session);
    idle.push(session);
    if (idle.length === all.length) whenAllIdle?.();
  };

  const use = async <Outcome>(work: (session: Session) => Promise<Outcome>): Promise<Outcome> => {
    const session = await take();
    try {
      return await work(session);
    } finally {
      giveBack(session);
    }
  };

  const close = async (): Promise<void> => {
    if (idle.length < all.length) {
      await new Promise<void>((resolve) => {
        whenAllIdle = resolve;
      });
    }
    await Promise.all(all.map((session) => session.end()));
  };

  return { use, take, giveBack, end: () => (ending ??= close()) };
}
