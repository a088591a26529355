import { useSyncExternalStore } from 'react';
import type { Send } from '#http';

/** What the last call told about the wire and the session. */
export type ConnectionState = { readonly reachable: boolean; readonly signedOut: boolean };

export type Connection = {
  readonly send: Send;
  readonly state: () => ConnectionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly signedInAgain: () => void;
};

/** Watches every call, so that "no connection" and "signed out" are said once, not by each part of a screen. */
export function watched(send: Send): Connection {
  let now: ConnectionState = { reachable: true, signedOut: false };
  const listeners = new Set<() => void>();
  const become = (next: ConnectionState) => {
    if (next.reachable === now.reachable && next.signedOut === now.signedOut) return;
    now = next;
    for (const listener of listeners) listener();
  };
  return {
    send: async (request) => {
      try {
        const answer = await send(request);
        const refused = answer.status === 401 && !request.path.startsWith('/api/sign-in');
        become({ reachable: true, signedOut: refused || now.signedOut });
        return answer;
      } catch (fault) {
        become({ ...now, reachable: false });
        throw fault;
      }
    },
    state: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signedInAgain: () => become({ ...now, signedOut: false }),
  };
}

export function useConnection(connection: Connection): ConnectionState {
  return useSyncExternalStore(connection.subscribe, connection.state);
}
