import {
  discard,
  keepCached,
  type Owner,
  outboxState,
  type Phone,
  readCached,
  readWritten,
  save,
  wipe,
} from '#sync/web';
import type { Keeping } from './keeping.ts';
import { watching } from './watching.ts';

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
    watch: (query, onValue) => watching(phone.database.whenChanged, query, onValue),
    wipe: () => wipe(phone, owner),
    now: phone.now,
  };
}
