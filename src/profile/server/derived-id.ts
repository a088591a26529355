import { createHash } from 'node:crypto';

/**
 * The id of something that follows from something else: made again, it is the same. It carries the
 * moment of its origin (a UUIDv7) in front and sorts with it.
 */
export function derivedId(origin: string, what: string): string {
  const digest = createHash('sha256').update(`${origin}:${what}`).digest('hex');
  const variant = '89ab'.charAt(Number.parseInt(digest.charAt(3), 16) % 4);
  const moment = origin.slice(0, 13);
  return `${moment}-7${digest.slice(0, 3)}-${variant}${digest.slice(4, 7)}-${digest.slice(7, 19)}`;
}
