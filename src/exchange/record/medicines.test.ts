import { describe, expect, it } from 'vitest';
import { prescribed, recordOf } from '../../../tests/support/other-records.ts';
import { read } from '../../../tests/support/read-record.ts';
import { doseSaidIn } from './dose-text.ts';

const linesIn = (...resources: readonly unknown[]) =>
  read(recordOf(...resources)).items.flatMap(({ content, cautions }) =>
    content.kind === 'medicine' ? [{ ...content, cautions }] : [],
  );
const only = (resource: unknown) => linesIn(resource)[0];
const codesIn = (...resources: readonly unknown[]) =>
  read(recordOf(...resources)).faults.map(({ code }) => code);
const coded = (system: string, code: string, text?: string) => ({
  medicationCodeableConcept: {
    ...(text === undefined ? {} : { text }),
    coding: [{ system, code }],
  },
});
const atc = 'http://www.whocc.no/atc';

describe('a dose in words', () => {
  it.each([
    ['1 tablet by mouth twice daily', 1, 'tablet', 2, 'day', false],
    ['Take one capsule three times a day', 1, 'capsule', 3, 'day', false],
    ['10 mg every 8 hours as needed', 10, 'mg', 3, 'day', true],
    ['1-0-1', 1, null, 2, 'day', false],
    ['2-2-2-2', 2, null, 4, 'day', false],
    ['15 mg once weekly', 15, 'mg', 1, 'week', false],
    ['1 tablet at bedtime', 1, 'tablet', 1, 'day', false],
    ['2 puffs PRN', 2, 'puffs', null, 'day', true],
    // What is a range, changes or contradicts itself is no one dose.
    ['1-2 tablets twice daily', null, null, 2, 'day', false],
    ['1 to 2 tablets daily', null, null, 1, 'day', false],
    ['1-0-2', null, null, null, 'day', false],
    ['20 mg daily for 5 days then 10 mg daily', null, null, null, 'day', false],
    ['1 tablet twice daily, 2 tablets at night', null, null, 2, 'day', false],
    ['every 5 hours', null, null, null, 'day', false],
    ['every 4-6 hours as needed', null, null, null, 'day', true],
    ['as directed', null, null, null, 'day', false],
    ['', null, null, null, 'day', false],
  ] as const)('“%s”', (text, dose, unit, times, per, asNeeded) => {
    expect(doseSaidIn(text)).toEqual({ dose, unit, times, per, asNeeded });
  });
});

