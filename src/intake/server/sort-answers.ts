import type { AccountId, Actor, PatientId } from '#access';
import { checkAnswer, type IntakeAnswer, intakeAnswer } from '#intake';
import { err, type Id, type Instant, ok, type Result } from '#kernel';
import { checkInLibrary } from './library-questions.ts';
import type { AnswerRow } from './tables.ts';

export type AnswerResult = {
  readonly answerId: string | null;
  readonly result: 'done' | 'rejected';
  readonly field: string | null;
  readonly message: string | null;
};

export type Sorted = {
  readonly results: readonly AnswerResult[];
  /** New rows to keep. */
  readonly fresh: readonly AnswerRow[];
};

export type From = {
  readonly patientId: PatientId;
  readonly occasionId: string;
  readonly actor: Actor;
  /** Given on a tablet of the clinic; the server knows, whatever the page says. */
  readonly kiosk: boolean;
  readonly now: Instant;
};

/** Ids in the batch that can be looked up, whatever else is wrong with the answer. */
export function idsIn(raw: readonly unknown[]): readonly Id<'AnswerId'>[] {
  return raw.flatMap((one) => {
    const parsed = intakeAnswer.shape.answerId.safeParse((one as IntakeAnswer | null)?.answerId);
    return parsed.success ? [parsed.data] : [];
  });
}

/**
 * Each answer by itself: new, known already (a retry), or faulty with the field named. A faulty one
 * never takes its neighbours with it.
 */
export function sortAnswers(
  raw: readonly unknown[],
  kept: readonly AnswerRow[],
  from: From,
): Sorted {
  const known = new Map(kept.map((row) => [row.answer_id, row]));
  const results: AnswerResult[] = [];
  const fresh: AnswerRow[] = [];
  for (const one of raw) {
    const read = readOne(one, from);
    if (!read.ok) {
      results.push({ ...read.problem, result: 'rejected' });
      continue;
    }
    const row = read.value;
    const earlier = known.get(row.answer_id);
    if (earlier !== undefined && !isSame(earlier, row)) {
      results.push({ ...reused, answerId: row.answer_id });
      continue;
    }
    if (earlier === undefined) {
      known.set(row.answer_id, row);
      fresh.push(row);
    }
    results.push({ answerId: row.answer_id, result: 'done', field: null, message: null });
  }
  return { results, fresh };
}

const reused = {
  result: 'rejected',
  field: 'answerId',
  message: 'This id already stands for another answer.',
} as const;

type Unread = { readonly answerId: string | null } & Fault;

function readOne(raw: unknown, from: From): Result<AnswerRow, Unread> {
  const parsed = intakeAnswer.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.map(String).join('/') ?? '';
    return err({ answerId: idsIn([raw])[0] ?? null, field, message: issue?.message ?? '' });
  }
  const { answerId } = parsed.data;
  const checked = valueOf(parsed.data, from.actor);
  return checked.ok
    ? ok(rowOf({ ...parsed.data, value: checked.value }, from))
    : err({ answerId, ...checked.problem });
}

type Fault = { readonly field: string; readonly message: string };

function valueOf({ item, value, mode }: IntakeAnswer, actor: Actor): Result<unknown, Fault> {
  const byStaff = mode === 'assisted' || mode === 'telephone' || mode === 'paper';
  if (byStaff !== (actor.kind === 'staff')) {
    const message = byStaff
      ? 'Only staff enter answers for someone.'
      : 'What staff enter is marked assisted, telephone or paper.';
    return err({ field: 'mode', message });
  }
  const checked = checkInLibrary(item, value) ?? checkAnswer(item, value);
  if (checked.ok) return ok(checked.value);
  const field = checked.problem.code === 'unknown-question' ? 'item' : 'value';
  return err({ field, message: checked.problem.message });
}

function rowOf(answer: IntakeAnswer, from: From): AnswerRow {
  return {
    patient_id: from.patientId,
    answer_id: answer.answerId,
    occasion_id: from.occasionId,
    item: answer.item,
    value: answer.value ?? null,
    mode: from.kiosk && answer.mode !== 'record' ? 'kiosk' : answer.mode,
    language: answer.language,
    // A phone whose clock runs ahead must not outlive later answers.
    answered_at: answer.answeredAt > from.now ? from.now : answer.answeredAt,
    received_at: from.now,
    entered_by: from.actor.kind === 'staff' ? (from.actor.accountId satisfies AccountId) : null,
  };
}

/** A retry says the same about the same question; when it was heard first plays no part. */
function isSame(a: AnswerRow, b: AnswerRow): boolean {
  return a.item === b.item && a.mode === b.mode && spelled(a.value) === spelled(b.value);
}

function spelled(value: unknown): string {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
