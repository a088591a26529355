import { connect, type Socket } from 'node:net';
import type { Address } from './address.ts';
import { ConnectionLost } from './turns.ts';

const longestConnectMs = 10_000;

/** The path of the Unix socket, when the host is its folder. */
export function socketPathOf(address: Address): string | undefined {
  return address.host.startsWith('/') ? `${address.host}/.s.PGSQL.${address.port}` : undefined;
}

/**
 * Gives the driver one connected socket and no second one. Left alone, the driver reconnects in a
 * state in which it may never write again (a write timer stays set, postgres.js 3.4.9) and sends on
 * the new connection what belonged to a transaction on the old.
 */
export function oneSocketOption(address: Address): { readonly socket: () => Promise<Socket> } {
  let isTaken = false;
  const socket = async (): Promise<Socket> => {
    if (isTaken) throw new ConnectionLost('The database closed the connection while it was opened');
    isTaken = true;
    return connected(address);
  };
  return { socket };
}

function connected(address: Address): Promise<Socket> {
  const path = socketPathOf(address);
  const { host, port } = address;
  const socket = path === undefined ? connect({ host, port, noDelay: true }) : connect({ path });
  // The driver names the server in the TLS handshake by this.
  Object.assign(socket, { host, port });
  socket.setTimeout(longestConnectMs, () => {
    socket.destroy(new ConnectionLost('The database server does not answer'));
  });
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.setTimeout(0);
      socket.removeListener('error', reject);
      resolve(socket);
    });
  });
}
