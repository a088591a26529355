import { describe, expect, it } from 'vitest';
import type { Send } from '#http';
import type { Id } from '#kernel';
import type { Operation } from '#sync';
import type { Owner } from '#sync/web';
import { deliverAnswers } from './deliver-answers.ts';

const device = 'd' as Id<'DeviceId'>;
const intakeId = '00000000-0000-7000-8000-000000000001';
const mine: Owner = `intake:${intakeId}`;
const operation = (seq: number, kind = 'intake-answer'): Operation => ({
  opId: `op-${seq}` as Id<'OpId'>,
  seq,
  kind,
  body: { answer: { item: `item-${seq}` }, sectionsDone: seq, sectionsTotal: 7 },
});

type Call = { readonly path: string; readonly body: unknown };

/** A server that answers by path and remembers what it was asked. */
function serverSaying(answers: Readonly<Record<string, { status: number; json: unknown }>>) {
  const calls: Call[] = [];
  const send: Send = async ({ path, body }) => {
    calls.push({ path, body: body === null ? null : JSON.parse(body) });
    const answer = answers[path];
    if (answer === undefined) throw new Error('unreachable');
    return answer;
  };
  return { send, calls };
}

const kept = { answerId: null, result: 'done', field: null, message: null };
const bad = {
  answerId: null,
  result: 'rejected',
  field: 'value',
  message: 'Not one of the answers.',
};
const saved = (...results: readonly unknown[]) => ({
  status: 200,
  json: { results, alarm: false },
});

describe('answers on their way', () => {
  it('go in one request that says how far the intake is, and are answered one by one', async () => {
    const { send, calls } = serverSaying({ '/api/me/intake/answers': saved(kept, bad) });
    const delivery = await deliverAnswers(send)(device, [operation(1), operation(2)], mine);
    expect(calls[0]?.body).toMatchObject({ intakeId, sectionsDone: 2, sectionsTotal: 7 });
    expect(delivery).toMatchObject({
      ok: true,
      answers: [
        { opId: 'op-1', result: 'done' },
        { opId: 'op-2', result: 'rejected', problem: { title: 'Not one of the answers.' } },
      ],
    });
  });

  it('are handed in last, in the same order as on the phone', async () => {
    const { send, calls } = serverSaying({
      '/api/me/intake/answers': saved(kept),
      '/api/me/intake/submission': { status: 200, json: {} },
    });
    const delivery = await deliverAnswers(send)(
      device,
      [operation(1), operation(2, 'intake-submission')],
      mine,
    );
    expect(calls.map(({ path }) => path)).toEqual([
      '/api/me/intake/answers',
      '/api/me/intake/submission',
    ]);
    expect(delivery.ok && delivery.answers).toHaveLength(2);
  });

  it('that arrived leave the phone although handing in did not work', async () => {
    const { send } = serverSaying({ '/api/me/intake/answers': saved(kept) });
    const delivery = await deliverAnswers(send)(
      device,
      [operation(1), operation(2, 'intake-submission')],
      mine,
    );
    expect(delivery).toMatchObject({ ok: true, answers: [{ opId: 'op-1' }] });
  });

  it('wait when there is no network or the link has run out', async () => {
    const { send } = serverSaying({});
    expect(await deliverAnswers(send)(device, [operation(1)], mine)).toEqual({
      ok: false,
      trouble: 'unreachable',
    });
    const over = serverSaying({ '/api/me/intake/answers': { status: 401, json: { status: 401 } } });
    expect(await deliverAnswers(over.send)(device, [operation(1)], mine)).toEqual({
      ok: false,
      trouble: 'sign-in',
    });
  });
});
