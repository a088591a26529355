import { expect, it } from 'vitest';
import type { PatientId } from '#access';
import { everybody } from './everybody.ts';

const people = ['a', 'b', 'c', 'd', 'e'] as PatientId[];

it('one person at whom it fails keeps nobody behind them from being looked at, and it is said', async () => {
  const seen: string[] = [];
  const said: unknown[] = [];
  const outcome = await everybody<PatientId>({
    pageAfter: async (last) =>
      people.slice(last === null ? 0 : people.indexOf(last) + 1).slice(0, 2),
    work: async (patientId) => {
      if (patientId === 'b') throw new TypeError('about the health of b');
      seen.push(patientId);
    },
    log: { error: (_, more) => void said.push(more) },
  });
  expect(seen).toEqual(['a', 'c', 'd', 'e']);
  expect(outcome).toEqual({ looked: 5, failed: 1 });
  expect(said).toEqual([{ error: 'TypeError' }]);
});
