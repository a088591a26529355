import type { DiaryEntry } from '#diary';
import type { Id, Instant, LocalDate } from '#kernel';

/** What stands in the check-in form; `null` is skipped. */
export type CheckInAnswers = {
  readonly sleep: number | null;
  readonly mood: number | null;
  readonly energy: number | null;
  readonly inTheWay: number | null;
  readonly pain: number | null;
  readonly note: string;
};

export const noAnswers: CheckInAnswers = {
  sleep: null,
  mood: null,
  energy: null,
  inTheWay: null,
  pain: null,
  note: '',
};

export function answersOf(entry: DiaryEntry): CheckInAnswers {
  const { sleep, mood, energy, inTheWay, pain, note } = entry;
  return { sleep, mood, energy, inTheWay, pain, note: note ?? '' };
}

/** One answer is enough; none is nothing to save. */
export const isEmpty = (answers: CheckInAnswers): boolean =>
  Object.values(answers).every((answer) => answer === null || answer === '');

type EntryFrame = {
  readonly entryId: Id<'DiaryEntryId'>;
  readonly day: LocalDate;
  readonly recordedAt: Instant;
  /** The entry that is changed: what this form does not ask stays as it was. */
  readonly before: DiaryEntry | null;
};

export function entryOf(answers: CheckInAnswers, frame: EntryFrame): DiaryEntry {
  const { entryId, day, recordedAt, before } = frame;
  const note = answers.note.trim();
  return {
    ...answers,
    entryId,
    day,
    recordedAt,
    note: note === '' ? null : note,
    sites: before?.sites ?? null,
  };
}
