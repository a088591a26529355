import { expect, it, vi } from 'vitest';
import { type Owner, openOwner, outboxState, save } from '#sync/web';
import { testPhone } from '../../../tests/support/phone.ts';
import { watching } from './watching.ts';

const rosa: Owner = 'account:rosa';
const form = { name: 'diary-entry', upgrades: [] };

it('what a screen shows follows this page and any other tab, and says nothing twice', async () => {
  const page = testPhone('watched');
  const otherTab = testPhone('watched');
  await openOwner(page, rosa);
  const seen: number[] = [];
  const stop = watching(
    page.database.whenChanged,
    async () => (await outboxState(page, rosa)).waiting,
    (waiting) => seen.push(waiting),
  );
  await vi.waitFor(() => expect(seen).toEqual([0]));
  await save(page, { owner: rosa, form, key: 'one', body: {} });
  await vi.waitFor(() => expect(seen).toEqual([0, 1]));
  await save(otherTab, { owner: rosa, form, key: 'two', body: {} });
  await vi.waitFor(() => expect(seen).toEqual([0, 1, 2]));
  await openOwner(page, rosa);
  stop();
  await save(page, { owner: rosa, form, key: 'three', body: {} });
  expect(seen).toEqual([0, 1, 2]);
});

it('a question that fails says nothing, and the next change asks again', async () => {
  const page = testPhone();
  let fails = true;
  const seen: string[] = [];
  const stop = watching(
    page.database.whenChanged,
    async () => (fails ? Promise.reject(new Error('closed')) : 'there'),
    (value) => seen.push(value),
  );
  fails = false;
  await openOwner(page, rosa);
  await vi.waitFor(() => expect(seen).toEqual(['there']));
  stop();
});
