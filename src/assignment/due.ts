import { momentOf, occurrencesOf, type Schedule } from '#calendar';
import { addDays, type Id, type Instant, type LocalDate, localDayOf, type TimeZone } from '#kernel';

/** One version of an assignment's schedule; it rules from its day until the next one does. */
export type ScheduleVersion = {
  readonly version: number;
  readonly schedule: Schedule;
  readonly anchors: readonly LocalDate[];
  readonly fromDay: LocalDate;
};

export type OccurrenceState = 'open' | 'answered' | 'expired' | 'skipped' | 'withdrawn';

/** An occurrence that has a row: it opened, and its days never change any more. */
export type KeptOccurrence = {
  readonly occurrenceId: Id<'OccurrenceId'>;
  readonly version: number;
  readonly due: LocalDate;
  readonly opens: LocalDate;
  readonly closes: LocalDate;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly state: OccurrenceState;
};

export type Coming = Omit<KeptOccurrence, 'occurrenceId' | 'state'>;

export type Course = {
  readonly assignmentId: string;
  readonly versions: readonly ScheduleVersion[];
  readonly kept: readonly KeptOccurrence[];
  readonly endedAt: Instant | null;
  readonly zone: TimeZone;
};

/** How far ahead the next one is looked for. */
export const lookAheadDays = 400;

/**
 * Occurrences that have no row yet and whose window touches the range, in order. Each belongs to the
 * version that ruled on its due day, so changing a schedule never moves, repeats or takes back one
 * that was; and what would overlap one that was is opened after it, or left out. A day that was asked
 * for by an earlier version is not drawn again by a later one with another spread.
 */
export function comingOf(
  { assignmentId, versions, kept, zone }: Course,
  until: LocalDate,
): readonly Coming[] {
  const ordered = versions.toSorted((a, b) => a.version - b.version);
  const found: Coming[] = [];
  const askedFor = new Set<LocalDate>();
  for (const [at, version] of ordered.entries()) {
    const rulesUntil = ordered[at + 1]?.fromDay ?? null;
    const all = plannedBy(version, { until, zone, seed: assignmentId });
    const ruled = all.filter(({ due }) => rulesUntil === null || due < rulesUntil);
    const fresh = ruled.filter(({ planned }) => !askedFor.has(planned));
    const opened = all.filter(({ due }) => kept.some((one) => isOf(one, version, due)));
    for (const { planned } of [...ruled, ...opened]) askedFor.add(planned);
    for (const { planned: _, ...one } of fresh) {
      const opens = firstFree([...kept, ...found], one);
      if (opens === null || opens > until) continue;
      const opensAt = opens === one.opens ? one.opensAt : momentOf(opens, 0, zone);
      found.push({ ...one, opens, opensAt });
    }
  }
  return found.toSorted((a, b) => (a.opens < b.opens ? -1 : 1));
}

type Within = { readonly until: LocalDate; readonly zone: TimeZone; readonly seed: string };

const isOf = (kept: KeptOccurrence, { version }: ScheduleVersion, due: LocalDate): boolean =>
  kept.version === version && kept.due === due;

/** What a version plans from its first day on; before that day nothing opens. */
function plannedBy(
  { version, schedule, anchors, fromDay }: ScheduleVersion,
  { until, zone, seed }: Within,
): readonly (Coming & { readonly planned: LocalDate })[] {
  const range = { from: fromDay, to: until };
  return occurrencesOf(schedule, { anchors, zone, seed }, range)
    .filter(({ due }) => due >= fromDay)
    .map(({ planned, due, opens, opensAt, closes, closesAt }) => {
      const early = opens < fromDay;
      return {
        version,
        planned,
        due,
        opens: early ? fromDay : opens,
        closes,
        opensAt: early ? momentOf(fromDay, 0, zone) : opensAt,
        closesAt,
      };
    });
}

type Days = Pick<Coming, 'due' | 'opens' | 'closes'>;

/** The first day on which no other window is open any more; null: the due day has passed by then. */
function firstFree(others: readonly Days[], { opens, due, closes }: Days): LocalDate | null {
  const touching = others.filter((other) => other.opens <= closes && other.closes >= opens);
  const after = touching.map((other) => addDays(other.closes, 1));
  const first = [opens, ...after].toSorted().at(-1) ?? opens;
  return first <= due ? first : null;
}

export type Look = {
  /** To be opened now; those whose window has passed meanwhile are kept as expired. */
  readonly opening: readonly (Coming & { readonly state: 'open' | 'expired' })[];
  readonly expiring: readonly KeptOccurrence[];
  /** The next moment at which something opens or expires; reminders are added by the caller. */
  readonly nextAt: Instant | null;
  readonly nextDue: LocalDate | null;
};

/** What is to be done at this moment, and when to look again. Doing it twice finds nothing to do. */
export function lookAt(course: Course, now: Instant): Look {
  const today = localDayOf(now, course.zone);
  const expiring = course.kept.filter(({ state, closesAt }) => state === 'open' && closesAt <= now);
  const coming = course.endedAt === null ? comingOf(course, addDays(today, lookAheadDays)) : [];
  const opening = coming
    .filter(({ opensAt }) => opensAt <= now)
    .map((one) => ({
      ...one,
      state: one.closesAt <= now ? ('expired' as const) : ('open' as const),
    }));
  const later = coming.filter(({ opensAt }) => opensAt > now);
  const moments = [
    ...later.map(({ opensAt }) => opensAt),
    ...[...opening, ...course.kept]
      .filter(({ state, closesAt }) => state === 'open' && closesAt > now)
      .map(({ closesAt }) => closesAt),
  ];
  return {
    opening,
    expiring,
    nextAt: moments.toSorted()[0] ?? null,
    nextDue: later[0]?.due ?? null,
  };
}
