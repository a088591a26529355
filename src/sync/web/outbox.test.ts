import { describe, expect, it } from 'vitest';
import { testPhone, testServer } from '../../../tests/support/phone.ts';
import { readWritten } from './cache.ts';
import type { Deliver } from './delivery.ts';
import { drain } from './drain.ts';
import { discard, outboxState } from './outbox-state.ts';
import type { Owner } from './owner.ts';
import { closeOwner, openOwner, type Phone } from './phone.ts';
import { restore } from './restore.ts';
import { save } from './save.ts';
import { wipe } from './wipe.ts';

const rosa: Owner = 'account:rosa';
const diary = { name: 'diary-entry', upgrades: [] };
const write = (phone: Phone, pain: number, key = `entry-${pain}`) =>
  save(phone, { owner: rosa, form: diary, key, body: { pain } });
const sendBy = (deliver: Deliver) => ({ by: { account: deliver }, forms: [] });

const outboxOf = ({ database }: Phone) =>
  database.read(['outbox'], ({ outbox }) => outbox.getAll());

async function rosasPhone() {
  const phone = testPhone();
  await openOwner(phone, rosa);
  return phone;
}

describe('an entry on the phone', () => {
  it('is saved with its operation and its second copy before the screen may say so', async () => {
    const phone = await rosasPhone();
    const opId = await write(phone, 4);
    expect((await outboxOf(phone)).find((row) => row.opId === opId)).toMatchObject({
      seq: 1,
      state: 'waiting',
    });
    expect(phone.copies.has(opId)).toBe(true);
    const [entry] = await readWritten(phone, rosa, diary);
    expect(entry).toMatchObject({ body: { pain: 4 }, sentAt: null });
  });

  it('is saved although the second copy cannot be written', async () => {
    const phone = await rosasPhone();
    const full = {
      ...phone,
      copy: { ...phone.copy, keep: () => Promise.reject(new Error('full')) },
    };
    await write(full, 4);
    expect((await outboxState(phone, rosa)).waiting).toBe(1);
  });

  it('leaves the phone only when the server has confirmed it', async () => {
    const phone = await rosasPhone();
    const server = testServer();
    await write(phone, 4);
    await drain(phone, sendBy(server.deliver));
    expect([...server.kept.values()]).toMatchObject([{ seq: 1, body: { pain: 4 } }]);
    expect((await outboxState(phone, rosa)).waiting).toBe(0);
    expect(phone.copies.size).toBe(0);
    expect((await readWritten(phone, rosa, diary))[0]?.sentAt).not.toBeNull();
  });

  it('arrives once when the answer is lost after the server has committed', async () => {
    const phone = await rosasPhone();
    const server = testServer();
    await write(phone, 4);
    const losing: Deliver = async (device, operations, owner) => {
      await server.deliver(device, operations, owner);
      return { ok: false, trouble: 'unreachable' };
    };
    await drain(phone, sendBy(losing));
    expect((await outboxState(phone, rosa)).waiting).toBe(1);
    await drain(phone, sendBy(server.deliver));
    expect(server.kept.size).toBe(1);
    expect((await outboxState(phone, rosa)).waiting).toBe(0);
  });

  it('keeps its place: operations arrive in the order they were made', async () => {
    const phone = await rosasPhone();
    const server = testServer();
    for (let pain = 0; pain <= 10; pain++) await write(phone, pain, 'one-entry');
    await drain(phone, sendBy(server.deliver));
    const seqs = [...server.kept.values()].map((operation) => operation.seq);
    expect(seqs).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('waits behind consent that is withdrawn', async () => {
    const phone = await rosasPhone();
    const server = testServer();
    await write(phone, 4);
    await save(phone, {
      owner: rosa,
      form: { name: 'share-end', upgrades: [] },
      key: 'tom',
      body: {},
    });
    await drain(phone, sendBy(server.deliver));
    expect([...server.kept.values()].map((operation) => operation.kind)).toEqual([
      'share-end',
      'diary-entry',
    ]);
  });
});

describe('a refused entry', () => {
  it('stays with its reason and never holds up its neighbours', async () => {
    const phone = await rosasPhone();
    const server = testServer((operation) => (operation.body as { pain: number }).pain === 11);
    await write(phone, 3);
    await write(phone, 11);
    await write(phone, 5);
    await drain(phone, sendBy(server.deliver));
    const state = await outboxState(phone, rosa);
    expect(state.waiting).toBe(0);
    expect(state.rejected).toMatchObject([
      { body: { pain: 11 }, refusal: { fields: [{ at: '/pain' }] } },
    ]);
    expect(server.kept.size).toBe(2);
  });

  it('is gone once the person discards it, its second copy too', async () => {
    const phone = await rosasPhone();
    const server = testServer(() => true);
    const opId = await write(phone, 11);
    await drain(phone, sendBy(server.deliver));
    await discard(phone, opId);
    phone.copies.clear();
    await restore(phone);
    expect((await outboxState(phone, rosa)).rejected).toEqual([]);
    expect(await readWritten(phone, rosa, diary)).toEqual([]);
  });

  it('is found one by one when the server refuses the whole request', async () => {
    const phone = await rosasPhone();
    const server = testServer();
    const strict: Deliver = async (device, operations, owner) =>
      operations.some((operation) => (operation.body as { pain: number }).pain === 11)
        ? { ok: false, trouble: 'refused', problem: { status: 400, code: 'bad', title: 'Bad' } }
        : server.deliver(device, operations, owner);
    await write(phone, 3);
    await write(phone, 11);
    await write(phone, 5);
    await drain(phone, sendBy(strict));
    expect(server.kept.size).toBe(2);
    expect((await outboxState(phone, rosa)).rejected).toHaveLength(1);
  });
});

describe('trouble', () => {
  it('pauses the timer but not the person: five seconds, then twice as long', async () => {
    const phone = await rosasPhone();
    let calls = 0;
    const down: Deliver = async () => {
      calls += 1;
      return { ok: false, trouble: 'busy' };
    };
    await write(phone, 4);
    await drain(phone, sendBy(down), 'patient');
    phone.pass(4_999);
    await drain(phone, sendBy(down), 'patient');
    expect(calls).toBe(1);
    phone.pass(1);
    await drain(phone, sendBy(down), 'patient');
    expect(calls).toBe(2);
    await drain(phone, sendBy(down), 'now');
    expect(calls).toBe(3);
    expect((await outboxState(phone, rosa)).trouble).toBe('busy');
  });

  it('sends nothing under another name: entries of a closed account wait for their person', async () => {
    const phone = await rosasPhone();
    const server = testServer();
    await write(phone, 4);
    await openOwner(phone, 'account:tom');
    await drain(phone, sendBy(server.deliver));
    expect(server.calls()).toBe(0);
    await openOwner(phone, rosa);
    await drain(phone, sendBy(server.deliver));
    expect(server.kept.size).toBe(1);
  });

  it('lets one tab send while the others wait', async () => {
    const phone = await rosasPhone();
    const server = testServer();
    for (let pain = 0; pain < 10; pain++) await write(phone, pain);
    const ran = await Promise.all(
      Array.from({ length: 4 }, () => drain(phone, sendBy(server.deliver))),
    );
    expect(ran.filter(Boolean)).toHaveLength(1);
    expect(server.kept.size).toBe(10);
  });

  it('gives up on an answer that settles nothing instead of asking for ever', async () => {
    const phone = await rosasPhone();
    await write(phone, 4);
    await drain(
      phone,
      sendBy(async () => ({ ok: true, answers: [], gap: null })),
    );
    expect((await outboxState(phone, rosa)).waiting).toBe(1);
  });
});

describe('entries that reached a session of somebody else', () => {
  it('stay, are not counted as refused, and go out once their person is back', async () => {
    const phone = await rosasPhone();
    const server = testServer();
    await write(phone, 4);
    await write(phone, 5);
    await drain(
      phone,
      sendBy(async () => ({ ok: false, trouble: 'other-record' })),
    );
    const state = await outboxState(phone, rosa);
    expect(state).toMatchObject({ waiting: 2, rejected: [], trouble: 'other-record' });
    await openOwner(phone, rosa);
    await drain(phone, sendBy(server.deliver));
    expect(server.kept.size).toBe(2);
  });
});

describe('a lost database', () => {
  it('is put back from the second copy and sent exactly once, also what had already arrived', async () => {
    const phone = await rosasPhone();
    const server = testServer();
    for (let pain = 0; pain < 5; pain++) await write(phone, pain);
    const copies = new Map(phone.copies);
    await drain(phone, sendBy(server.deliver));
    const emptied = testPhone('emptied', copies);
    expect(await restore(emptied)).toBe(5);
    await openOwner(emptied, rosa);
    await drain(emptied, sendBy(server.deliver));
    expect(server.kept.size).toBe(5);
    expect(emptied.copies.size).toBe(0);
    expect((await outboxState(emptied, rosa)).waiting).toBe(0);
  });

  it('sends nothing until each person has signed in again: two people may have used the phone', async () => {
    const tom: Owner = 'account:tom';
    const phone = await rosasPhone();
    await write(phone, 4);
    await openOwner(phone, tom);
    await save(phone, { owner: tom, form: diary, key: 'x', body: { pain: 1 } });
    const emptied = testPhone('emptied-of-two', new Map(phone.copies));
    expect(await restore(emptied)).toBe(2);
    const owners: Owner[] = [];
    const server = testServer();
    const noting: Deliver = async (device, operations, owner) => {
      owners.push(owner);
      return server.deliver(device, operations, owner);
    };
    await drain(emptied, sendBy(noting));
    expect(owners).toEqual([]);
    await openOwner(emptied, tom);
    await drain(emptied, sendBy(noting));
    expect(owners).toEqual([tom]);
    expect((await outboxState(emptied, rosa)).waiting).toBe(1);
  });

  it('goes on counting where the phone had been', async () => {
    const phone = await rosasPhone();
    await write(phone, 1);
    await write(phone, 2);
    const emptied = testPhone('emptied-too', new Map(phone.copies));
    await restore(emptied);
    const opId = await write(emptied, 3);
    expect((await outboxOf(emptied)).find((row) => row.opId === opId)?.seq).toBe(3);
  });

  it('copies again what was killed before its second copy', async () => {
    const phone = await rosasPhone();
    const opId = await write(phone, 1);
    phone.copies.clear();
    await restore(phone);
    expect(phone.copies.has(opId)).toBe(true);
  });

  it('does not bring back what was sent while its second copy could not be removed', async () => {
    const phone = await rosasPhone();
    const server = testServer();
    await write(phone, 4);
    const copies = new Map(phone.copies);
    await drain(phone, sendBy(server.deliver));
    for (const [opId, row] of copies) phone.copies.set(opId, row);
    expect(await restore(phone)).toBe(0);
    expect(phone.copies.size).toBe(0);
  });
});

describe('leaving the phone', () => {
  it('wipes one person and nobody else', async () => {
    const phone = await rosasPhone();
    await write(phone, 4);
    await save(phone, { owner: 'account:tom', form: diary, key: 'x', body: { pain: 1 } });
    await wipe(phone, rosa);
    expect(await outboxOf(phone)).toMatchObject([{ owner: 'account:tom' }]);
    expect([...phone.copies.values()]).toMatchObject([{ owner: 'account:tom' }]);
  });

  it('keeps unsent entries when only the session ended', async () => {
    const phone = await rosasPhone();
    await write(phone, 4);
    await closeOwner(phone, rosa);
    expect((await outboxState(phone, rosa)).waiting).toBe(1);
  });
});
