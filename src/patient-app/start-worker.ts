type NewVersion = { readonly use: () => void };

const listeners = new Set<(version: NewVersion) => void>();
let ready: NewVersion | null = null;

/** Tells when a new version of the app waits; it is used only when the person says so. */
export function onNewVersion(listener: (version: NewVersion) => void): () => void {
  listeners.add(listener);
  if (ready !== null) listener(ready);
  return () => void listeners.delete(listener);
}

/** Registers the worker that lets the app open without a network. */
export async function startWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker
    .register('/app/service-worker.js', { scope: '/app/' })
    .catch(() => null);
  if (!registration) return;
  announce(registration);
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', () => announce(registration));
  });
}

function announce(registration: ServiceWorkerRegistration): void {
  const { waiting } = registration;
  // The first worker ever is no new version.
  if (waiting === null || navigator.serviceWorker.controller === null) return;
  ready = {
    use: () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      waiting.postMessage('use-new-version');
    },
  };
  for (const listener of listeners) listener(ready);
}
