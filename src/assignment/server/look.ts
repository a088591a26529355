import { uuidv7 } from 'uuidv7';
import type { PatientId } from '#access';
import { signsIn } from '#accounts/server';
import {
  allowedOf,
  batteryFor,
  type Channel,
  type Course,
  fateOf,
  intendedFor,
  type LeftOut,
  type Look,
  lookAt,
  type OccurrenceState,
  type Part,
} from '#assignment';
import type { Writer } from '#database/server';
import { type Id, type Instant, localDayOf } from '#kernel';
import type { Patient } from '#profile';
import { patientReader } from '#profile/server';
import { type Assignment, assignmentReader } from './assignment-store.ts';
import { assignmentWriter } from './assignment-writer.ts';
import type { OutsideChannel } from './channels.ts';
import { followStudies, type InForce } from './follow-studies.ts';
import { grouped } from './grouped.ts';
import { addressOf, intendOutside, newReminder } from './intend-outside.ts';
import { libraryOn, type SiteLibrary } from './library.ts';
import { type Numbers, numbersFor } from './numbers.ts';
import { type Occurrence, occurrenceReader } from './occurrence-store.ts';
import { occurrenceWriter } from './occurrence-writer.ts';
import { reminderProgress } from './reminder-progress.ts';
import { reminderReader } from './reminder-store.ts';
import { reminderWriter } from './reminder-writer.ts';

type At = {
  readonly patient: Patient;
  readonly numbers: Numbers;
  readonly library: SiteLibrary;
  readonly now: Instant;
  readonly inForce: InForce;
};

/**
 * Brings one person up to date, in one transaction: what is to open opens, what has run out expires,
 * reminders whose time has come are written. Doing it again, or twice at once, changes nothing more.
 */
export async function bringUpToDate(
  trx: Writer,
  patientId: PatientId,
  now: Instant,
  outside: readonly OutsideChannel[] = [],
): Promise<void> {
  const inForce = await followStudies(trx, patientId, now);
  const held = await assignmentReader(trx).hold(patientId);
  const patient = held.length === 0 ? null : await patientReader(trx).patient(patientId);
  if (patient === null) return;
  const at: At = {
    patient,
    now,
    inForce,
    numbers: await numbersFor(trx, patient, now),
    library: await libraryOn(trx, localDayOf(now, patient.timeZone)),
  };
  const kept = grouped(await occurrenceReader(trx).all(patientId), (one) => one.assignmentId);
  const moments = new Map<string, Instant | null>();
  for (const assignment of held) {
    const own = kept.get(assignment.assignmentId) ?? [];
    moments.set(assignment.assignmentId, await openAndExpire(trx, assignment, own, at));
  }
  await intendOutside(trx, patientId, outside);
  const reminding = await remind(trx, at);
  for (const assignment of held) {
    const next = [moments.get(assignment.assignmentId), reminding.get(assignment.assignmentId)];
    const [first] = next.filter((moment) => moment !== null && moment !== undefined).toSorted();
    await assignmentWriter(trx).nextAt(assignment, first ?? null);
  }
}

async function openAndExpire(
  trx: Writer,
  assignment: Assignment,
  kept: readonly Occurrence[],
  at: At,
): Promise<Instant | null> {
  const { patient, now, numbers } = at;
  const { patientId } = patient;
  const { assignmentId, versions, endedAt } = assignment;
  const zone = patient.timeZone;
  const course: Course = { assignmentId, versions, kept, endedAt, zone };
  const { opening, expiring, nextAt } = lookAt(course, now);
  const writer = occurrenceWriter(trx);
  const ids = expiring.map(({ occurrenceId }) => occurrenceId);
  await writer.settle(patientId, ids, 'expired', now);
  for (const id of ids) await reminderProgress(trx).giveUp(patientId, id, 'too-late');
  if (patient.leftAt !== null) await withdrawOpen(trx, patientId, kept, now);
  const asked = opening.length === 0 ? nothing : partsNow(assignment, at);
  const made = opening.map((one) => ({
    ...one,
    ...asked,
    occurrenceId: uuidv7() as Id<'OccurrenceId'>,
    state: stateFor(one, mayAsk(patient, asked), patient),
    consentVersion: at.inForce.get(assignment.study?.studyId ?? '') ?? null,
  }));
  await writer.open(assignment, made, now);
  for (const one of made.filter(({ state }) => state === 'open')) {
    const schedule = versions.find(({ version }) => version === one.version)?.schedule;
    if (schedule === undefined) continue;
    const intended = intendedFor(one, schedule, numbers.quiet, zone);
    await reminderWriter(trx).intend({ ...assignment, ...one }, 'in-app', intended, newReminder);
  }
  return nextAt;
}

