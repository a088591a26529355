import { Gauge, type Registry } from 'prom-client';
import type { Database } from '#database/server';
import { countDeadLetters } from '#jobs/server';

/** Work that was given up is a number somebody can be woken by. */
export function measureDeadLetters(registry: Registry, database: Database): void {
  const gauge = new Gauge({
    name: 'sinew_dead_letters',
    help: 'Jobs the server gave up on after all retries.',
    registers: [],
    async collect() {
      const count = await database
        .read({ system: 'count dead letters' }, countDeadLetters)
        .catch(() => Number.NaN);
      this.set(count);
    },
  });
  registry.registerMetric(gauge);
}
