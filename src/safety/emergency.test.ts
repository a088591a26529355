import { expect, it } from 'vitest';
import { emergencyIn } from './emergency.ts';

const phones = (...given: readonly (string | null)[]) =>
  emergencyIn(given.map((phone) => ({ phone }))).map(({ phone }) => phone);

it('is the emergency service alone, never the line for a crisis of the mind', () => {
  expect(phones('988', '911')).toEqual(['911']);
  expect(phones('112', '116 123')).toEqual(['112']);
});

it('takes 111 where it is the emergency number, and not where another one is listed', () => {
  expect(phones('1737', '111')).toEqual(['111']);
  expect(phones('111', '999')).toEqual(['999']);
});

it('takes 101 where it is the ambulance, and not where the site lists another', () => {
  expect(phones('1201', '101')).toEqual(['101']);
  expect(phones('101', '999')).toEqual(['999']);
  expect(phones('109', '119')).toEqual(['119']);
});

it('is nobody where no number is known as one', () => {
  expect(phones('555 01', null)).toEqual([]);
  expect(phones()).toEqual([]);
});
