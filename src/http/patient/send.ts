import type { Send } from '#http';

/** A phone in a lift answers nothing at all; after this a try counts as failed and is made again later. */
const patienceMs = 15_000;

const listeners = new Set<() => void>();

/** Calls `listener` whenever the server says that nobody is signed in here any more. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Sends with the browser's own cookies; an answer that is no JSON is `null`. Used by page and worker. */
export const send: Send = async ({ method, path, body }) => {
  // oxlint-disable-next-line no-restricted-globals -- this file is the network's edge
  const answer = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: body === null ? {} : { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(patienceMs),
    ...(body === null ? {} : { body }),
  });
  const json: unknown = await answer.json().catch(() => null);
  if (answer.status === 401) for (const listener of listeners) listener();
  return { status: answer.status, json };
};
