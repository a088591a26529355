import type { Send } from '#http';

/** Sends a contract's call with the browser's own cookies; an answer that is no JSON is `null`. */
export const send: Send = async ({ method, path, body }) => {
  const answer = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: body === null ? {} : { 'content-type': 'application/json' },
    ...(body === null ? {} : { body }),
  });
  const json: unknown = await answer.json().catch(() => null);
  return { status: answer.status, json };
};
