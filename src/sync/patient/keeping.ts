import type { Instant } from '#kernel';
import type { Cached, OutboxState, Owner, StoredForm, Written } from '#sync/web';

export type NewEntry = { readonly form: StoredForm; readonly key: string; readonly body: unknown };

/** Where an entry is after saving. `nowhere`: nothing is kept here and the server was not reached. */
export type SaveOutcome = 'phone' | 'server' | 'refused' | 'nowhere';

/**
 * What the screens of one person need of this device. Two kinds exist: kept on the phone (the usual), and
 * kept nowhere (a shared phone), where everything lives in the open page only.
 */
export type Keeping = {
  readonly owner: Owner;
  readonly keepsOnPhone: boolean;
  readonly save: (entry: NewEntry) => Promise<SaveOutcome>;
  readonly written: <Body>(form: StoredForm) => Promise<readonly Written<Body>[]>;
  readonly cached: <Value>(form: StoredForm) => Promise<Cached<Value> | null>;
  readonly keepCached: (form: StoredForm, value: unknown) => Promise<void>;
  readonly outbox: () => Promise<OutboxState>;
  readonly discard: (opId: string) => Promise<void>;
  readonly sendNow: () => void;
  /** Runs the query now and again whenever what it read has changed, in any tab or worker. */
  readonly watch: <Value>(
    query: () => Promise<Value>,
    onValue: (value: Value) => void,
  ) => () => void;
  readonly wipe: () => Promise<void>;
  readonly now: () => Instant;
};
