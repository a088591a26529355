import { type AddressInfo, createServer, type Socket } from 'node:net';

export type Caught = { readonly to: string; readonly subject: string; readonly text: string };

export type MailCatcher = {
  readonly url: string;
  readonly letters: readonly Caught[];
  /** Whether letters are taken, or every one is refused. */
  refuses: boolean;
  close(): Promise<void>;
};

/** A mail server on this machine that delivers nothing and remembers everything. */
export async function mailCatcher(host = '127.0.0.1'): Promise<MailCatcher> {
  const letters: Caught[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    talk(socket, letters, () => catcher.refuses);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  const catcher: MailCatcher = {
    url: `smtp://${host}:${port}`,
    letters,
    refuses: false,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  return catcher;
}

function talk(socket: Socket, letters: Caught[], refuses: () => boolean): void {
  let to = '';
  let said = '';
  let inLetter = false;
  const take = (piece: string): void => {
    if (inLetter) {
      letters.push(letterIn(to, piece));
      inLetter = false;
      socket.write('250 kept\r\n');
      return;
    }
    const verb = piece.slice(0, 4).toUpperCase();
    to = verb === 'RCPT' ? (/<([^>]*)>/.exec(piece)?.[1] ?? '') : to;
    inLetter = verb === 'DATA';
    socket.write(`${verb === 'MAIL' && refuses() ? '451 not now' : answerTo(verb)}\r\n`);
  };
  socket.write('220 catcher\r\n');
  socket.on('data', (chunk) => {
    said += chunk.toString();
    for (;;) {
      const mark = inLetter ? '\r\n.\r\n' : '\r\n';
      const end = said.indexOf(mark);
      if (end < 0) return;
      const piece = said.slice(0, end);
      said = said.slice(end + mark.length);
      take(piece);
    }
  });
}

const answers: Readonly<Record<string, string>> = {
  STAR: '502 not here',
  DATA: '354 go on',
  QUIT: '221 bye',
};
const answerTo = (verb: string): string => answers[verb] ?? '250 fine';

function letterIn(to: string, raw: string): Caught {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const subject = /^Subject: (.*)$/m.exec(head)?.[1]?.trim() ?? '';
  const quoted = /quoted-printable/i.test(head);
  return { to, subject, text: quoted ? unquoted(body) : body };
}

const unquoted = (text: string): string =>
  text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
