import type { OtherRecords, OtherRecordView, RecordLineView, RecordServerView } from '#exchange';
import { fixtureId, fixtureNow } from '#http/clinician';
import type { LocalDate } from '#kernel';

const day = (text: string) => text as LocalDate;

const line = (n: number, rest: Partial<RecordLineView>): RecordLineView => ({
  lineId: fixtureId(n),
  kind: 'condition',
  says: '',
  becomes: '',
  day: day('2026-10-02'),
  cautions: [],
  standing: 'new',
  ours: null,
  decision: null,
  decidedByName: null,
  decidedAt: null,
  ...rest,
});

/** One of each kind and of each standing. */
const lines: readonly RecordLineView[] = [
  line(1, { says: 'Chronic kidney disease, stage 3a', becomes: 'kidney disease' }),
  line(2, {
    kind: 'medicine',
    says: 'Oxycodone 5 MG Oral Tablet: 1 tablet by mouth twice daily',
    becomes: 'Oxycodone 5 MG Oral Tablet, 1 tablet, 2 × a day',
    standing: 'differs',
    ours: { answer: null, words: 'Oxycodone 5 mg, 1 tablet, 4 × a day', day: day('2026-11-02') },
  }),
  line(3, {
    kind: 'medicine',
    says: 'Zzyzxomab',
    becomes: 'Zzyzxomab, dose not said, how often not said',
    cautions: ['The product does not know this name: it may be anything, in every sum.'],
  }),
  line(4, {
    kind: 'value',
    says: 'eGFR: 48 mL/min/{1.73_m2}',
    becomes: 'eGFR 48 ml/min/1.73 m²',
    standing: 'newer',
    ours: { answer: null, words: '61 ml/min/1.73 m²', day: day('2025-01-14') },
  }),
  line(5, {
    says: 'Bipolar disorder',
    becomes: 'bipolar disorder',
    day: null,
    cautions: ['It is not confirmed there.'],
    standing: 'differs',
    ours: { answer: 'no', words: null, day: day('2026-04-20') },
  }),
  line(6, {
    kind: 'medicine',
    says: 'Tramadol 50 mg',
    becomes: 'Tramadol 50 mg, dose not said, how often not said',
    standing: 'stopped',
    ours: { answer: null, words: 'Tramadol 50 mg', day: day('2026-09-01') },
  }),
  line(7, {
    kind: 'allergy',
    says: 'Penicillin: Hives',
    becomes: 'Penicillin: Hives',
    standing: 'same',
    ours: { answer: null, words: 'Penicillin: Hives', day: null },
    decision: 'taken',
    decidedByName: 'Ana',
    decidedAt: fixtureNow,
  }),
  line(8, {
    kind: 'value',
    says: 'Weight: 154 [lb_av]',
    becomes: 'Weight 69.9 kg',
    standing: 'older',
    ours: { answer: null, words: '72 kg', day: day('2026-11-01') },
    decision: 'left',
    decidedByName: 'Dr Okoro',
    decidedAt: fixtureNow,
  }),
];

const record: OtherRecordView = {
  recordId: fixtureId(100),
  cameBy: 'file',
  source: 'St Mary Hospital',
  madeOn: day('2026-11-20'),
  readAt: fixtureNow,
  readByName: 'Ana',
  lines: [...lines],
  faults: [
    {
      path: '/entry/4/resource',
      code: 'unknown-condition',
      says: '“A rare thing” has no code that this product reads. It is not taken over.',
    },
    {
      path: '/entry/10/resource/valueQuantity',
      code: 'unknown-unit',
      says: 'White cells: the unit of “6.2 G/L” is none that is known for it.',
    },
  ],
};

export const noRecords: OtherRecords = { server: null, fetch: null, records: [], otherwise: [] };
export const oneRecord: OtherRecords = {
  ...noRecords,
  server: { name: 'St Mary Hospital', recordNumber: 'RC-1001' },
  records: [record],
  otherwise: [
    {
      item: 'allergies',
      source: 'St Mary Hospital',
      theirs: ['Penicillin: Hives'],
      person: [],
    },
    {
      item: 'medicines',
      source: 'St Mary Hospital',
      theirs: ['Zzyzxomab'],
      person: ['oxycodone', 'ibuprofen'],
    },
  ],
};
export const emptyRecord: OtherRecords = {
  ...noRecords,
  records: [{ ...record, cameBy: 'server', lines: [], faults: [], madeOn: null }],
};

export const fetching = (
  state: 'running' | 'failed',
  says: string | null = null,
): NonNullable<OtherRecords['fetch']> => ({
  fetchId: fixtureId(200),
  state,
  step: 'Observation',
  resources: 14,
  fault: says === null ? null : { code: 'time-out', says },
  askedAt: fixtureNow,
  askedByName: 'Ana',
});

export const server: RecordServerView = {
  inUse: true,
  name: 'St Mary Hospital',
  baseUrl: 'https://fhir.stmary.example/r4',
  clientId: 'sinew-riverside',
  identifierSystem: 'urn:oid:1.2.3',
  ownNetwork: false,
  publicKeys: {
    keys: [{ kty: 'EC', crv: 'P-384', kid: 'key-1', alg: 'ES384', use: 'sig', x: '…', y: '…' }],
  },
  setAt: fixtureNow,
  setByName: 'Ada Admin',
};
