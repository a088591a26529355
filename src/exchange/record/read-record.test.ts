import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allergic,
  bundle,
  condition,
  observed,
  prescribed,
  recordOf,
  rosaElsewhere,
  rosasSummary,
} from '../../../tests/support/other-records.ts';
import { read, readAsRosas } from '../../../tests/support/read-record.ts';

const refused = (text: string): string => {
  const record = readAsRosas(text);
  return record.ok ? 'read' : record.problem.code;
};
const asRosa = (patient: object) => JSON.stringify(bundle([{ ...rosaElsewhere, ...patient }]));

describe('a patient summary', () => {
  it('is read as far as there is a place for it; the rest is named', () => {
    const record = read(rosasSummary());
    expect(record).toMatchObject({ from: 'St Mary Hospital', madeOn: '2026-03-01' });
    expect(record.items.map(({ key }) => key)).toEqual([
      'condition:kidney-disease',
      'medicine:oxycodone 5 mg oral tablet',
      'medicine:zzyzxomab',
      'value:egfr',
      'value:creatinine',
      'value:height-cm',
      'allergy:penicillin',
    ]);
    expect(record.faults.map(({ code, path }) => [code, path])).toEqual([
      ['unknown-condition', '/entry/4/resource'],
      ['unknown-unit', '/entry/10/resource/valueQuantity'],
    ]);
  });

  it('says of an allergy what it does, and takes “none known” for nothing', () => {
    const [item] = read(recordOf(allergic('Penicillin', 'Hives'))).items;
    expect(item?.content).toEqual({ kind: 'allergy', words: 'Penicillin: Hives' });
    const none = allergic('', null, {
      code: { coding: [{ system: 'http://snomed.info/sct', code: '716186003' }] },
    });
    expect(read(recordOf(none))).toMatchObject({ items: [], faults: [{ code: 'none-known' }] });
  });
});

describe('whose record it is', () => {
  it.each([
    ['accents, capitals and a second name', {}],
    ['one word', { name: [{ text: 'ALVAREZ, Rosa' }] }],
    [
      'a former name beside the one of today',
      {
        name: [
          { family: 'Lopez', given: ['Rosa'] },
          { family: 'Alvarez', given: ['Rosa'] },
        ],
      },
    ],
  ])('is seen through %s', (_, patient) => {
    expect(refused(asRosa(patient))).toBe('read');
  });

  it.each([
    ['another day of birth', { birthDate: '1974-05-03' }, ['birth-date']],
    ['only a year of birth', { birthDate: '1974' }, ['birth-date']],
    ['no day of birth', { birthDate: undefined }, ['birth-date']],
    ['another family name', { name: [{ family: 'Alvares', given: ['Rosa'] }] }, ['name']],
    ['a longer family name', { name: [{ family: 'Alvarez Ruiz', given: ['Rosa'] }] }, ['name']],
    ['another given name', { name: [{ family: 'Alvarez', given: ['Ana'] }] }, ['name']],
    ['no name', { name: undefined }, ['name']],
    ['both', { birthDate: '1980-01-01', name: [{ text: 'Tom Reed' }] }, ['birth-date', 'name']],
  ])('%s is refused with what differs', (_, patient, what) => {
    const record = readAsRosas(asRosa(patient));
    expect(record.ok ? null : record.problem.code).toBe('another-person');
    expect(record.ok ? [] : record.problem.differs.map((one) => one.what)).toEqual(what);
  });

  it('that they have died is said before anything else', () => {
    const codes = (patient: object) => {
      const record = readAsRosas(asRosa(patient));
      return record.ok ? record.value.faults.map(({ code }) => code) : [];
    };
    expect(codes({ deceasedDateTime: '2026-01-01' })).toEqual(['deceased']);
    expect(codes({ deceasedBoolean: true })).toEqual(['deceased']);
    expect(codes({ deceasedBoolean: false })).toEqual([]);
  });

  it('nobody or several people is refused', () => {
    expect(refused(JSON.stringify(bundle([condition('snomed', '64859006')])))).toBe('no-patient');
    expect(refused(recordOf({ ...rosaElsewhere, id: 'other' }))).toBe('several-people');
  });

  it('an entry about somebody else is left out, and its neighbours are kept', () => {
    const other = { subject: { reference: 'Patient/tom' } };
    const record = read(
      recordOf(condition('snomed', '64859006', other), condition('snomed', '73211009')),
    );
    expect(record.items.map(({ key }) => key)).toEqual(['condition:diabetes']);
    expect(record.faults).toMatchObject([{ code: 'another-person', path: '/entry/1/resource' }]);
  });
});