/** Who left care is asked nothing more and reminded of nothing; coming back takes up none of it. */
async function withdrawOpen(
  trx: Writer,
  patientId: PatientId,
  kept: readonly Occurrence[],
  now: Instant,
): Promise<void> {
  const open = kept.filter(({ state, closesAt }) => state === 'open' && closesAt > now);
  const ids = open.map(({ occurrenceId }) => occurrenceId);
  await occurrenceWriter(trx).settle(patientId, ids, 'withdrawn', now);
  for (const id of ids) await reminderProgress(trx).giveUp(patientId, id, 'too-late');
}

/** What may not be asked is withdrawn; and so is what came and went while a person was not in care. */
function stateFor(
  { state, opensAt }: Look['opening'][number],
  mayBeAsked: boolean,
  { leftAt }: Patient,
): OccurrenceState {
  const away = leftAt !== null && opensAt >= leftAt;
  return away || (state === 'open' && !mayBeAsked) ? 'withdrawn' : state;
}

const nothing = { parts: [] as readonly Part[], leftOut: [] as readonly LeftOut[] };

const mayAsk = ({ leftAt }: Patient, { parts }: typeof nothing): boolean =>
  leftAt === null && parts.some(({ trigger }) => trigger === null);

/** What may be asked today; a licence may have ended since it was assigned. */
function partsNow({ what }: Assignment, { library, patient, numbers }: At): typeof nothing {
  const battery = batteryFor(what, library.titleOf);
  if (battery === null) return nothing;
  const { parts, leftOut } = allowedOf(battery, patient.language, library, numbers);
  return { parts, leftOut };
}

/** Writes what is due into the app; the answer says when the next one of each assignment is. */
async function remind(trx: Writer, { patient, now }: At): Promise<ReadonlyMap<string, Instant>> {
  const { patientId } = patient;
  const waiting = await reminderReader(trx).waiting(patientId);
  const next = new Map<string, Instant>();
  if (waiting.length === 0) return next;
  const inApp = (await signsIn(trx, patientId)) ? 'here' : null;
  const occurrences = await occurrenceReader(trx).all(patientId);
  for (const { reminderId, occurrenceId, channel, intendedFor: at } of waiting) {
    const of = occurrences.find((one) => one.occurrenceId === occurrenceId);
    if (of === undefined) continue;
    const fate = at > now ? 'wait' : fateOf(of, now);
    const address = channel === 'in-app' ? inApp : addressOf(patient, channel);
    if (fate === 'wait' || goesOutside(fate, channel, address)) {
      next.set(of.assignmentId, earlier(next.get(of.assignmentId), at));
      continue;
    }
    await reminderWriter(trx).mark(patientId, reminderId, markFor(fate, address, now));
  }
  return next;
}

/** What goes out by another way is sent outside of any transaction, and looked for until it is. */
const goesOutside = (fate: string, channel: Channel, address: string | null): boolean =>
  fate === 'send' && channel !== 'in-app' && address !== null;

const earlier = (a: Instant | undefined, b: Instant): Instant => (a === undefined || b < a ? b : a);

function markFor(fate: ReturnType<typeof fateOf>, address: string | null, now: Instant) {
  if (fate !== 'send') return { not_sent: fate };
  return address === null ? { not_sent: 'no-address' as const } : { sent_at: now };
}
