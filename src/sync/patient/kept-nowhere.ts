import type { Id } from '#kernel';
import { type Cached, type Deliver, instantNow, newId, type Owner, type Written } from '#sync/web';
import type { Keeping, NewEntry, SaveOutcome } from './keeping.ts';

const nothingWaits = {
  waiting: 0,
  oldestAt: null,
  rejected: [],
  trouble: null,
  lastTryAt: null,
  gap: null,
} as const;

/**
 * "Keep nothing on this phone": an entry is saved when the server has it, and what was read lives in the
 * open page only. The form keeps its answers, so a failed try can be repeated as the same operation.
 */
export function keptNowhere(owner: Owner, deliver: Deliver): Keeping {
  const deviceId = newId<'DeviceId'>();
  const cached = new Map<string, Cached<unknown>>();
  const written: (Written<unknown> & { readonly kind: string; readonly key: string })[] = [];
  const tries = new Map<string, { readonly opId: Id<'OpId'>; readonly seq: number }>();
  const listeners = new Set<() => void>();
  let lastSeq = 0;

  const save = async ({ form, key, body }: NewEntry): Promise<SaveOutcome> => {
    const name = JSON.stringify([form.name, key, body]);
    const { opId, seq } = tries.get(name) ?? { opId: newId<'OpId'>(), seq: ++lastSeq };
    tries.set(name, { opId, seq });
    const delivery = await deliver(deviceId, [{ opId, seq, kind: form.name, body }], owner);
    if (!delivery.ok) return delivery.trouble === 'refused' ? 'refused' : 'nowhere';
    tries.delete(name);
    if (delivery.answers[0]?.result !== 'done') return 'refused';
    const at = instantNow();
    const before = written.findIndex((entry) => entry.kind === form.name && entry.key === key);
    if (before >= 0) written.splice(before, 1);
    written.unshift({ kind: form.name, key, body, savedAt: at, sentAt: at, opId });
    for (const listener of listeners) listener();
    return 'server';
  };

  return {
    owner,
    keepsOnPhone: false,
    save,
    // The form that wrote an entry is the one that reads it, so its body is of that form.
    written: async <Body>(form: { readonly name: string }) =>
      written.filter((entry) => entry.kind === form.name) as unknown as readonly Written<Body>[],
    cached: async <Value>(form: { readonly name: string }) =>
      (cached.get(form.name) as Cached<Value> | undefined) ?? null,
    keepCached: async (form, value) => {
      cached.set(form.name, { value, at: instantNow() });
      for (const listener of listeners) listener();
    },
    outbox: async () => nothingWaits,
    discard: async () => undefined,
    sendNow: () => undefined,
    watch: (query, onValue) => {
      const look = () => void query().then(onValue);
      listeners.add(look);
      look();
      return () => void listeners.delete(look);
    },
    wipe: async () => {
      cached.clear();
      written.length = 0;
    },
    now: instantNow,
  };
}

const setting = 'sinew.keep-nothing';

/** The person's choice for this device. It is no health data, so it may stay after sign-out. */
export const keepsNothing = (): boolean => localStorage.getItem(setting) === 'yes';

export function setKeepsNothing(nothing: boolean): void {
  if (nothing) localStorage.setItem(setting, 'yes');
  else localStorage.removeItem(setting);
}