describe('another version of FHIR', () => {
  it.each([
    [
      'R5',
      { ...prescribed(''), medicationCodeableConcept: undefined, medication: { concept: {} } },
    ],
    ['R5', { resourceType: 'MedicationUsage' }],
    ['R5', allergic('Penicillin', null, { type: { text: 'allergy' } })],
    ['STU3', condition('snomed', '64859006', { clinicalStatus: 'active' })],
    ['STU3', { ...prescribed('Ibuprofen'), context: { reference: 'Encounter/1' } }],
    ['DSTU2', { resourceType: 'MedicationOrder' }],
  ])('%s is named in its entry, and the rest is kept', (version, entry) => {
    const record = read(recordOf(entry, prescribed('Naproxen')));
    expect(record.faults).toMatchObject([{ code: 'other-version', path: '/entry/1/resource' }]);
    expect(record.faults[0]?.says).toContain(version);
    expect(record.items).toHaveLength(1);
  });
});

/** Processor time of this thread alone: a busy machine does not lengthen it. */
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

describe('a hostile file is refused at once', () => {
  const many = Array.from({ length: 6_000 }, () => ({ resource: {} }));
  it.each([
    ['nothing', '', 'not-json'],
    ['a picture', '\u0089PNG\r\n', 'not-json'],
    ['a list', '[]', 'not-json'],
    ['one resource', '{"resourceType":"Patient"}', 'no-bundle'],
    ['no entries', '{"resourceType":"Bundle","entry":"x"}', 'no-entries'],
    ['more than 10 MB', `{"a":"${'x'.repeat(11_000_000)}"}`, 'too-large'],
    ['a million brackets', '['.repeat(1_000_000), 'too-deep'],
    ['a million values', `{"a":[${'1,'.repeat(1_000_000)}1]}`, 'too-many-values'],
    [
      'thousands of entries',
      JSON.stringify({ resourceType: 'Bundle', entry: many }),
      'too-many-entries',
    ],
  ])('%s', (_, text, code) => {
    const before = cpuMs();
    expect(refused(text)).toBe(code);
    expect(cpuMs() - before).toBeLessThan(1_000);
  });

  it('and one that is as large as may be is read within a second', () => {
    const one = JSON.stringify(observed('2160-0', 1, 'mg/dL'));
    const count = Math.min(4_900, Math.floor(9_500_000 / one.length));
    const padded = Array.from({ length: count }, () => observed('2160-0', 1, 'mg/dL'));
    const text = recordOf(...padded);
    const before = cpuMs();
    expect(read(text).items).toHaveLength(1);
    expect(cpuMs() - before).toBeLessThan(1_000);
  });

  it('names that reach into the language are only names', () => {
    const text = recordOf(prescribed('Ibuprofen')).replace(
      '"status"',
      '"__proto__":{"x":1},"status"',
    );
    expect(read(text).items).toHaveLength(1);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('text that never ends a pattern costs nothing', () => {
    const long = `1 tablet ${'every '.repeat(300)}${'1-'.repeat(300)}`;
    const before = cpuMs();
    read(recordOf(...Array.from({ length: 200 }, (_, at) => prescribed(`Ibuprofen ${at}`, long))));
    expect(cpuMs() - before).toBeLessThan(1_000);
  });
});

const anyJson = fc.jsonValue({ maxDepth: 4 });
const kinds = fc.constantFrom(
  'Condition',
  'Observation',
  'MedicationRequest',
  'MedicationStatement',
  'AllergyIntolerance',
  'Medication',
);
const goodOnes = [
  condition('icd-10-cm', 'N18.3'),
  observed('2160-0', 1, 'mg/dL'),
  prescribed('Oxycodone 5 mg', '1 tablet twice daily'),
  allergic('Penicillin', 'Hives'),
];
/** A good resource with some of its fields put to anything. */
const spoiled = fc
  .tuple(fc.constantFrom(...goodOnes), fc.array(fc.tuple(fc.nat(12), anyJson), { maxLength: 4 }))
  .map(([good, changes]) => {
    const names = Object.keys(good).filter((name) => name !== 'resourceType');
    const put = changes.map(([at, value]) => [names[at % names.length] ?? 'x', value] as const);
    return { ...good, ...Object.fromEntries(put) };
  });
const anything = fc.oneof(
  spoiled,
  fc.tuple(kinds, fc.dictionary(fc.string(), anyJson)).map(([resourceType, rest]) => ({
    ...rest,
    resourceType,
  })),
  anyJson,
);

describe('whatever stands in a bundle', () => {
  it('is read or named, and never takes a good neighbour with it', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 6 }), (entries) => {
        const good = prescribed('Naproxen 500 mg', '1 tablet twice daily');
        const others = entries.filter(
          (one) => (one as { resourceType?: string } | null)?.resourceType !== 'Patient',
        );
        const { items, faults } = read(recordOf(...others, good));
        const naproxen = items.find(({ key }) => key.startsWith('medicine:naproxen'));
        expect(naproxen?.content).toMatchObject({ medicine: { dose: 1, times: 2 } });
        for (const { day } of items) expect(day === null || day <= '2026-03-09').toBe(true);
        for (const { code, says } of faults) expect(code.length * says.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('any text is read or refused, and never breaks', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          anyJson.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const record = readAsRosas(text);
          expect(record.ok ? '' : record.problem.says).not.toBe(undefined);
        },
      ),
    );
  });
});
