import * as fake from 'fake-indexeddb';
import type { Id, Instant } from '#kernel';
import type { OpAnswer, Operation } from '#sync';
import { type Deliver, type OutboxRow, openPhoneDatabase, type Phone } from '#sync/web';

const { default: _, ...indexedDatabase } = fake;
Object.assign(globalThis, indexedDatabase);

/** A phone for tests: its own database, a second copy in memory, a clock that a test moves. */
export type TestPhone = Phone & {
  readonly copies: Map<string, OutboxRow>;
  readonly pass: (ms: number) => void;
};

let phones = 0;
let ids = 0;

const uuidFrom = (number: number) =>
  `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

export function testPhone(
  name = `phone-${++phones}`,
  copies = new Map<string, OutboxRow>(),
): TestPhone {
  let now = Date.parse('2026-03-09T08:00:00.000Z');
  return {
    database: openPhoneDatabase(name),
    copies,
    copy: {
      keep: async (row) => void copies.set(row.opId, row),
      remove: async (opId) => void copies.delete(opId),
      all: async () => [...copies.values()],
    },
    now: () => new Date(now).toISOString() as Instant,
    pass: (ms) => {
      now += ms;
    },
    opId: () => uuidFrom(++ids) as Id<'OpId'>,
    deviceId: () => uuidFrom(++ids) as Id<'DeviceId'>,
    random: () => 0,
  };
}

/** A server that keeps what it was given, exactly once per operation id. */
export function testServer(refuses: (operation: Operation) => boolean = () => false) {
  const kept = new Map<string, Operation>();
  let calls = 0;
  const deliver: Deliver = async (_device, operations) => {
    calls += 1;
    const answers = operations.map((operation): OpAnswer => {
      const { opId } = operation;
      if (refuses(operation)) {
        const fields = [{ at: '/pain', code: 'too_big', message: 'at most 10' }];
        return {
          opId,
          result: 'rejected',
          problem: { code: 'invalid', title: 'Not readable', fields },
          effect: null,
        };
      }
      if (!kept.has(opId)) kept.set(opId, operation);
      return { opId, result: 'done', problem: null, effect: null };
    });
    return { ok: true, answers, gap: null };
  };
  return { deliver, kept, calls: () => calls };
}
