import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instruments, scoreRequest } from './index.ts';

const keysOf = instruments.flatMap(({ items, keys = {} }) => [
  ...items.slice(0, 2).map(({ id }) => id),
  ...Object.keys(keys),
]);
const key = fc.oneof(
  fc.constantFrom('1', '2', 'raw', '__proto__', 'constructor', 'a/b~c', ...keysOf),
  fc.string(),
);
const answer = fc.oneof(fc.integer({ min: -3, max: 12 }), fc.jsonValue({ maxDepth: 1 }));
const entry = fc.oneof(
  fc.jsonValue(),
  fc.record({
    instrument: fc.oneof(fc.constantFrom(...instruments.map(({ id }) => id)), fc.string()),
    answers: fc.oneof(
      fc.array(answer, { maxLength: 30 }),
      fc.dictionary(key, answer, { maxKeys: 6 }),
      fc.record({ raw: answer }),
    ),
  }),
);

it('answers any list entry by entry, each fault at its field, and never throws', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 4 }), (entries) => {
      const { scores, errors } = scoreRequest(entries);
      expect(scores).toHaveLength(entries.length);
      expect(errors).toEqual(scores.flatMap((reply) => reply.errors));
      for (const [at, reply] of scores.entries()) {
        const home = `/${at}`;
        expect(reply.status === 'error').toBe(reply.errors.length > 0);
        expect(
          reply.errors.filter(({ path }) => path !== home && !path.startsWith(`${home}/`)),
        ).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

it('gives no number on a page with a fault', () => {
  fc.assert(
    fc.property(entry, (one) => {
      const [reply] = scoreRequest([one]).scores;
      const numbers = Object.values(reply?.scores ?? {}).filter((value) => value !== null);
      return reply?.status !== 'error' || numbers.length === 0;
    }),
  );
});
