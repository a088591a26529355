import { UcumLhcUtils } from '@lhncbc/ucum-lhc';
import { describe, expect, it } from 'vitest';
import { labs } from '#medication';
import { observed, recordOf } from '../../../tests/support/other-records.ts';
import { read } from '../../../tests/support/read-record.ts';
import { inOurUnit, measureNames, measureOfLoinc, measureRow, placeOf } from './measure-table.ts';

const valuesIn = (...resources: readonly unknown[]) =>
  read(recordOf(...resources)).items.flatMap(({ content, day }) =>
    content.kind === 'value' ? [{ name: content.name, value: content.value, day }] : [],
  );
const codesIn = (...resources: readonly unknown[]) =>
  read(recordOf(...resources)).faults.map(({ code }) => code);

describe('a value of another record', () => {
  it.each([
    ['2160-0', 1.4, 'mg/dL', 'creatinine', 123.76],
    ['14682-9', 123.76, 'umol/L', 'creatinine', 123.76],
    ['14682-9', 0.12376, 'mmol/L', 'creatinine', 123.76],
    ['98979-8', 48, 'mL/min/{1.73_m2}', 'egfr', 48],
    ['6690-2', 6200, '/uL', 'leukocytes', 6.2],
    ['6690-2', 6.2, '10*3/uL', 'leukocytes', 6.2],
    ['777-3', 250, '10*9/L', 'platelets', 250],
    ['1742-6', 0.5, 'ukat/L', 'alt', 30],
    ['1920-8', 30, '[IU]/L', 'ast', 30],
    ['8302-2', 64, '[in_i]', 'height-cm', 162.6],
    ['8302-2', 1.6256, 'm', 'height-cm', 162.6],
    ['29463-7', 154, '[lb_av]', 'weight-kg', 69.9],
  ])('LOINC %s, %d %s, is %s of ours: %d', (code, value, unit, name, kept) => {
    expect(valuesIn(observed(code, value, unit))).toEqual([
      { name, value: kept, day: '2026-02-10' },
    ]);
  });

  it.each([
    ['a unit of another kind', observed('2160-0', 1.4, 'mmol/kg'), 'unknown-unit'],
    ['a unit that UCUM reads as something else', observed('6690-2', 6.2, 'K/uL'), 'unknown-unit'],
    ['eGFR for nobody’s size', observed('98979-8', 48, 'mL/min'), 'unknown-unit'],
    ['no unit', observed('2160-0', 1.4, '', { valueQuantity: { value: 1.4 } }), 'unknown-unit'],
    [
      'words of another system',
      observed('2160-0', 1.4, 'mg/dL', {
        valueQuantity: { value: 1.4, unit: 'mg/dL', system: 'http://example.org', code: 'x' },
      }),
      'unknown-unit',
    ],
    [
      'a limit',
      observed('98979-8', 60, 'mL/min/{1.73_m2}', {
        valueQuantity: { value: 60, comparator: '>', code: 'mL/min/{1.73_m2}' },
      }),
      'only-a-limit',
    ],
    [
      'nothing found',
      observed('2160-0', 1, 'mg/dL', {
        valueQuantity: undefined,
        dataAbsentReason: { text: 'Specimen lost' },
      }),
      'no-value',
    ],
    [
      'a result that is not final',
      observed('2160-0', 1, 'mg/dL', { status: 'preliminary' }),
      'not-final',
    ],
    ['no day', observed('2160-0', 1, 'mg/dL', { effectiveDateTime: undefined }), 'no-day'],
    ['only a year', observed('2160-0', 1, 'mg/dL', { effectiveDateTime: '2025' }), 'no-day'],
    ['no real day', observed('2160-0', 1, 'mg/dL', { effectiveDateTime: '2025-02-30' }), 'no-day'],
    [
      'tomorrow',
      observed('2160-0', 1, 'mg/dL', { effectiveDateTime: '2026-03-10' }),
      'in-the-future',
    ],
    ['no place for it', observed('39156-5', 26, 'kg/m2'), 'no-place'],
  ])('is refused by name: %s', (_, resource, code) => {
    expect(valuesIn(resource)).toEqual([]);
    expect(codesIn(resource)).toEqual([code]);
  });

  it('of today counts, and so does one in words spelled as UCUM', () => {
    const now = observed('2160-0', 1, 'mg/dL', {
      effectiveDateTime: '2026-03-09',
      valueQuantity: { value: 1, unit: 'mg/dL' },
    });
    expect(valuesIn(now)).toEqual([{ name: 'creatinine', value: 88.4, day: '2026-03-09' }]);
  });

  const alone = measureNames.filter((name) => !['half', undefined].includes(placeOf(name)?.kind));
  it.each(alone)('%s is taken at both bounds and refused beyond them', (name) => {
    const { lowest, highest, ucum, loinc } = measureRow(name);
    const [unit = ''] = Object.entries(ucum).flatMap(([code, factor]) =>
      factor === 1 ? [code] : [],
    );
    const one = (value: number) => observed(loinc[0] ?? '', value, unit);
    for (const within of [lowest, highest]) {
      expect(valuesIn(one(within)), `${within}`).toHaveLength(1);
    }
    // Values are kept to six figures, some to a tenth.
    for (const beyond of [lowest - 0.1, highest * 1.001]) {
      expect(codesIn(one(beyond)), `${beyond}`).toEqual(['impossible']);
    }
  });

  it('is the latest one; that there are older ones is said', () => {
    const older = observed('2160-0', 1, 'mg/dL', { effectiveDateTime: '2024-01-01' });
    const newer = observed('2160-0', 2, 'mg/dL');
    expect(valuesIn(older, newer)).toEqual([
      { name: 'creatinine', value: 176.8, day: '2026-02-10' },
    ]);
    expect(codesIn(older, newer)).toEqual(['older']);
  });

  it('of blood pressure is both numbers together, or none', () => {
    const part = (code: string, value: number) => ({
      code: { coding: [{ system: 'http://loinc.org', code }] },
      valueQuantity: { value, code: 'mm[Hg]', system: 'http://unitsofmeasure.org' },
    });
    const panel = (...component: readonly object[]) =>
      observed('85354-9', 0, '', { valueQuantity: undefined, component });
    const contents = (resource: unknown) =>
      read(recordOf(resource)).items.map(({ content }) => content);
    expect(contents(panel(part('8480-6', 152), part('8462-4', 94)))).toEqual([
      { kind: 'pressure', systolic: 152, diastolic: 94 },
    ]);
    expect(codesIn(panel(part('8480-6', 152)))).toEqual(['half-a-pressure']);
    expect(codesIn(panel(part('8480-6', 80), part('8462-4', 94)))).toEqual(['impossible']);
  });

  it('nobody asks for is passed over without a word', () => {
    expect(read(recordOf(observed('2345-7', 99, 'mg/dL')))).toMatchObject({
      items: [],
      faults: [],
    });
  });
});

