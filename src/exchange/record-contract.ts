import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, words } from '#http';
import { recordLimits } from './record/record-limits.ts';

/** As JSON inside JSON a file of 10 MB is longer. */
const fileBytesMax = 24 * 1024 * 1024;
const onePatient = z.strictObject({ patientId });

const recordFault = z.object({ path: z.string(), code: z.string(), says: z.string() });
export const standings = ['new', 'same', 'newer', 'older', 'differs', 'stopped'] as const;

export const recordLineView = z.object({
  lineId: idOf<'RecordLineId'>(),
  kind: z.enum(['condition', 'medicine', 'value', 'allergy']),
  /** As the other record says it. */
  says: z.string(),
  /** A line of a medicine list, a condition or a value, as it would stand in ours. */
  becomes: z.string(),
  day: z.nullable(localDate),
  cautions: z.array(z.string()),
  standing: z.enum(standings),
  ours: z.nullable(
    z.object({
      answer: z.nullable(z.enum(['yes', 'no', 'not-known'])),
      words: z.nullable(z.string()),
      day: z.nullable(localDate),
    }),
  ),
  decision: z.nullable(z.enum(['taken', 'left'])),
  decidedByName: z.nullable(z.string()),
  decidedAt: z.nullable(instant),
});
export type RecordLineView = z.output<typeof recordLineView>;

export const otherRecordView = z.object({
  recordId: idOf<'OtherRecordId'>(),
  cameBy: z.enum(['file', 'server']),
  source: z.string(),
  madeOn: z.nullable(localDate),
  readAt: instant,
  readByName: z.string(),
  lines: z.array(recordLineView),
  faults: z.array(recordFault),
});
export type OtherRecordView = z.output<typeof otherRecordView>;

export const otherRecordsOutput = z.object({
  /** The server that can be asked; null: the administrator has set none. */
  server: z.nullable(z.object({ name: z.string(), recordNumber: z.nullable(z.string()) })),
  fetch: z.nullable(
    z.object({
      fetchId: idOf<'RecordFetchId'>(),
      state: z.enum(['waiting', 'running', 'done', 'failed']),
      step: z.string(),
      resources: z.int(),
      fault: z.nullable(z.object({ code: z.string(), says: z.string() })),
      askedAt: instant,
      askedByName: z.string(),
    }),
  ),
  records: z.array(otherRecordView),
  /** Where the person said something else at intake than what was taken over. */
  otherwise: z.array(
    z.object({
      item: z.enum(['conditions', 'medicines', 'allergies', 'height-cm', 'weight-kg']),
      source: z.string(),
      theirs: z.array(z.string()),
      person: z.array(z.string()),
    }),
  ),
});
export type OtherRecords = z.output<typeof otherRecordsOutput>;

const need = { permission: 'medicines:record', topic: 'medication' } as const;

export const readOtherRecords = contract({
  name: 'readOtherRecords',
  method: 'GET',
  path: '/api/patients/:patientId/other-records',
  summary:
    'Records of other systems that came in for a person, each line held against ours; the latest first.',
  need,
  audit: 'READ_OTHER_RECORD',
  params: onePatient,
  query: none,
  body: none,
  output: otherRecordsOutput,
});

export const bringOtherRecord = contract({
  name: 'bringOtherRecord',
  method: 'POST',
  path: '/api/patients/:patientId/other-records',
  summary:
    'Reads a FHIR R4 Bundle (export or patient summary). It is kept beside the record; nothing of it counts before it is taken over. 422 "another-person" names what differs.',
  need,
  audit: 'BROUGHT_OTHER_RECORD',
  params: onePatient,
  query: none,
  body: z.strictObject({
    recordId: idOf<'OtherRecordId'>(),
    fileName: words(200),
    text: z.string().check(z.maxLength(recordLimits.file)),
  }),
  bodyBytesMax: fileBytesMax,
  callsPerMinute: 10,
  output: otherRecordsOutput,
});

export const fetchOtherRecord = contract({
  name: 'fetchOtherRecord',
  method: 'POST',
  path: '/api/patients/:patientId/other-records/fetches',
  summary:
    'Asks the server of the settings for the record of this person. It is fetched in the background.',
  need,
  audit: 'FETCHED_OTHER_RECORD',
  params: onePatient,
  query: none,
  body: z.strictObject({ fetchId: idOf<'RecordFetchId'>() }),
  callsPerMinute: 10,
  output: otherRecordsOutput,
});

export const decideOtherRecord = contract({
  name: 'decideOtherRecord',
  method: 'POST',
  path: '/api/patients/:patientId/other-records/:recordId/decisions',
  summary:
    'Takes lines over into the record, each by the way of its own room, or leaves them. Lines that another colleague decided meanwhile answer 409.',
  need,
  audit: 'TOOK_OVER_RECORD',
  params: z.strictObject({ patientId, recordId: idOf<'OtherRecordId'>() }),
  query: none,
  body: z.strictObject({
    decision: z.enum(['taken', 'left']),
    lineIds: z.array(idOf<'RecordLineId'>()).check(z.minLength(1), z.maxLength(recordLimits.items)),
  }),
  output: otherRecordsOutput,
});

export const undoOtherRecord = contract({
  name: 'undoOtherRecord',
  method: 'POST',
  path: '/api/patients/:patientId/other-records/:recordId/lines/:lineId/undo',
  summary:
    'Takes a decision back: what was written is withdrawn where it stands, and the line is open again. 409 "changed-since" when somebody changed it there.',
  need,
  audit: 'UNDID_RECORD',
  params: z.strictObject({
    patientId,
    recordId: idOf<'OtherRecordId'>(),
    lineId: idOf<'RecordLineId'>(),
  }),
  query: none,
  body: none,
  output: otherRecordsOutput,
});
