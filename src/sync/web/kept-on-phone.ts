import { liveQuery } from 'dexie';
import { keepCached, readCached, readWritten } from './cache.ts';
import type { Keeping } from './keeping.ts';
import { discard, outboxState } from './outbox-state.ts';
import type { Owner } from './owner.ts';
import type { Phone } from './phone.ts';
import { save } from './save.ts';
import { wipe } from './wipe.ts';

/** Keeps one person's entries and copies in the phone's database. */
export function keptOnPhone(phone: Phone, owner: Owner, sendNow: () => void): Keeping {
  return {
    owner,
    keepsOnPhone: true,
    save: async (entry) => {
      await save(phone, { ...entry, owner });
      sendNow();
      return 'phone';
    },
    written: (form) => readWritten(phone, owner, form),
    cached: (form) => readCached(phone, owner, form),
    keepCached: (form, value) => keepCached(phone, owner, form, value),
    outbox: () => outboxState(phone, owner),
    discard: (opId) => discard(phone, opId),
    sendNow,
    watch: (query, onValue) => {
      const watching = liveQuery(query).subscribe({ next: onValue, error: () => undefined });
      return () => watching.unsubscribe();
    },
    wipe: () => wipe(phone, owner),
    now: phone.now,
  };
}
