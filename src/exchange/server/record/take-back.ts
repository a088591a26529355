import type { Problem } from '#http';
import { err, ok, type Result } from '#kernel';
import {
  healthWriter,
  keepMedicine,
  medicineReader,
  withdrawMedicineFrom,
} from '#medication/server';
import { factNamed } from '#profile/server';
import { changedSince } from './problems.ts';
import { recordFact, type Taking } from './take-over.ts';
import type { Written } from './written.ts';

type Done = Promise<Result<null, Problem>>;

/** Takes back what a line wrote, each where it stands; nothing that somebody changed since is touched. */
export async function takeBack(taking: Taking, written: readonly Written[]): Done {
  for (const one of written) {
    const done = await backOf(taking, one);
    if (!done.ok) return done;
  }
  return ok(null);
}

const because = 'Taken back: it came from another record';

/** What stands again is ours, and is not from the other record. */
const asBefore = ({ name }: Taking['by']): string => `${name}, as it stood before another record`;

async function backOf(taking: Taking, written: Written): Done {
  const { trx, who, by } = taking;
  const { patientId } = who.patient;
  switch (written.kind) {
    case 'health': {
      const gone = await healthWriter(trx).withdraw(patientId, written.recordId, because, by);
      return gone ? ok(null) : err(changedSince);
    }
    case 'entry':
      return entryBack(taking, written);
    case 'fact': {
      if (factNamed(who.facts, written.fact) !== written.value) return err(changedSince);
      const { fact, before, beforeDay } = written;
      await recordFact(taking, fact, before, beforeDay ?? null, asBefore(by));
      return ok(null);
    }
    case 'medicine':
      return medicineBack(taking, written);
  }
}

async function entryBack(
  taking: Taking,
  { fact, entry }: Extract<Written, { readonly kind: 'entry' }>,
): Done {
  const { conditions, cannotTake } = taking.ours;
  const known = fact === 'conditions' ? conditions : cannotTake;
  if (!known.includes(entry)) return ok(null);
  const rest = known.filter((one) => one !== entry);
  // Nobody said that there is none.
  await recordFact(taking, fact, rest.length === 0 ? null : rest, null, asBefore(taking.by));
  return ok(null);
}

async function medicineBack(
  { trx, who, ours, by }: Taking,
  { medicineId, version, before }: Extract<Written, { readonly kind: 'medicine' }>,
): Done {
  const current = await medicineReader(trx).hold(who.patient.patientId, medicineId);
  if (current?.version !== version) return err(changedSince);
  if (before === null) {
    const gone = await withdrawMedicineFrom(trx, who, medicineId, { version, words: because }, by);
    return gone.ok ? ok(null) : gone;
  }
  const change = { kind: 'corrected' as const, on: null, words: because };
  const wanted = { version, medicine: before, change, watch: [] };
  const saved = await keepMedicine(trx, who, medicineId, wanted, ours.table, by);
  return saved.ok ? ok(null) : saved;
}
