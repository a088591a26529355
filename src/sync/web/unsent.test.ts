import { expect, it } from 'vitest';
import { testPhone } from '../../../tests/support/phone.ts';
import { unsentOfAccounts } from './outbox-state.ts';
import type { Owner } from './owner.ts';
import { closeOwner, openOwner } from './phone.ts';
import { save } from './save.ts';

const form = { name: 'diary-entry', upgrades: [] };

it('what an account wrote is counted after its session ended, and not what an intake waits with', async () => {
  const phone = testPhone();
  const rosa: Owner = 'account:rosa';
  const link: Owner = 'intake:1';
  expect(await unsentOfAccounts(phone)).toBe(0);
  for (const owner of [rosa, link]) {
    await openOwner(phone, owner);
    await save(phone, { owner, form, key: 'one', body: {} });
  }
  await closeOwner(phone, rosa);
  expect(await unsentOfAccounts(phone)).toBe(1);
});