describe('the table of values', () => {
  const ucum = UcumLhcUtils.getInstance();
  const creatinineMolarMass = 113.12;

  it.each(
    measureNames.flatMap((name) => {
      const row = measureRow(name);
      const [ours = ''] = Object.keys(row.ucum).filter((code) => row.ucum[code] === 1);
      return Object.keys(row.ucum).map((code) => [name, code, ours] as const);
    }),
  )('converts %s from %s as the library of NLM does', (name, code, ours) => {
    const weight = name === 'creatinine' ? creatinineMolarMass : null;
    const judged = ucum.convertUnitTo(code, 1, ours, { suggest: false, molecularWeight: weight });
    const factor = (inOurUnit(name, 1_000, code) ?? Number.NaN) / 1_000;
    const toVal = judged.status === 'succeeded' ? judged.toVal : null;
    // What UCUM holds for another dimension is so by definition: 1 U = 1 µmol/min, 1 IU of an
    // enzyme, 1 mEq of a single charge; and 1.73 m² is spelled in several ways.
    const byDefinition = code === ours || /^meq|kat|^\[IU\]|1\.73/.test(code);
    const off = toVal === null ? (byDefinition ? 0 : 1) : Math.abs(toVal / factor - 1);
    expect(off).toBeLessThan(0.0005);
  });

  it('names no LOINC code twice, and each with its check digit', () => {
    const all = measureNames.flatMap((name) => measureRow(name).loinc);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((code) => !isLoinc(code) || measureOfLoinc(code) === null)).toEqual([]);
  });

  it('bounds a value no wider than the room that keeps it', () => {
    const kept = measureNames.flatMap((name) => {
      const place = placeOf(name);
      return place?.kind === 'lab' ? [{ ours: measureRow(name), theirs: labs[place.lab] }] : [];
    });
    expect(kept.filter(({ ours, theirs }) => ours.highest > theirs.highest)).toEqual([]);
    expect(kept.filter(({ ours, theirs }) => theirs.units[0].unit !== ours.unit)).toEqual([]);
  });
});

/** Modulo 10 check digit of LOINC (Luhn). */
function isLoinc(code: string): boolean {
  const [digits = '', check] = code.split('-');
  const sum = digits
    .split('')
    .toReversed()
    .reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return (10 - (sum % 10)) % 10 === Number(check);
}
