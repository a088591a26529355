import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isUnused, lockAfterMs, setLocks, whenUnused } from './locking.ts';

/** A window that only listens, and a memory that only keeps. */
function givenPhone() {
  const memory = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => void memory.set(key, value),
    removeItem: (key: string) => void memory.delete(key),
  });
  const world = new EventTarget();
  vi.stubGlobal('addEventListener', world.addEventListener.bind(world));
  vi.stubGlobal('removeEventListener', world.removeEventListener.bind(world));
  vi.stubGlobal('document', new EventTarget());
  return { touch: () => world.dispatchEvent(new Event('pointerdown')) };
}

let phone: ReturnType<typeof givenPhone>;
let stop = () => {};
const lock = vi.fn<() => void>();

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  phone = givenPhone();
  lock.mockClear();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a phone that others use too', () => {
  it('locks after two minutes without a touch, and not a moment before', () => {
    setLocks(true);
    stop = whenUnused(lock);
    vi.advanceTimersByTime(lockAfterMs - 1);
    expect(lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(lock).toHaveBeenCalledOnce();
  });

  it('stays open while somebody uses it', () => {
    setLocks(true);
    stop = whenUnused(lock);
    for (let minute = 0; minute < 10; minute += 1) {
      vi.advanceTimersByTime(60_000);
      phone.touch();
    }
    expect(lock).not.toHaveBeenCalled();
  });

  it('counts a touch after a long sleep as no use: it locks', () => {
    setLocks(true);
    stop = whenUnused(lock);
    vi.setSystemTime(1_000_000 + lockAfterMs);
    phone.touch();
    expect(lock).toHaveBeenCalledOnce();
    expect(isUnused(Date.now())).toBe(true);
  });

  it('never locks unless the person wished it, and no longer once they take it back', () => {
    stop = whenUnused(lock);
    vi.advanceTimersByTime(10 * lockAfterMs);
    setLocks(true);
    setLocks(false);
    vi.advanceTimersByTime(10 * lockAfterMs);
    expect(lock).not.toHaveBeenCalled();
  });
});
