import type { AssignmentDraft } from '#assignment';
import type { Schedule } from '#calendar';
import { type DateParts, dateOf, noDate } from '#design';
import type { LocalDate } from '#kernel';

export const rhythms = ['once', 'weekly', 'monthly', 'quarterly', 'yearly', 'visit'] as const;
export type Rhythm = (typeof rhythms)[number];

/** What stands in the form, exactly as typed. */
export type DraftForm = {
  /** "battery:monthly" or "instrument:peg". */
  readonly what: string | null;
  readonly rhythm: Rhythm;
  readonly from: DateParts;
  /** Days of visits, one to a line: "2026-03-09". */
  readonly visits: string;
  readonly openDays: string;
  readonly times: string;
  /** Moved on by a drawn number of days, at most so many; empty: not at all. */
  readonly spread: string;
  readonly reminds: boolean;
  readonly why: string;
  readonly sharesScore: boolean;
};

export const emptyDraft: DraftForm = {
  what: null,
  rhythm: 'monthly',
  from: noDate,
  visits: '',
  openDays: '7',
  times: '',
  spread: '',
  reminds: true,
  why: '',
  sharesScore: true,
};

export type DraftFault = 'what' | 'from' | 'visits' | 'openDays' | 'times' | 'spread' | 'why';
export type Drafted =
  | { readonly ok: true; readonly draft: AssignmentDraft }
  | { readonly ok: false; readonly faults: readonly DraftFault[] };

const repeats: Readonly<Record<Rhythm, Schedule['repeat']>> = {
  once: null,
  weekly: { every: 1, unit: 'weeks' },
  monthly: { every: 1, unit: 'months' },
  quarterly: { every: 3, unit: 'months' },
  yearly: { every: 12, unit: 'months' },
  visit: null,
};

/** Longest window that fits between two, and the one a rhythm begins with. */
export const openDaysFor: Readonly<
  Record<Rhythm, { readonly most: number; readonly usual: number }>
> = {
  once: { most: 60, usual: 14 },
  weekly: { most: 7, usual: 3 },
  monthly: { most: 28, usual: 7 },
  quarterly: { most: 60, usual: 14 },
  yearly: { most: 60, usual: 30 },
  visit: { most: 14, usual: 3 },
};

const nineInTheMorning = 540;

/** The form as it is sent, or which fields stand against it. All are named at once. */
export function draftFrom(form: DraftForm, today: LocalDate): Drafted {
  const read = readIn(form, today);
  const faults = faultsOf(form, read, today);
  const { start, openDays, times, spread, visitDays } = read;
  if (faults.length > 0 || form.what === null || openDays === null || start === 'unclear') {
    return { ok: false, faults };
  }
  const schedule = { ...scheduleOf(form, start, openDays, times), spreadDays: spread ?? 0 };
  return { ok: true, draft: { what: whatIn(form.what), schedule, visitDays: visitDays ?? [] } };
}

function readIn(form: DraftForm, today: LocalDate) {
  const from = dateOf(form.from);
  return {
    start: from === 'empty' ? today : from,
    visitDays: visitsIn(form.visits),
    openDays: wholeIn(form.openDays, 1, openDaysFor[form.rhythm].most),
    times: wholeIn(form.times, 1, 520),
    spread: wholeIn(form.spread, 0, spreadMost(form)),
  };
}

/** As many days as are left between the window and the next one. */
export function spreadMost({ rhythm, openDays }: Pick<DraftForm, 'rhythm' | 'openDays'>): number {
  const { most } = openDaysFor[rhythm];
  return Math.max(0, most - (wholeIn(openDays, 1, most) ?? most));
}

function faultsOf(
  { what, rhythm, times: typed, spread: typedSpread, why }: DraftForm,
  { start, visitDays, openDays, times, spread }: ReturnType<typeof readIn>,
  today: LocalDate,
): readonly DraftFault[] {
  const byVisits = rhythm === 'visit';
  const wrong: Readonly<Record<DraftFault, boolean>> = {
    what: what === null,
    from: !byVisits && (start === 'unclear' || start < today),
    visits: byVisits && (visitDays?.length ?? 0) === 0,
    openDays: openDays === null,
    times: typed.trim() !== '' && times === null,
    spread: typedSpread.trim() !== '' && spread === null,
    why: why.trim() === '',
  };
  return (Object.keys(wrong) as DraftFault[]).filter((fault) => wrong[fault]);
}

function scheduleOf(
  { rhythm, reminds }: DraftForm,
  start: LocalDate,
  openDays: number,
  times: number | null,
): Schedule {
  const last = openDays - 1;
  const onDays = last > 0 ? [0, last] : [0];
  const before = rhythm === 'visit';
  return {
    from: before ? { at: 'visit' } : { at: 'date', day: start },
    // Before a visit: open until the day before it, so that the team can read the answers.
    offsetDays: before ? -1 : 0,
    repeat: repeats[rhythm],
    ends: times === null || repeats[rhythm] === null ? null : { times },
    window: before ? { beforeDays: last, afterDays: 0 } : { beforeDays: 0, afterDays: last },
    spreadDays: 0,
    reminders: { onDays: reminds ? onDays : [], atMinutes: nineInTheMorning },
  };
}

function whatIn(text: string): AssignmentDraft['what'] {
  const [kind, id = ''] = text.split(':');
  return { kind: kind === 'battery' ? 'battery' : 'instrument', id };
}

function wholeIn(text: string, min: number, max: number): number | null {
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : null;
  return number !== null && number >= min && number <= max ? number : null;
}

/** null: a line is no day. */
function visitsIn(text: string): LocalDate[] | null {
  const lines = text.split(/[\s,;]+/).filter((line) => line !== '');
  const days = lines.map((line) => {
    const [year = '', month = '', day = ''] = line.split('-');
    return dateOf({ year, month, day });
  });
  const good = days.filter((day): day is LocalDate => day !== 'empty' && day !== 'unclear');
  return good.length === lines.length ? [...new Set(good)].toSorted() : null;
}
