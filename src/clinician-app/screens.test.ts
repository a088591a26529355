import { expect, it } from 'vitest';
import { permissionsOf, staffRoles } from '#access';
import { addressesFor } from './screens.tsx';

it.each(staffRoles)('a %s has a start page and an account page', (role) => {
  const granted = permissionsOf(role);
  const addresses = addressesFor((permission) => granted.includes(permission));
  expect(addresses).toContain('/');
  expect(addresses).toContain('/account');
});

it('a researcher finds no address of anybody’s record', () => {
  const granted = permissionsOf('researcher');
  const addresses = addressesFor((permission) => granted.includes(permission));
  // What may be asked here is knowledge of the clinic, and a study is counts: nobody's record.
  const others = addresses.filter((address) => !/^\/(questionnaires|studies)/.test(address));
  expect(new Set(others)).toEqual(new Set(['/', '/account']));
});
