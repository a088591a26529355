import { expect, it } from 'vitest';
import {
  allergic,
  condition,
  observed,
  prescribed,
  recordOf,
} from '../../../tests/support/other-records.ts';
import { read } from '../../../tests/support/read-record.ts';

const tom = { identifier: { system: 'urn:oid:1.2.3', value: '77' }, display: 'Tom Reed' };

it.each([
  ['a condition of somebody named in words', condition('snomed', '64859006', { subject: tom })],
  ['a medicine of nobody', prescribed('Ibuprofen', null, { subject: undefined })],
  ['a value of somebody named by a number', observed('2160-0', 1, 'mg/dL', { subject: tom })],
  ['an allergy of somebody named in words', allergic('Penicillin', null, { patient: tom })],
])('%s is not taken for this person’s', (_, entry) => {
  const record = read(recordOf(entry, prescribed('Naproxen')));
  expect(record.faults).toMatchObject([{ code: 'no-person', path: '/entry/1/resource' }]);
  expect(record.items.map(({ key }) => key)).toEqual(['medicine:naproxen']);
});
