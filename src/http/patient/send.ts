import type { Send } from '#http';

/** A phone in a lift answers nothing at all; after this a try counts as failed and is made again later. */
const patienceMs = 15_000;

const listeners = new Set<() => void>();
const watchers = new Set<() => void>();
let reached = true;

/** Whether the last call got through: truer than the device's own guess about its network. */
export const clinicReached = (): boolean => reached;

export function onReachedChange(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

function note(now: boolean): void {
  if (now === reached) return;
  reached = now;
  for (const watcher of watchers) watcher();
}

/** Calls `listener` whenever the server says that nobody is signed in here any more. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Sends with the browser's own cookies; an answer that is no JSON is `null`. */
export const send: Send = async ({ method, path, body }) => {
  const answer = await fetched(path, {
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

async function fetched(path: string, options: RequestInit): Promise<Response> {
  try {
    // oxlint-disable-next-line no-restricted-globals -- this file is the network's edge
    const answer = await fetch(path, options);
    note(true);
    return answer;
  } catch (failure) {
    note(false);
    throw failure;
  }
}
