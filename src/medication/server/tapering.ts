import type { Writer } from '#database/server';
import type { InputOf, Problem } from '#http';
import { err, type Id, ok, type Result } from '#kernel';
import { listNow, type saveTaper, stepFaults, takenOf, taperBody, tooFast } from '#medication';
import { canonical, type Json } from '#reasoning';
import { settingReader } from '#reasoning/server';
import type { Event, TaperChanged } from './answer.ts';
import type { ListKept, MedicinePerson } from './person.ts';
import { invalidMedicine, taperChanged, taperTooFast } from './problems.ts';
import type { By } from './tables.ts';
import { type KeptTaper, taperReader, taperWriter } from './taper-store.ts';

type Wanted = InputOf<typeof saveTaper>['body'];
type Saved = Promise<Result<Event | null, Problem>>;

/** Keeps a version of a taper, or says why not. The list of what is taken stays as it is. */
export async function keepTaper(
  trx: Writer,
  who: MedicinePerson,
  list: ListKept,
  taperId: Id<'TaperId'>,
  wanted: Wanted,
  by: By,
): Saved {
  const { patientId } = who.patient;
  const current = await taperReader(trx).hold(patientId, taperId);
  if ((current?.version ?? 0) !== wanted.version) {
    return isThis(current, wanted) ? ok(null) : err(taperChanged(current));
  }
  // What has ended is begun anew, with a look at why it ended.
  if (current?.state === 'ended') return err(taperChanged(current));
  const own = await forTheirOwnWork(trx, who, by);
  const refusal = wanted.state === 'ended' ? null : refusalOf(own, list, wanted);
  if (refusal !== null) return err(refusal);
  const next = {
    taperId,
    version: wanted.version + 1,
    state: wanted.state,
    body: wanted.taper,
    words: wanted.words,
  };
  const added = await taperWriter(trx).add(patientId, next, by);
  if (!added) return err(taperChanged(current));
  return ok({ kind: 'taper', taperId, state: wanted.state, steps: wanted.taper.steps });
}

/** A prescriber may go slower than the clinic: their own limits count for the tapers they plan. */
async function forTheirOwnWork(
  trx: Writer,
  who: MedicinePerson,
  { accountId }: By,
): Promise<MedicinePerson> {
  const bearer = { ...who.circumstances.bearer, accountId };
  const settings = await settingReader(trx).for(bearer);
  return { ...who, circumstances: { ...who.circumstances, bearer, settings } };
}

function isThis(current: KeptTaper | null, { version, taper, state }: Wanted): boolean {
  if (current === null || current.version !== version + 1 || current.state !== state) return false;
  return canonical(plain(bodyIn(current))) === canonical(plain(taper));
}

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

const bodyIn = (kept: KeptTaper) => {
  const names = Object.keys(taperBody.shape);
  return Object.fromEntries(Object.entries(kept).filter(([name]) => names.includes(name)));
};

/** Faster than MED-06 and MED-07 allow, or not to be judged: then only with a reason in writing. */
function refusalOf(who: MedicinePerson, list: ListKept, { taper }: Wanted): Problem | null {
  const medicine = list.medicines.find(({ medicineId }) => medicineId === taper.medicineId);
  if (medicine === undefined || medicine.state !== 'taken') {
    const message = 'Only what is taken now can be lowered.';
    return invalidMedicine([{ at: '/body/taper/medicineId', code: 'not-taken', message }]);
  }
  const faults = stepFaults(taper);
  if (faults.length > 0) return invalidMedicine(faults);
  if (taper.reason !== null) return null;
  const { today, freshDays } = who;
  const now = listNow(list, { today, freshDays }, list.table);
  const against = tooFast(taper, takenOf(medicine, list.table), now, who.circumstances);
  return against === null ? null : taperTooFast(against);
}

/** The dose stays where it is, until a prescriber goes on. */
export async function pause(
  trx: Writer,
  { patient: { patientId } }: MedicinePerson,
  taperId: Id<'TaperId'>,
  { version, words }: { readonly version: number; readonly words: string },
  by: By,
): Saved {
  const current = await taperReader(trx).hold(patientId, taperId);
  if (current?.version === version + 1 && current.state === 'paused') return ok(null);
  if (current === null || current.version !== version || current.state === 'ended') {
    return err(taperChanged(current));
  }
  const body = taperBody.parse(bodyIn(current));
  const next = { taperId, version: version + 1, state: 'paused' as const, body, words };
  const added = await taperWriter(trx).add(patientId, next, by);
  if (!added) return err(taperChanged(current));
  return ok({ kind: 'taper', taperId, state: 'paused', steps: body.steps });
}

/** What is no longer taken is lowered no more: its open taper ends with it, and says why. */
export async function endTapersOfStopped(
  trx: Writer,
  { patient: { patientId } }: MedicinePerson,
  { medicines }: Pick<ListKept, 'medicines'>,
  by: By,
): Promise<readonly TaperChanged[]> {
  const open = (await taperReader(trx).all(patientId)).filter(({ state }) => state !== 'ended');
  const ended: TaperChanged[] = [];
  for (const { taperId, medicineId } of open) {
    const medicine = medicines.find((each) => each.medicineId === medicineId);
    const current = await taperReader(trx).hold(patientId, taperId);
    if (medicine === undefined || medicine.state === 'taken' || current === null) continue;
    const body = taperBody.parse(bodyIn(current));
    const words = endWords[medicine.state];
    const next = { taperId, version: current.version + 1, state: 'ended' as const, body, words };
    if (!(await taperWriter(trx).add(patientId, next, by))) continue;
    ended.push({ kind: 'taper', taperId, state: 'ended', steps: body.steps });
  }
  return ended;
}

const endWords = {
  stopped: 'Ended with the medicine: it was stopped.',
  withdrawn: 'Ended with the medicine: it was taken off the list.',
} as const;
