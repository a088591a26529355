let token: string | null = null;

/**
 * Takes a link's token out of the address bar before anything else happens, so that it is neither in
 * the history of a shared computer nor in a screenshot. A fragment is never sent to a server.
 */
export function takeToken(): void {
  if (!/^\/clinic\/(join|reset)\/?$/.test(location.pathname) || location.hash.length < 20) return;
  token = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
}

export const tokenTaken = (): string | null => token;
