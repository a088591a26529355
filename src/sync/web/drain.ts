import type { OpAnswer } from '#sync';
import { addMs } from './add-ms.ts';
import { waitAfter } from './backoff.ts';
import type { Deliver, Delivery } from './delivery.ts';
import { type Owner, type OwnerKind, ownerKind } from './owner.ts';
import { openOwners, type Phone } from './phone.ts';
import type { LastTryRow, OutboxRow, Refusal, Trouble } from './phone-database.ts';
import { runAlone, sendingLock } from './run-alone.ts';
import { type StoredForm, upgraded } from './stored-form.ts';

export type Delivering = {
  /** How each kind of owner's operations reach the server. */
  readonly by: Partial<Record<OwnerKind, Deliver>>;
  /** Stored forms of the kinds that have changed since their first version. */
  readonly forms: readonly StoredForm[];
};

const batchMax = 50;
/** Consent that is withdrawn waits for nothing else. */
const goesFirst: readonly string[] = ['share-end', 'study-leave'];

/**
 * Sends what waits, in order, one sender at a time on this phone. `patient` (the timer) respects the
 * pause after failures; a save, coming online or "Send now" does not.
 */
export async function drain(
  phone: Phone,
  delivering: Delivering,
  mode: 'now' | 'patient' = 'now',
): Promise<boolean> {
  return runAlone(sendingLock, async () => {
    for (const { owner } of await openOwners(phone)) {
      const deliver = delivering.by[ownerKind(owner)];
      // One after the other: the order of a person's entries is part of what they mean.
      if (deliver !== undefined) await drainOwner(phone, { ...delivering, deliver, owner, mode });
    }
  });
}

type OneOwner = Delivering & {
  readonly deliver: Deliver;
  readonly owner: Owner;
  readonly mode: 'now' | 'patient';
};

async function drainOwner(phone: Phone, one: OneOwner): Promise<void> {
  const last = await lastTryOf(phone, one.owner);
  if (one.mode === 'patient' && last !== undefined && phone.now() < last.notBefore) return;
  let size = batchMax;
  for (;;) {
    const rows = await waiting(phone, one.owner);
    const batch = sameDevice(rows).slice(0, size);
    if (batch.length === 0) return;
    const delivery = await one.deliver(
      batch[0]?.deviceId ?? phone.deviceId(),
      batch.map((row) => operationOf(row, one.forms)),
      one.owner,
    );
    const next = await settle(phone, one.owner, batch, delivery);
    if (next === 'stop') return;
    // A request refused as a whole is sent again one by one, to find the one entry that is at fault.
    size = next === 'one-by-one' ? 1 : size;
  }
}

async function waiting(phone: Phone, owner: Owner): Promise<readonly OutboxRow[]> {
  const rows = await phone.database.read(['outbox'], ({ outbox }) =>
    outbox.index('[owner+state]').getAll([owner, 'waiting']),
  );
  return rows.toSorted((a, b) => rank(a) - rank(b) || a.seq - b.seq);
}

const rank = (row: OutboxRow) => (goesFirst.includes(row.kind) ? 0 : 1);

/** After a restored second copy two device ids may wait side by side; a request speaks for one. */
function sameDevice(rows: readonly OutboxRow[]): readonly OutboxRow[] {
  return rows.filter((row) => row.deviceId === rows[0]?.deviceId);
}

function operationOf(row: OutboxRow, forms: readonly StoredForm[]) {
  const form = forms.find((known) => known.name === row.kind);
  const body = form === undefined ? null : upgraded(form, row.version, row.body);
  return {
    opId: row.opId,
    seq: row.seq,
    kind: row.kind,
    body: body === null ? row.body : body.value,
  };
}

async function settle(
  phone: Phone,
  owner: Owner,
  batch: readonly OutboxRow[],
  delivery: Delivery,
): Promise<'go-on' | 'one-by-one' | 'stop'> {
  if (delivery.ok) {
    const settled = await settleAnswers(phone, batch, delivery.answers);
    await noteTry(phone, owner, settled === 0 ? 'busy' : null, delivery.gap);
    return settled === 0 ? 'stop' : 'go-on';
  }
  if (delivery.trouble !== 'refused') {
    await noteTry(phone, owner, delivery.trouble, null);
    return 'stop';
  }
  if (batch.length > 1) return 'one-by-one';
  const { code, title, fields } = delivery.problem;
  await reject(phone, batch, { code, title, fields: fields ?? [] });
  return 'go-on';
}

async function settleAnswers(
  phone: Phone,
  batch: readonly OutboxRow[],
  answers: readonly OpAnswer[],
): Promise<number> {
  const answerOf = new Map(answers.map((answer) => [answer.opId, answer]));
  const sent = batch.filter((row) => answerOf.get(row.opId)?.result === 'done');
  await confirm(phone, sent);
  const rejected = batch.filter((row) => answerOf.get(row.opId)?.result === 'rejected');
  for (const row of rejected) {
    const problem = answerOf.get(row.opId)?.problem ?? null;
    await reject(phone, [row], problem ?? { code: 'rejected', title: '', fields: [] });
  }
  return sent.length + rejected.length;
}

async function confirm(phone: Phone, rows: readonly OutboxRow[]): Promise<void> {
  const at = phone.now();
  const names = ['outbox', 'written', 'ended'] as const;
  await phone.database.change(names, async ({ outbox, written, ended }) => {
    for (const { opId, owner, kind, key } of rows) {
      await outbox.delete(opId);
      await ended.put({ opId, owner, how: 'sent', at });
      const entry = await written.get([owner, kind, key]);
      // A newer entry under the same key is not sent yet, whatever the older one's fate.
      if (entry?.opId === opId) await written.put({ ...entry, sentAt: at });
    }
  });
  await Promise.all(rows.map((row) => phone.copy.remove(row.opId).catch(() => undefined)));
}

async function reject(phone: Phone, rows: readonly OutboxRow[], refusal: Refusal): Promise<void> {
  await phone.database.change(['outbox'], async ({ outbox }) => {
    for (const row of rows) await outbox.put({ ...row, state: 'rejected', refusal });
  });
}

const lastTryOf = (phone: Phone, owner: Owner): Promise<LastTryRow | undefined> =>
  phone.database.read(['lastTries'], ({ lastTries }) => lastTries.get(owner));

async function noteTry(
  phone: Phone,
  owner: Owner,
  trouble: Trouble | null,
  gap: { readonly after: number; readonly before: number } | null,
): Promise<void> {
  const at = phone.now();
  const last = await lastTryOf(phone, owner);
  const failures = trouble === null ? 0 : (last?.failures ?? 0) + 1;
  const notBefore = trouble === null ? at : addMs(at, waitAfter(failures, phone.random()));
  const row = { owner, at, trouble, failures, notBefore, gap: gap ?? last?.gap ?? null };
  await phone.database.change(['lastTries'], ({ lastTries }) => lastTries.put(row));
}
