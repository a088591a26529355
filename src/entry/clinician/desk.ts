import * as z from 'zod/mini';
import type { PatientId } from '#access';
import type { Entered } from '#entry';
import { idOf, localDate, patientId } from '#http';
import type { Id, LocalDate } from '#kernel';

/** What is the same for a whole pile: chosen once. */
export type Sheet = {
  readonly instrument: string;
  readonly language: string;
  readonly filledOn: LocalDate;
};

/** One form of the pile. Names are never part of it: they are asked for anew. */
export type PileRow = {
  readonly formId: Id<'PaperFormId'>;
  readonly patientId: PatientId;
  readonly version: number;
  readonly sheet: Sheet;
  readonly answers: Readonly<Record<string, number | null>>;
  readonly evenIfThere: boolean;
  readonly state: 'waiting' | 'saved' | 'refused' | 'withdrawn';
  /** Why it was refused, in the server's words. */
  readonly why: { readonly code: string; readonly title: string } | null;
  readonly entered: Entered | null;
};

/** Refused because the record holds the questionnaire on that day. */
export const thereAlready = 'form-there-already';

/** The form on the desk: whose it is, and what is typed of it. */
export type Current = Pick<PileRow, 'formId' | 'patientId' | 'answers' | 'evenIfThere'>;

export type Desk = {
  readonly sheet: Sheet | null;
  readonly current: Current | null;
  readonly rows: readonly PileRow[];
};

export const emptyDesk: Desk = { sheet: null, current: null, rows: [] };

const answers = z.record(z.string(), z.nullable(z.number()));
const sheet = z.object({ instrument: z.string(), language: z.string(), filledOn: localDate });
const current = z.object({
  formId: idOf<'PaperFormId'>(),
  patientId,
  answers,
  evenIfThere: z.boolean(),
});
const keptDesk = z.object({
  sheet: z.nullable(sheet),
  current: z.nullable(current),
  rows: z.array(z.object({ ...current.shape, version: z.int(), sheet })),
});

/** Where the pile of one person is kept in this window: a number made of who it is, not who it is. */
export function deskKey(keptFor: string): string {
  let sum = 0;
  for (const sign of keptFor) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 4_294_967_291;
  return `sinew.entry.${sum.toString(36)}`;
}

/** What must survive a reload: only what the server does not have yet, with ids and no names. */
export function deskToKeep({ sheet: chosen, current: typed, rows }: Desk): string {
  const open = rows.filter(({ state }) => state === 'waiting' || state === 'refused');
  return JSON.stringify({ sheet: chosen, current: typed, rows: open });
}

/** The desk as it was kept; what cannot be read is an empty desk. */
export function deskFrom(kept: string | null): Desk {
  if (kept === null) return emptyDesk;
  const parsed = keptDesk.safeParse(parsedJson(kept));
  if (!parsed.success) return emptyDesk;
  const rows = parsed.data.rows.map(
    (row): PileRow => ({ ...row, state: 'waiting', why: null, entered: null }),
  );
  return { ...parsed.data, rows };
}

function parsedJson(kept: string): unknown {
  try {
    return JSON.parse(kept);
  } catch {
    return null;
  }
}

/** The same desk with one row put in its place, or added at the end. */
export function withRow(desk: Desk, row: PileRow): Desk {
  const known = desk.rows.some(({ formId }) => formId === row.formId);
  const rows = known
    ? desk.rows.map((one) => (one.formId === row.formId ? row : one))
    : [...desk.rows, row];
  return { ...desk, rows };
}
