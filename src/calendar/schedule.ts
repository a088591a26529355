import { addDays, type LocalDate } from '#kernel';

/** What the days are counted from. The days themselves are the caller's: visits move, episodes begin. */
export type Anchor =
  | { readonly at: 'date'; readonly day: LocalDate }
  | { readonly at: 'episode-start' }
  | { readonly at: 'visit' };

export type Repeat = { readonly every: number; readonly unit: 'days' | 'weeks' | 'months' };

/** When something is to be done, again and again or once. Plain JSON; all days are the person's own. */
export type Schedule = {
  readonly from: Anchor;
  /** Days between the anchor and the first due day; negative: before it ("2 days before a visit"). */
  readonly offsetDays: number;
  /** null: once for each anchor. */
  readonly repeat: Repeat | null;
  readonly ends: { readonly times: number } | { readonly on: LocalDate } | null;
  /** Open from so many days before the due day until so many days after it; then it has expired. */
  readonly window: { readonly beforeDays: number; readonly afterDays: number };
  /** The due day is moved on by a drawn number of days, at most so many: random timing within a study. */
  readonly spreadDays: number;
  readonly reminders: {
    /** Days after the opening day; 0 is the opening day itself. */
    readonly onDays: readonly number[];
    /** Minutes after midnight on the person's clock. */
    readonly atMinutes: number;
  };
};

export type ScheduleFault = {
  readonly at: string;
  readonly code: string;
  readonly message: string;
};

export const scheduleLimits = {
  everyMax: 365,
  timesMax: 520,
  offsetDaysMax: 730,
  windowDaysMax: 120,
  spreadDaysMax: 60,
  remindersMax: 6,
} as const;

/** What can speak against a schedule: where it stands, and what to do about it. */
export const scheduleFaultWords = {
  'visit-repeats': {
    at: '/repeat',
    message: 'A visit has its own rhythm: it is asked once for each visit.',
  },
  'windows-overlap': {
    at: '/window',
    message: 'The window is longer than the time between two: shorten it, or ask less often.',
  },
  'reminder-after-window': {
    at: '/reminders/onDays',
    message: 'A reminder would come when the window is already closed.',
  },
  'ends-before-start': { at: '/ends/on', message: 'It would end before it begins.' },
} as const;
type FaultCode = keyof typeof scheduleFaultWords;

/** What would make windows overlap, or reminders come when nothing is open; none: it can be kept. */
export function scheduleFaults(schedule: Schedule): readonly ScheduleFault[] {
  const { repeat, window, spreadDays, reminders, from, ends, offsetDays } = schedule;
  const openDays = window.beforeDays + window.afterDays + 1;
  const endsOn = ends !== null && 'on' in ends ? ends.on : null;
  const wrong: Readonly<Record<FaultCode, boolean>> = {
    'visit-repeats': repeat !== null && from.at === 'visit',
    'windows-overlap': repeat !== null && openDays + spreadDays > shortestDays(repeat),
    'reminder-after-window': reminders.onDays.some((day) => day >= openDays),
    'ends-before-start':
      from.at === 'date' && endsOn !== null && endsOn < addDays(from.day, offsetDays),
  };
  return (Object.keys(wrong) as FaultCode[])
    .filter((code) => wrong[code])
    .map((code) => ({ code, ...scheduleFaultWords[code] }));
}

/** The fewest days between two due days. */
export function shortestDays({ every, unit }: Repeat): number {
  const days = { days: 1, weeks: 7, months: 28 }[unit];
  return every * days;
}