describe('a medicine of another record', () => {
  it('is a line of the list, with how it is taken', () => {
    expect(only(prescribed('Oxycodone 5 MG Oral Tablet', '1 tablet by mouth twice daily'))).toEqual(
      {
        kind: 'medicine',
        known: true,
        doseWords: '1 tablet by mouth twice daily',
        cautions: [],
        medicine: {
          name: 'Oxycodone 5 MG Oral Tablet',
          strength: null,
          statedClass: null,
          dose: 1,
          unit: 'tablet',
          times: 2,
          per: 'day',
          asNeeded: false,
          route: null,
          indication: null,
          prescriber: null,
          startedOn: null,
          overTheCounter: false,
        },
      },
    );
  });

  it('is taken by its fields where it has them', () => {
    const dosageInstruction = [
      {
        text: 'see leaflet',
        route: { text: 'Oral route' },
        asNeededBoolean: true,
        timing: { repeat: { frequency: 1, period: 6, periodUnit: 'h' } },
        doseAndRate: [{ doseQuantity: { value: 400, unit: 'mg', code: 'mg' } }],
      },
    ];
    expect(only(prescribed('Ibuprofen', null, { dosageInstruction }))?.medicine).toMatchObject({
      dose: 400,
      unit: 'mg',
      times: 4,
      per: 'day',
      asNeeded: true,
      route: 'oral',
    });
  });

  it.each([
    [{ frequency: 1, period: 1, periodUnit: 'wk' }, 1, 'week'],
    [{ frequency: 1, period: 3, periodUnit: 'd' }, 2.333, 'week'],
    [{ frequency: 2, period: 1, periodUnit: 'd' }, 2, 'day'],
    [{ when: ['MORN', 'EVE'] }, 2, 'day'],
    [{ dayOfWeek: ['mon', 'thu'] }, 2, 'week'],
    [{ frequency: 1, period: 1, periodUnit: 'mo' }, null, 'day'],
    [{ frequency: 1, period: 0, periodUnit: 'd' }, null, 'day'],
  ])('how often: %j', (repeat, times, per) => {
    const line = only(
      prescribed('Methotrexate', null, { dosageInstruction: [{ timing: { repeat } }] }),
    );
    expect(line?.medicine).toMatchObject({ times, per });
  });

  it('with several instructions has no one dose, and keeps the words', () => {
    const dosageInstruction = [{ text: '2 tablets in the morning' }, { text: '1 tablet at night' }];
    const line = only(prescribed('Prednisone 5 mg', null, { dosageInstruction }));
    expect(line?.medicine).toMatchObject({ dose: null, times: null });
    expect(line?.doseWords).toBe('2 tablets in the morning; 1 tablet at night');
    expect(line?.cautions).toEqual(['It has several instructions: see how it is taken now.']);
  });

  it('that is not known stays as it is called, and is said to be unknown', () => {
    expect(only(prescribed('Zzyzxomab 10 mg'))).toMatchObject({
      known: false,
      medicine: { name: 'Zzyzxomab 10 mg' },
      cautions: ['The product does not know this name: it may be anything, in every sum.'],
    });
  });

  it('is known by its code where nobody knows the name', () => {
    const line = only(prescribed('', null, coded(atc, 'M01AE01', 'Rheumafix 400 mg')));
    expect(line).toMatchObject({ known: true, medicine: { name: 'ibuprofen 400 mg' } });
    expect(only(prescribed('', null, coded(atc, 'M01AE01')))?.medicine.name).toBe('ibuprofen');
  });

  it.each([
    [
      {
        coding: [
          {
            system: 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips',
            code: 'no-medication-info',
          },
        ],
      },
    ],
    [{ text: 'No known medications' }],
    [{ text: 'None' }],
  ])('that is none is no line: %j', (medicationCodeableConcept) => {
    const none = prescribed('', null, { medicationCodeableConcept });
    expect(linesIn(none)).toEqual([]);
    expect(codesIn(none)).toEqual(['none-known']);
  });

  it('is read without the kind of thing that a full name of SNOMED CT ends with', () => {
    const line = only(prescribed('Ibuprofen 400 mg oral tablet (clinical drug)'));
    expect(line).toMatchObject({
      cautions: [],
      medicine: { name: 'Ibuprofen 400 mg oral tablet' },
    });
  });

  it('whose name and code contradict each other is neither', () => {
    expect(codesIn(prescribed('', null, coded(atc, 'M01AE01', 'Oxycodone')))).toEqual([
      'name-and-code-differ',
    ]);
  });

  it.each([
    [{ status: 'stopped' }, 'not-taken-now'],
    [{ status: 'completed' }, 'not-taken-now'],
    [{ status: undefined }, 'not-taken-now'],
    [{ intent: 'proposal' }, 'only-proposed'],
    [{ doNotPerform: true }, 'not-to-be-taken'],
    [{ authoredOn: '2026-03-10' }, 'in-the-future'],
    [{ effectivePeriod: { start: '2025-01-01', end: '2026-03-08' } }, 'over'],
    [{ medicationCodeableConcept: {} }, 'no-name'],
  ])('%j is no line: %s', (more, code) => {
    expect(linesIn(prescribed('Ibuprofen', null, more))).toEqual([]);
    expect(codesIn(prescribed('Ibuprofen', null, more))).toEqual([code]);
  });

  it('that ends today is still one', () => {
    const until = { effectivePeriod: { start: '2025-01-01', end: '2026-03-09' } };
    expect(only(prescribed('Ibuprofen', null, until))?.medicine.startedOn).toBe('2025-01-01');
  });

  it('is found where it points, and in what it is made of', () => {
    const pointing = (reference: string, more = {}) => ({
      ...prescribed(''),
      medicationCodeableConcept: undefined,
      medicationReference: { reference },
      ...more,
    });
    const contained = [{ resourceType: 'Medication', id: 'm', code: { text: 'Tramadol 50 mg' } }];
    expect(only(pointing('#m', { contained }))?.medicine.name).toBe('Tramadol 50 mg');
    const made = {
      resourceType: 'Medication',
      id: 'mix',
      ingredient: [
        { itemCodeableConcept: { text: 'Paracetamol' } },
        { itemReference: { reference: 'Medication/codeine' } },
      ],
    };
    const codeine = { resourceType: 'Medication', id: 'codeine', code: { text: 'Codeine' } };
    expect(linesIn(made, codeine, pointing('Medication/mix'))[0]?.medicine.name).toBe(
      'Paracetamol / Codeine',
    );
  });

  it('made of itself is refused, and its neighbours are kept', () => {
    const round = {
      resourceType: 'Medication',
      id: 'round',
      ingredient: [{ itemReference: { reference: 'Medication/round' } }],
    };
    const pointing = {
      ...prescribed(''),
      medicationCodeableConcept: undefined,
      medicationReference: { reference: 'Medication/round' },
    };
    expect(codesIn(round, pointing, prescribed('Ibuprofen'))).toEqual(['cycle']);
    expect(linesIn(round, pointing, prescribed('Ibuprofen'))).toHaveLength(1);
  });

  it('in two strengths is two lines; twice the same is one', () => {
    const long = prescribed('Oxycodone ER 20 mg', '1 tablet twice daily');
    const short = prescribed('Oxycodone 5 mg', '1 tablet as needed');
    expect(linesIn(long, short, short)).toHaveLength(2);
    expect(codesIn(long, short, short)).toEqual(['older']);
  });
});
