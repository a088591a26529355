/**
 * A whole number from 0 to `most`, fixed by the seed: the draw of a study can be made again, and asking
 * twice never draws twice (FNV-1a, then one round of mixing).
 */
export function drawn(seed: string, most: number): number {
  if (most <= 0) return 0;
  let hash = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) {
    hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) % (most + 1);
}
