import type { Asked } from '#http/server';

/** The value of one cookie, as sent. */
export function cookieOf({ headers }: Asked, name: string): string | null {
  const header = headers['cookie'];
  if (typeof header !== 'string') return null;
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

/** The request's headers as better-auth wants them, with the address that the gate believes in. */
export function headersOf(asked: Asked): Headers {
  const headers = new Headers();
  for (const name of ['cookie', 'origin', 'user-agent', 'content-type', 'host', 'referer']) {
    const value = asked.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  headers.set('x-sinew-address', asked.address);
  return headers;
}
