import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PatientId } from '#access';
import type { LocalDate } from '#kernel';
import {
  ageYearsOn,
  birthDateFault,
  changePatient,
  checkRow,
  doubleKey,
  factCatalogue,
  factDefinition,
  oldestAgeYears,
  readHeader,
  sortNameOf,
} from './index.ts';

const day = (text: string) => text as LocalDate;
const id = '01980000-0000-7000-8000-000000000001' as PatientId;
const today = day('2026-03-20');

describe('age', () => {
  it('turns on the birthday, not the day before', () => {
    expect(ageYearsOn(day('2026-03-19'), day('1979-03-20'))).toBe(46);
    expect(ageYearsOn(day('2026-03-20'), day('1979-03-20'))).toBe(47);
  });
  it('of someone born on 29 February turns on 1 March in ordinary years', () => {
    expect(ageYearsOn(day('2027-02-28'), day('2000-02-29'))).toBe(26);
    expect(ageYearsOn(day('2027-03-01'), day('2000-02-29'))).toBe(27);
    expect(ageYearsOn(day('2028-02-29'), day('2000-02-29'))).toBe(28);
  });
  it('is believed up to the oldest age and refused beyond, and today is the last possible birthday', () => {
    expect(birthDateFault(day(`${2026 - oldestAgeYears}-03-20`), today)).toBeNull();
    expect(birthDateFault(day(`${2025 - oldestAgeYears}-03-20`), today)).toContain('121 years');
    expect(birthDateFault(today, today)).toBeNull();
    expect(birthDateFault(day('2026-03-21'), today)).toContain('future');
  });
});

describe('a possible double', () => {
  const rosa = {
    givenName: 'Rosa María',
    familyName: 'Núñez-Ortega',
    birthDate: day('1979-03-20'),
  };
  it('is seen through accents, capitals, hyphens and swapped names', () => {
    const other = {
      givenName: 'NUNEZ ORTEGA',
      familyName: 'rosa maria',
      birthDate: day('1979-03-20'),
    };
    expect(doubleKey(other)).toBe(doubleKey(rosa));
  });
  it('is no double with another day of birth', () => {
    expect(doubleKey({ ...rosa, birthDate: day('1979-03-21') })).not.toBe(doubleKey(rosa));
  });
  it('keeps names of other scripts apart', () => {
    const a = { givenName: 'ليلى', familyName: 'حداد', birthDate: today };
    const b = { givenName: 'مريم', familyName: 'حداد', birthDate: today };
    expect(doubleKey(a)).not.toBe(doubleKey(b));
  });
  it('has a key for any name at all', () => {
    const name = fc.string();
    fc.assert(
      fc.property(name, name, (givenName, familyName) => {
        expect(doubleKey({ givenName, familyName, birthDate: today })).toContain('2026-03-20');
      }),
    );
  });
  it('sorts by family name without accents', () => {
    expect(sortNameOf(rosa)).toBe('nunez ortega rosa maria');
  });
});

const header = readHeader(['First Name', 'Surname', 'DOB', 'Sex', 'Lang', 'E-Mail', 'Shoe size']);
const born = (birth: string) => checkRow(['Rosa', 'N', birth], header, id, today);

describe('a row of an import', () => {
  it('is read by the names clinics give their columns', () => {
    expect(header.missing).toEqual([]);
    expect(header.unknown).toEqual(['Shoe size']);
    expect(
      checkRow(['Rosa', 'Núñez', '1979-03-20', 'female', 'es-MX', '', '38'], header, id, today),
    ).toEqual({
      ok: true,
      value: {
        patientId: id,
        givenName: 'Rosa',
        familyName: 'Núñez',
        birthDate: '1979-03-20',
        sex: 'F',
        language: 'es',
        reading: 'standard',
        interpreterNeeded: false,
      },
    });
  });
  it('takes a day with points and refuses one with strokes, which could mean two days', () => {
    expect(born('20.3.1979')).toMatchObject({ ok: true, value: { birthDate: '1979-03-20' } });
    expect(born('03/04/1979')).toMatchObject({
      ok: false,
      problem: [{ column: 'DOB', message: expect.stringContaining('two days') }],
    });
  });
  it('says of a date with strokes that it could mean two days only where both readings are days', () => {
    for (const oneDay of ['31/31/2025', '31/12/1979', '12/31/1979', '05/05/1979']) {
      expect(born(oneDay)).toMatchObject({
        ok: false,
        problem: [{ column: 'DOB', message: `"${oneDay}" is not a day. Write it as YYYY-MM-DD.` }],
      });
    }
  });
  it('names every fault at once with its column as the file has it', () => {
    const row = checkRow(['', 'N', '1979-02-30', 'q', 'klingon', 'no-mail'], header, id, today);
    expect(row.ok ? [] : row.problem.map(({ column }) => column).toSorted()).toEqual([
      'DOB',
      'E-Mail',
      'First Name',
      'Lang',
      'Sex',
    ]);
  });
  it('with a sign that was lost on the way is refused by its column, and for that alone', () => {
    expect(checkRow(['Rosa', 'M\uFFFDller', '1979-03-20'], header, id, today)).toMatchObject({
      ok: false,
      problem: [{ column: 'Surname', message: expect.stringContaining('UTF-8') }],
    });
    const held = checkRow(['R\uFFFDsa', 'M\uFFFDller', '1979-03-20'], header, id, today);
    expect(held.ok ? [] : held.problem.map(({ column }) => column)).toEqual([
      'First Name',
      'Surname',
    ]);
  });
  it('says which of two columns for one thing it does not use', () => {
    expect(readHeader(['name', 'mrn', 'Record-Number']).unknown).toEqual(['name', 'Record-Number']);
  });
});

describe('facts', () => {
  it('are only those of the catalogue', () => {
    expect(factDefinition('pain-since')?.label.en).toBe('Pain since');
    expect(factDefinition('constructor')).toBeNull();
    expect(factCatalogue['work-pattern'].schema.safeParse({ kind: 'night-shift' }).data).toEqual({
      kind: 'night-shift',
      drivesForWork: null,
    });
  });
});

it('a correction changes nothing that it does not mention', () => {
  expect(changePatient.body.safeParse({ givenName: 'Rosa' }).data).toEqual({ givenName: 'Rosa' });
});
