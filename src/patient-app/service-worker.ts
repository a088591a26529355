import { createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { send } from '#http/web';
import { drain, openPhone, syncTag } from '#sync/web';
import { deliveringWith } from './delivering.ts';

/** The parts of the worker's global this file uses; the DOM library does not describe them. */
type WorkerScope = {
  readonly __WB_MANIFEST: (PrecacheEntry | string)[];
  readonly clients: { claim(): Promise<void> };
  addEventListener(
    type: 'activate' | 'message' | 'sync',
    listen: (event: {
      readonly data?: unknown;
      readonly tag?: string;
      waitUntil(work: Promise<unknown>): void;
    }) => void,
  ): void;
  skipWaiting(): Promise<void>;
};
declare const self: WorkerScope;

// The whole app is here before it is needed: plan, check-in and flare help open without a network.
// oxlint-disable-next-line no-underscore-dangle -- the name Workbox replaces at build time
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));

// Fonts that were left out of the first load are kept once they have been used.
registerRoute(
  ({ request }) => request.destination === 'font',
  async ({ request }) => {
    const fonts = await caches.open('fonts');
    const kept = await fonts.match(request);
    if (kept) return kept;
    // oxlint-disable-next-line no-restricted-globals -- a service worker is the network's edge
    const fresh = await fetch(request);
    if (fresh.ok) await fonts.put(request, fresh.clone());
    return fresh;
  },
);

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// A new version waits until the person says so: nobody loses a half-written answer to an update.
self.addEventListener('message', (event) => {
  if (event.data === 'use-new-version') event.waitUntil(self.skipWaiting());
});

// The network is back after the page was closed: the same sender as in the page, under the same lock.
self.addEventListener('sync', (event) => {
  if (event.tag === syncTag) event.waitUntil(sendWhatWaits());
});

async function sendWhatWaits(): Promise<void> {
  await drain(await openPhone(), deliveringWith(send));
}
