/** The connection broke during a transaction; nothing of the transaction remains. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
  readonly code = 'SINEW_CONNECTION_LOST';
}

/**
 * Order on one connection: statements one after the other, and within a transaction only on the
 * connection that opened it. The driver would reconnect silently and run the rest outside.
 */
export type Turns = {
  readonly next: <Outcome>(send: () => PromiseLike<Outcome>) => Promise<Outcome>;
  readonly allDone: () => Promise<unknown>;
  readonly broke: () => void;
  readonly opened: () => void;
  readonly failedToOpen: () => void;
  readonly left: () => void;
};

export function takeTurns(): Turns {
  let life = 0;
  let transaction: 'none' | 'failed' | number = 'none';
  let previous: Promise<unknown> = Promise.resolve();
  return {
    next: (send) => {
      const turn = previous.then(() => {
        if (transaction !== 'none' && transaction !== life) {
          throw new ConnectionLost('The connection to the database broke during the transaction');
        }
        return send();
      });
      previous = turn.catch(() => undefined);
      return turn;
    },
    allDone: () => previous,
    broke: () => {
      life += 1;
    },
    opened: () => {
      transaction = life;
    },
    failedToOpen: () => {
      transaction = 'failed';
    },
    left: () => {
      transaction = 'none';
    },
  };
}
