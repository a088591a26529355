import type { Instant } from '#kernel';

const keysMax = 20_000;

/**
 * Says whether something is heard for the first time this hour. Forgetting (a restart, more keys than
 * fit) only means that it is recorded once more.
 */
export function onceAnHour(): (key: string, at: Instant) => boolean {
  let hour = '';
  let heard = new Set<string>();
  return (key, at) => {
    const now = at.slice(0, 13);
    if (now !== hour || heard.size >= keysMax) {
      hour = now;
      heard = new Set();
    }
    if (heard.has(key)) return false;
    heard.add(key);
    return true;
  };
}
