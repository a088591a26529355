import { expect, it } from 'vitest';
import { nobodyYet, personFaults, personOf } from './person-draft.ts';

const rosa = {
  ...nobodyYet,
  givenName: ' Rosa ',
  familyName: 'Marín',
  birthDate: { day: '4', month: '3', year: '1979' },
};

it('an empty form names the two names and the day of birth, nothing else', () => {
  expect(personFaults(nobodyYet)).toEqual({
    givenName: 'missing',
    familyName: 'missing',
    birthDate: 'missing',
  });
});

const on = (day: string) => ({ ...rosa, birthDate: { day, month: '2', year: '1979' } });

it('the thirtieth of February is unclear, the twenty-eighth is not', () => {
  expect(personFaults(on('30'))).toEqual({ birthDate: 'unclear' });
  expect(personFaults(on('28'))).toEqual({});
});

it('what was left empty is left out, what was typed is trimmed', () => {
  expect(personOf(rosa)).toEqual({
    givenName: 'Rosa',
    familyName: 'Marín',
    birthDate: '1979-03-04',
    sex: null,
    language: 'en',
    reading: 'standard',
    interpreterNeeded: false,
  });
});
