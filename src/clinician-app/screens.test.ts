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
  // What may be asked here is knowledge of the clinic, nobody's record.
  const others = addresses.filter((address) => !address.startsWith('/questionnaires'));
  expect(others).toEqual(['/', '/account']);
});
