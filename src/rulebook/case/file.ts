import * as z from 'zod/mini';
import { type Instant, isInstant, isLocalDate } from '#kernel';
import { activity, exposure } from './activity-fields.ts';
import { meansFields } from './means-fields.ts';
import { med, reviews } from './medicine-fields.ts';
import { caseElement, casePerson } from './plan-fields.ts';
import { safetyFields } from './safety-fields.ts';
import { sleep, windowFields } from './sleep-fields.ts';

/**
 * The shape of a case file (`case-file/1`). Fields that no rule reads yet are let through; the ones
 * that are read are checked, and a missing one is unknown, never normal.
 */
const notNegative = z.number().check(z.nonnegative());
const maybe = <Schema extends z.ZodMiniType>(schema: Schema) => z.optional(z.nullable(schema));

const day = z.string().check(z.refine(isLocalDate, { params: { code: 'not-a-date' } }));

const condition = z.looseObject({
  code: z.string(),
  months: maybe(notNegative),
  status: maybe(z.string()),
  present: maybe(z.boolean()),
});

const answer = z.nullable(z.union([z.number(), z.boolean(), z.string()]));
const score = z.looseObject({
  instr: z.string(),
  value: maybe(notNegative),
  item9: maybe(z.int().check(z.minimum(0), z.maximum(3))),
  items: maybe(z.array(answer).check(z.maxLength(100))),
  week: maybe(notNegative),
  date: maybe(day),
});

const rating = z.nullable(z.number().check(z.minimum(0), z.maximum(10)));

export const caseInput = z.looseObject({
  asOf: maybe(z.string()),
  patient: maybe(
    z.looseObject({
      age: maybe(notNegative.check(z.maximum(130))),
      sex: maybe(z.string()),
      pregnant: maybe(z.boolean()),
      occupation: maybe(z.string()),
      safetyCriticalWork: maybe(z.boolean()),
      suicidalIntent: maybe(z.boolean()),
      suicideAttemptDaysAgo: maybe(notNegative),
      ...casePerson,
    }),
  ),
  conditions: maybe(z.array(condition).check(z.maxLength(200))),
  meds: maybe(z.array(med).check(z.maxLength(200))),
  scores: maybe(z.array(score).check(z.maxLength(1000))),
  plan: maybe(
    z.looseObject({
      step: maybe(z.union([z.int().check(z.minimum(0), z.maximum(4)), z.string()])),
      weeksInStep: maybe(notNegative),
      elements: maybe(z.array(caseElement).check(z.maxLength(200))),
    }),
  ),
  diary: maybe(
    z.looseObject({
      pain14d: maybe(z.array(rating).check(z.maxLength(366))),
      fog14d: maybe(z.array(rating).check(z.maxLength(366))),
    }),
  ),
  /** By name ({"egfr": 45}) or as a list; each value is checked by its own name and unit. */
  labs: maybe(
    z.union([z.array(z.unknown()).check(z.maxLength(1000)), z.record(z.string(), z.unknown())]),
  ),
  reviews: maybe(reviews),
  ...meansFields,
  ...windowFields,
  ...safetyFields,
  sleep: maybe(sleep),
  activity: maybe(activity),
  exposure: maybe(exposure),
});
export type CaseInput = z.output<typeof caseInput>;
export type CaseScore = z.output<typeof score>;

/** The scores of an input that can be read, by their place, whatever is wrong with the others. */
export function readableScores(input: unknown): ReadonlyMap<number, CaseScore> {
  const parsed = z.looseObject({ scores: z.array(z.unknown()) }).safeParse(input);
  const readable = new Map<number, CaseScore>();
  for (const [at, raw] of (parsed.data?.scores ?? []).entries()) {
    const one = score.safeParse(raw);
    if (one.success) readable.set(at, one.data);
  }
  return readable;
}

export const caseFile = z.looseObject({
  schema: maybe(z.string()),
  cases: z
    .array(
      z.looseObject({
        id: z.string(),
        profile: maybe(z.enum(['US', 'UK'])),
        input: z.looseObject({}),
      }),
    )
    .check(z.maxLength(100_000)),
});

export type CaseFault = { readonly path: string; readonly code: string; readonly message: string };

/** A moment given as a day or as a full instant; null when it is neither. */
export function momentOf(text: string): Instant | null {
  if (isInstant(text)) return text;
  if (isLocalDate(text)) return `${text}T00:00:00.000Z` as Instant;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : (new Date(time).toISOString() as Instant);
}

/** One fault per field, by JSON pointer, with a code a program can act on. */
export function faultsOf(error: z.core.$ZodError, path: string): readonly CaseFault[] {
  return error.issues.flatMap((issue) => faultsIn(issue, path));
}

function faultsIn(issue: z.core.$ZodIssue, base: string): readonly CaseFault[] {
  const path = [base, ...issue.path.map(pointerPart)].join('/');
  if (issue.code === 'invalid_union') return [{ path, code: 'wrong-type', message: issue.message }];
  return [{ path, code: codeOf(issue), message: issue.message }];
}

const codes: Readonly<Partial<Record<z.core.$ZodIssue['code'], string>>> = {
  too_small: 'too-small',
  too_big: 'too-big',
  invalid_type: 'wrong-type',
  invalid_value: 'not-a-choice',
};

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return String(issue.params?.['code'] ?? 'invalid');
  if (issue.code === 'too_small' && issue.minimum === 0) return 'negative';
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'missing';
  return codes[issue.code] ?? 'invalid';
}

const pointerPart = (part: PropertyKey): string =>
  String(part).replaceAll('~', '~0').replaceAll('/', '~1');
