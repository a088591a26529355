import { expect, it } from 'vitest';
import { withEmergency } from './crisis-contact-emergency.ts';

const line = (phone: string) => ({ label: { en: phone }, phone, textNumber: null, hours: null });
const numbers = (...given: Parameters<typeof withEmergency>) =>
  withEmergency(...given).map(({ phone }) => phone);

it('puts the emergency number of the country last', () => {
  expect(numbers([line('988')], 'US')).toEqual(['988', '911']);
  expect(numbers([], 'DE')).toEqual(['112']);
});

it('lists it once where the site has it in its own table', () => {
  expect(numbers([line('911'), line('988')], 'US')).toEqual(['911', '988']);
});

it.each([
  ['GB', '999'],
  ['IE', '112'],
  ['AU', '000'],
  ['NZ', '111'],
  ['JP', '119'],
  ['SG', '995'],
  ['BR', '192'],
  ['IL', '101'],
  ['FR', '112'],
])('knows the number of %s', (country, number) => {
  expect(numbers([], country)).toEqual([number]);
});
