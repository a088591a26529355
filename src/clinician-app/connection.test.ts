import { expect, it } from 'vitest';
import { watched } from './connection.ts';

const answering = (status: number) => async () => ({ status, json: null });
const ask = { method: 'GET', path: '/api/caseload', body: null };

it('says once that the server cannot be reached, and once that it can again', async () => {
  let dead = true;
  const connection = watched(async () => {
    if (dead) throw new Error('no network');
    return { status: 200, json: null };
  });
  let told = 0;
  connection.subscribe(() => (told += 1));
  await expect(connection.send(ask)).rejects.toThrow('no network');
  await expect(connection.send(ask)).rejects.toThrow('no network');
  expect(connection.state().reachable).toBe(false);
  dead = false;
  await connection.send(ask);
  expect(connection.state().reachable).toBe(true);
  expect(told).toBe(2);
});

it('an ended session stays ended until someone signs in again', async () => {
  const connection = watched(answering(401));
  await connection.send(ask);
  expect(connection.state().signedOut).toBe(true);
  connection.signedInAgain();
  expect(connection.state().signedOut).toBe(false);
});

it('a wrong password is not an ended session', async () => {
  const connection = watched(answering(401));
  await connection.send({ method: 'POST', path: '/api/sign-in', body: '{}' });
  expect(connection.state().signedOut).toBe(false);
});
