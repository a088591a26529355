import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What happens to a push of operations on its way: it passes; the server is busy; the answer is lost after
 * the server has committed; or it is answered by somebody else and never arrives.
 */
export type Fate = 'pass' | 'busy' | 'answer-lost' | 'swallowed';

export type FaultyNetwork = {
  readonly url: string;
  /** Decides the fate of each push; everything else passes. */
  fateOf: (body: PushBody) => Fate;
  /** Changes a push on its way. */
  change: (body: PushBody) => PushBody;
  /** No connection at all, for anything. */
  down: boolean;
  readonly pushes: PushBody[];
  close(): Promise<void>;
};

export type PushBody = {
  readonly patientId: string;
  readonly deviceId: string;
  readonly operations: readonly {
    readonly opId: string;
    readonly seq: number;
    readonly kind: string;
    readonly body: unknown;
  }[];
};

/** A network between phone and server whose faults a test decides. */
export async function faultyNetwork(serverPort: number): Promise<FaultyNetwork> {
  const pushes: PushBody[] = [];
  const server = createServer((incoming, outgoing) => {
    if (network.down) return void incoming.socket.destroy();
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => route(incoming, Buffer.concat(chunks), outgoing));
  });

  const route = (incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse) => {
    if (incoming.url !== '/api/me/operations') return forward(incoming, body, outgoing, true);
    const push = network.change(JSON.parse(body.toString()) as PushBody);
    pushes.push(push);
    const fate = network.fateOf(push);
    if (fate === 'busy') return void outgoing.writeHead(503).end('{}');
    if (fate === 'swallowed') return swallow(push, outgoing);
    forward(incoming, Buffer.from(JSON.stringify(push)), outgoing, fate === 'pass');
  };

  const forward = (
    { method, url, headers }: IncomingMessage,
    body: Buffer,
    outgoing: ServerResponse,
    answers: boolean,
  ) => {
    const asked = request(
      {
        port: serverPort,
        host: '127.0.0.1',
        method,
        path: url,
        headers: { ...headers, 'content-length': String(body.length) },
      },
      (answered) => {
        const chunks: Buffer[] = [];
        answered.on('data', (chunk: Buffer) => chunks.push(chunk));
        answered.on('end', () => {
          if (!answers) return void outgoing.socket?.destroy();
          const { 'transfer-encoding': _, ...others } = answered.headers;
          outgoing.writeHead(answered.statusCode ?? 502, others);
          outgoing.end(Buffer.concat(chunks));
        });
      },
    );
    asked.on('error', () => outgoing.socket?.destroy());
    asked.end(body);
  };

  const network: FaultyNetwork = {
    url: '',
    fateOf: () => 'pass',
    change: (body) => body,
    down: false,
    pushes,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(network, { url: `http://localhost:${port}` });
}

function swallow(push: PushBody, outgoing: ServerResponse): void {
  const answers = push.operations.map(({ opId }) => ({
    opId,
    result: 'done',
    problem: null,
    effect: null,
  }));
  outgoing.writeHead(200, { 'content-type': 'application/json' });
  outgoing.end(JSON.stringify({ answers, gap: null }));
}
