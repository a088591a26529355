import type { SiteId } from '#access';
import { assign } from '#assignment/server';
import type { Writer } from '#database/server';
import { doseChangeCheckDays, doseChangeContactDays, inForce } from '#evidence';
import { addDays, addHours, daysBetween, type Id, type LocalDate } from '#kernel';
import { concerns, takenOf, type WatchItem, watchFor, watchFromDay } from '#medication';
import type { Event, MedicinesChanged } from '#medication/server';
import type { PlanItem } from '#plan';
import { planReader } from '#plan/server';
import { derivedId } from '#profile/server';
import { type CardToRaise } from '#worklist';
import { cardWriter } from '#worklist/server';
import { circumstancesOf } from './intake-person.ts';

type Began = Extract<Event, { readonly kind: 'began' }>;

/**
 * Something was begun or its dose changed: the person is asked in the app from day 3 on what was chosen to
 * be watched, and those of the team whose part of the plan it touches know of the two weeks (MED-18).
 */
export async function watchWhatBegan(
  trx: Writer,
  changed: MedicinesChanged,
  began: Began,
): Promise<void> {
  const { patient, table, now } = changed;
  const { patientId } = patient;
  const { settings, bearer, today } = await circumstancesOf(trx, patient, now);
  const checkDays = inForce(doseChangeCheckDays, settings, bearer, now).value;
  const contactDays = inForce(doseChangeContactDays, settings, bearer, now).value;
  const taken = takenOf(began.medicine, table);
  const until = addDays(began.on, contactDays);
  if (watchFor(taken).length === 0 || until < today) return;
  const notAsked = await ask(trx, changed, began, { today, checkDays });
  const plan = await planReader(trx).plan(patientId);
  const cards = [
    ...concerns(taken).flatMap((discipline) =>
      noticeFor(discipline, plan?.items ?? [], began, until),
    ),
    ...(notAsked.length === 0 ? [] : [askAtContact(began, notAsked)]),
  ];
  const dueAt = addHours(now, 24 * Math.max(0, daysBetween(today, until)));
  const siteId = patient.siteId as SiteId;
  await cardWriter(trx).raiseAll(
    cards.map((card) => ({ ...card, dueAt })),
    { patientId, siteId, now },
  );
}

const askedBy: Readonly<Record<WatchItem, string>> = {
  mood: 'nrs_mood',
  sleep: 'sleep_quality',
  thinking: 'promis_cognition_2a',
  'side-effects': 'side_effects',
};
const nineInTheMorning = 540;

type Days = { readonly today: LocalDate; readonly checkDays: number };

/** One round for each thing that is watched; the phone asks them together. Answers what could not be asked. */
async function ask(
  trx: Writer,
  { patient, actor, now }: MedicinesChanged,
  { medicine, medicineId, version, on, watch }: Began,
  { today, checkDays }: Days,
): Promise<readonly WatchItem[]> {
  const from = Math.max(watchFromDay, daysBetween(on, today));
  if (from > checkDays) return [];
  const { patientId } = patient;
  const notAsked: WatchItem[] = [];
  for (const item of watch) {
    const assignmentId = derivedId(medicineId, `watch ${version} ${item}`) as Id<'AssignmentId'>;
    const draft = {
      what: { kind: 'instrument' as const, id: askedBy[item] },
      schedule: {
        from: { at: 'date' as const, day: on },
        offsetDays: from,
        repeat: null,
        ends: null,
        window: { beforeDays: 0, afterDays: checkDays - from },
        spreadDays: 0,
        reminders: { onDays: [0], atMinutes: nineInTheMorning },
      },
      visitDays: [],
    };
    const why = `After ${medicine.name} was begun or changed`;
    const body = { assignmentId, draft, why, sharesScore: true };
    const input = { params: { patientId }, query: {}, body };
    const assigned = await assign(trx, { actor, now }, input);
    if (!assigned.ok) notAsked.push(item);
  }
  return notAsked;
}

type Notice = Omit<CardToRaise, 'dueAt'>;

const roleOf = { psychology: 'psychologist', physiotherapy: 'physiotherapist' } as const;

/** Only those who have a part in the plan are told; who has none is not disturbed. */
function noticeFor(
  discipline: 'psychology' | 'physiotherapy',
  items: readonly PlanItem[],
  { medicine, medicineId, version, on }: Began,
  until: LocalDate,
): readonly Notice[] {
  const theirs = items.filter(
    (item) => item.discipline === discipline && (item.state === 'active' || item.state === 'held'),
  );
  const [first] = theirs;
  if (first === undefined) return [];
  const parts = theirs.map(({ title }) => title).join(', ');
  const en = `${medicine.name} was begun or changed on ${on}. Until ${until}, take changes of mood, sleep or thinking for a sign of it first. Your part: ${parts}.`;
  return [
    {
      cause: `medicine-watch:${medicineId}:${version}:${discipline}`,
      queue: 'plan',
      severity: 'info',
      title: { en: 'A medicine was begun or changed: two weeks of watching' },
      why: { en },
      rule: 'MED-18',
      findingId: null,
      ownerRole: roleOf[discipline],
      ownerAccount: first.ownerAccount,
    },
  ];
}

const watchWords: Readonly<Record<WatchItem, string>> = {
  mood: 'mood',
  sleep: 'sleep',
  thinking: 'thinking',
  'side-effects': 'side effects',
};

/** Where the app cannot ask (no words in the language, no licence), somebody of the team does. */
function askAtContact(
  { medicine, medicineId, version }: Began,
  notAsked: readonly WatchItem[],
): Notice {
  const what = notAsked.map((item) => watchWords[item]).join(', ');
  return {
    cause: `medicine-watch:${medicineId}:${version}:ask`,
    queue: 'contact',
    severity: 'advice',
    title: { en: 'Ask at the contact what the app cannot ask' },
    why: { en: `After ${medicine.name} was begun or changed, ask about: ${what}.` },
    rule: 'MED-18',
    findingId: null,
    ownerRole: 'coordinator',
    ownerAccount: null,
  };
}
