/** Says to this page, to other tabs and to the worker that something changed. */
export function changes(name: string): {
  readonly say: () => void;
  readonly whenChanged: (listener: () => void) => () => void;
} {
  const listeners = new Set<() => void>();
  const hear = () => {
    for (const listener of listeners) listener();
  };
  const channel =
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`${name}.changed`);
  channel?.addEventListener('message', hear);
  return {
    say: () => {
      hear();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
      channel?.postMessage(null);
    },
    whenChanged: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
