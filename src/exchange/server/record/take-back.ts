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

async function backOf(taking: Taking, written: Written): Done {
  const { trx, who, ours, by } = taking;
  const { patientId } = who.patient;
  switch (written.kind) {
    case 'health': {
      const gone = await healthWriter(trx).withdraw(patientId, written.recordId, because, by);
      return gone ? ok(null) : err(changedSince);
    }
    case 'entry': {
      const known = written.fact === 'conditions' ? ours.conditions : ours.cannotTake;
      if (!known.includes(written.entry)) return ok(null);
      const rest = known.filter((one) => one !== written.entry);
      await recordFact(taking, written.fact, rest, null);
      return ok(null);
    }
    case 'fact': {
      if (factNamed(who.facts, written.fact) !== written.value) return err(changedSince);
      await recordFact(taking, written.fact, written.before, null);
      return ok(null);
    }
    case 'medicine':
      return medicineBack(taking, written);
  }
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
