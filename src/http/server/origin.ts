import type { FastifyRequest } from 'fastify';

/**
 * Whether a writing request may carry cookies: it comes from a page of this very site, or it carries
 * none. Browsers say so themselves (Sec-Fetch-Site, Origin); a request with a cookie and neither is
 * refused. Sign-in is guarded too, so that nobody is signed in to a stranger's account.
 */
export function cameFromHere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  if (origin !== undefined) return URL.canParse(origin) && new URL(origin).host === request.host;
  return request.headers.cookie === undefined;
}
