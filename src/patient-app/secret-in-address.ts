let secret: string | null = null;

/**
 * Takes a link's token out of the address bar before anything else happens, so that it is neither in the
 * history of a lent phone nor in a screenshot. A fragment is never sent to a server.
 */
export function takeSecret(): void {
  const { hash, pathname } = location;
  if (hash.length < 20 || !/^\/app\/(intake|join|reset)\/?$/.test(pathname)) return;
  secret = hash.slice(1);
  history.replaceState(null, '', pathname);
}

export const secretTaken = (): string | null => secret;
