import { describe, expect, it } from 'vitest';
import type { Send } from '#http';
import type { Id } from '#kernel';
import { deliverOperations } from './delivery.ts';
import type { Owner } from './owner.ts';

const device = 'd' as Id<'DeviceId'>;
const rosaId = '00000000-0000-7000-8000-00000000000a';
const rosa: Owner = `account:patient:${rosaId}/rosa@example.org`;

function serverSaying(status: number, json: unknown) {
  const bodies: unknown[] = [];
  const send: Send = async ({ body }) => {
    bodies.push(body === null ? null : JSON.parse(body));
    return { status, json };
  };
  return { send, bodies };
}

describe('what a phone sends', () => {
  it('says whose record it is for', async () => {
    const { send, bodies } = serverSaying(200, { answers: [], gap: null });
    await deliverOperations(send)(device, [], rosa);
    expect(bodies).toMatchObject([{ patientId: rosaId }]);
  });

  it('waits for its own person when somebody else is signed in', async () => {
    const { send } = serverSaying(409, { status: 409, code: 'other-record', title: 'Not yours.' });
    expect(await deliverOperations(send)(device, [], rosa)).toEqual({
      ok: false,
      trouble: 'other-record',
    });
  });

  it('is not sent at all when it belongs to no patient', async () => {
    const { send, bodies } = serverSaying(200, { answers: [], gap: null });
    const helper: Owner = `account:family:${rosaId}/tom@example.org`;
    expect(await deliverOperations(send)(device, [], helper)).toMatchObject({ ok: false });
    expect(bodies).toEqual([]);
  });
});
