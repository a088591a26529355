import * as z from 'zod/mini';
import { contract, instant, localDate, none, patientId, text } from '#http';

export const caseloadPageMax = 100;
const value = z.nullable(z.number());
const change = z.object({
  first: value,
  latest: value,
  firstDay: z.nullable(localDate),
  latestDay: z.nullable(localDate),
  /** Of a prorated latest score, how much was answered; else null. */
  answered: z.nullable(z.object({ given: z.int(), of: z.int() })),
  meaningful: z.nullable(z.enum(['better', 'worse', 'same'])),
});

export const caseloadRowView = z.object({
  patientId,
  name: z.string(),
  /** With the record number: what tells two people of one name apart. */
  birthDate: localDate,
  recordNumber: z.nullable(z.string()),
  ageYears: z.int(),
  language: z.string(),
  stage: z.enum(['registered', 'intake-sent', 'intake-open', 'to-decide', 'in-care', 'left']),
  step: z.nullable(z.int()),
  weeksInStep: z.nullable(z.int()),
  /** 0 nothing … 4 safety; rows come highest first. */
  attention: z.int(),
  attentionWhy: z.nullable(text),
  openFindings: z.int(),
  peg: change,
  phq: change,
  gad: change,
  sleep: change,
  /** Weekly means of the last twelve weeks, oldest first; null: nothing recorded that week. */
  painWeeks: z.array(value),
  moodWeeks: z.array(value),
  sleepWeeks: z.array(value),
  lastDiaryDay: z.nullable(localDate),
  lastContactAt: z.nullable(instant),
  nextDueAt: z.nullable(instant),
});
export type CaseloadRowView = z.output<typeof caseloadRowView>;

export const caseloadFilters = [
  'all',
  'safety',
  'to-decide',
  'not-improving',
  'lost-contact',
  'overdue',
  'intake-open',
] as const;

export const readCaseload = contract({
  name: 'readCaseload',
  method: 'GET',
  path: '/api/caseload',
  summary:
    'A page of the site’s caseload (at most 100), by attention or by name, with the count of each filter.',
  need: { permission: 'patients:list' },
  audit: 'LISTED_CASELOAD',
  params: none,
  query: z.strictObject({
    filter: z._default(z.enum(caseloadFilters), 'all'),
    sort: z._default(z.enum(['attention', 'name']), 'attention'),
    search: z.optional(z.string().check(z.trim(), z.maxLength(80))),
    after: z.optional(z.string().check(z.maxLength(900))),
  }),
  body: none,
  output: z.object({
    rows: z.array(caseloadRowView),
    /** Give it as `after` for the next page. */
    next: z.nullable(z.string()),
    counts: z.record(z.string(), z.int()),
    /** When the counts were taken; they are at most some seconds old. */
    countedAt: instant,
  }),
});
