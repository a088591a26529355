import type { PatientId } from '#access';
import type { Schedule } from '#calendar';
import { addDays, type Instant, type LocalDate, localDayOf, type TimeZone } from '#kernel';
import type { Battery } from './battery.ts';
import { type Load, type Week, weeksOver } from './budget.ts';
import { type Course, comingOf, lookAheadDays } from './due.ts';
import { type AskingSettings, allowedOf, type LeftOut, type Library, type Part } from './gate.ts';
import { minutesFor } from './question.ts';

/** One person a change would reach. */
export type Person = {
  readonly patientId: PatientId;
  readonly name: string;
  readonly language: string;
  readonly zone: TimeZone;
  readonly leftCare: boolean;
  /** Days the schedule would count from. */
  readonly anchors: readonly LocalDate[];
  /** Minutes of what is assigned already, by due day. */
  readonly loads: readonly Load[];
  readonly budgetMinutes: number;
  readonly secondsPerQuestion: number;
  readonly asking: AskingSettings;
  /** The assignment as it stands, where one is changed: what was due stays. */
  readonly before: Pick<Course, 'versions' | 'kept'>;
  /** Whether the person signs in on a phone; without, nobody is notified. */
  readonly hasPhone: boolean;
};

export type Obstacle = 'left-care' | 'nothing-allowed' | 'never-due';

export type PersonPreview = {
  readonly patientId: PatientId;
  readonly name: string;
  readonly language: string;
  /** Why it cannot be assigned to this person; null: it can. */
  readonly obstacle: Obstacle | null;
  readonly parts: readonly Part[];
  readonly leftOut: readonly LeftOut[];
  /** What everyone is asked; follow-up questions come on top. */
  readonly minutes: number;
  readonly nextDue: LocalDate | null;
  /** When the first one opens, and the person's phone shows it. */
  readonly notifiedOn: LocalDate | null;
  readonly notified: boolean;
  readonly weeksOver: readonly Week[];
  readonly budgetMinutes: number;
};

export type Draft = {
  readonly battery: Battery;
  readonly schedule: Schedule;
  /** Fixes the drawn days; null where the assignment has no id yet. */
  readonly assignmentId: string | null;
};

/** Weeks ahead for which the minutes are added up. */
const weeksAhead = 12;

/**
 * Who will be notified if this is saved: what each person is asked, from when, how long it takes, and
 * what stands against it. The same function decides when it is saved.
 */
export function previewFor(
  person: Person,
  { battery, schedule, assignmentId }: Draft,
  library: Library,
  now: Instant,
): PersonPreview {
  const { parts, leftOut, forms } = allowedOf(battery, person.language, library, person.asking);
  const today = localDayOf(now, person.zone);
  const next = {
    version: (person.before.versions.at(-1)?.version ?? 0) + 1,
    schedule,
    anchors: person.anchors,
    fromDay: today,
  };
  const coming = comingOf(
    {
      assignmentId: assignmentId ?? 'preview',
      versions: [...person.before.versions, next],
      kept: person.before.kept,
      endedAt: null,
      zone: person.zone,
    },
    addDays(today, lookAheadDays),
  ).filter(({ closes }) => closes >= today);
  const questions = parts
    .filter(({ trigger }) => trigger === null)
    .reduce((sum, { instrument }) => sum + (forms.get(instrument)?.items.length ?? 0), 0);
  const minutes = minutesFor(questions, person.secondsPerQuestion);
  const until = addDays(today, weeksAhead * 7);
  const added = coming.filter(({ due }) => due <= until).map(({ due }) => ({ due, minutes }));
  const obstacle = obstacleFor(person, parts, coming.length);
  const first = coming[0];
  return {
    patientId: person.patientId,
    name: person.name,
    language: person.language,
    obstacle,
    parts,
    leftOut,
    minutes,
    nextDue: first?.due ?? null,
    notifiedOn: first?.opens ?? null,
    notified: obstacle === null && person.hasPhone,
    weeksOver: weeksOver([...person.loads, ...added], person.budgetMinutes),
    budgetMinutes: person.budgetMinutes,
  };
}

function obstacleFor(
  { leftCare }: Person,
  parts: readonly Part[],
  coming: number,
): Obstacle | null {
  if (leftCare) return 'left-care';
  if (parts.every(({ trigger }) => trigger !== null)) return 'nothing-allowed';
  return coming === 0 ? 'never-due' : null;
}
