import type { Log } from '#http/server';

type Everybody<Key> = {
  /** The next people in the order of their ids; none: that was everybody. */
  readonly pageAfter: (last: Key | null) => Promise<readonly Key[]>;
  /** One person, in a transaction of their own. */
  readonly work: (key: Key) => Promise<unknown>;
  readonly log: Pick<Log, 'error'>;
};

/**
 * Looks at people one after the other. One at whom it fails keeps nobody behind them from being looked at;
 * that it failed is said by the name of the error, with nothing about anybody's health.
 */
export async function everybody<Key>({
  pageAfter,
  work,
  log,
}: Everybody<Key>): Promise<{ readonly looked: number; readonly failed: number }> {
  let looked = 0;
  let failed = 0;
  for (let people = await pageAfter(null); people.length > 0; ) {
    for (const key of people) {
      try {
        await work(key);
      } catch (error) {
        failed += 1;
        log.error('one person could not be looked at', {
          error: error instanceof Error ? error.name : 'unknown',
        });
      }
    }
    looked += people.length;
    people = await pageAfter(people.at(-1) ?? null);
  }
  return { looked, failed };
}
