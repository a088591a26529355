import type { PatientId, SiteId } from '#access';
import { assign, stopAsking } from '#assignment/server';
import type { Writer } from '#database/server';
import { type Id, type Instant, type LocalDate, localDayOf } from '#kernel';
import type { MedicinesChanged, TaperChanged } from '#medication/server';
import { derivedId } from '#profile/server';
import type { CardToRaise } from '#worklist';
import { cardWriter } from '#worklist/server';
import { endCard } from './end-card.ts';

const nineInTheMorning = 540;

/**
 * A taper that was agreed is asked about every week until it ends, and each step has somebody beside it.
 * In a pause the dose stays and the questions go on: a pause is made because it goes badly (HHS 2019).
 */
export async function askWhileLowering(
  trx: Writer,
  changed: MedicinesChanged,
  taper: TaperChanged,
): Promise<void> {
  const { patient, actor, now } = changed;
  const { patientId } = patient;
  const assignmentId = derivedId(taper.taperId, 'weekly') as Id<'AssignmentId'>;
  if (taper.state === 'ended') {
    const body = { reason: 'The taper has ended' };
    await endSupport(trx, patientId, taper, now);
    await endCard(trx, patientId, `taper:${taper.taperId}:weekly`, now);
    // Where none was begun there is none to stop, and that is as it should be.
    await stopAsking(trx, { actor, now }, { params: { patientId, assignmentId }, query: {}, body });
    return;
  }
  const [first] = taper.steps;
  if (taper.state !== 'agreed') await endSupport(trx, patientId, taper, now);
  if (taper.state !== 'agreed' || first === undefined) return;
  const draft = {
    what: { kind: 'battery' as const, id: 'taper-week' },
    schedule: {
      from: { at: 'date' as const, day: first.from },
      offsetDays: 0,
      repeat: { every: 1, unit: 'weeks' as const },
      ends: null,
      window: { beforeDays: 0, afterDays: 5 },
      spreadDays: 0,
      reminders: { onDays: [0, 2], atMinutes: nineInTheMorning },
    },
    visitDays: [],
  };
  const body = { assignmentId, draft, why: 'A medicine is being lowered', sharesScore: true };
  const input = { params: { patientId }, query: {}, body };
  const assigned = await assign(trx, { actor, now }, input);
  const cards = [
    ...supportCards(taper, localDayOf(now, patient.timeZone)),
    ...(assigned.ok ? [] : [askByHand(taper, assigned.problem.title)]),
  ];
  const siteId = patient.siteId as SiteId;
  await cardWriter(trx).raiseAll(cards, { patientId, siteId, now });
}

const startOf = (day: string): Instant => `${day}T09:00:00.000Z` as Instant;

/** Where no step is taken nobody has to be beside one. */
async function endSupport(
  trx: Writer,
  patientId: PatientId,
  { taperId, steps }: TaperChanged,
  now: Instant,
): Promise<void> {
  for (const { from } of steps) await endCard(trx, patientId, causeOf(taperId, from), now);
}

const causeOf = (taperId: string, from: LocalDate): string => `taper:${taperId}:${from}`;

/** Steps of days gone by were stood beside, or not; they come back with no later version. */
function supportCards({ taperId, steps }: TaperChanged, today: LocalDate): readonly CardToRaise[] {
  return steps.flatMap(({ from, daily, supportedBy }): CardToRaise[] =>
    supportedBy === null || from < today
      ? []
      : [
          {
            cause: causeOf(taperId, from),
            queue: 'contact',
            severity: 'info',
            title: { en: 'Be there at a step down' },
            why: {
              en: `From ${from} the agreed dose is ${daily} a day. Ask about mood and thoughts of suicide, sleep and pain; a pause is allowed. The dose changes only when the prescriber writes it down.`,
            },
            rule: null,
            findingId: null,
            ownerRole: 'coordinator',
            ownerAccount: supportedBy,
            dueAt: startOf(from),
          },
        ],
  );
}

function askByHand({ taperId, steps }: TaperChanged, because: string): CardToRaise {
  return {
    cause: `taper:${taperId}:weekly`,
    queue: 'contact',
    severity: 'warning',
    title: { en: 'Ask every week while a medicine is lowered' },
    why: { en: `The app cannot ask this person. ${because}` },
    rule: null,
    findingId: null,
    ownerRole: 'coordinator',
    ownerAccount: null,
    dueAt: steps[0] === undefined ? null : startOf(steps[0].from),
  };
}
