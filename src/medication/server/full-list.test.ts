import { beforeAll, expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { readMedicines, saveMedicine } from '#medication';
import { type Clinic, givenClinic, newId } from '../../../tests/support/clinic.ts';
import { medicineNamed } from '../../../tests/support/medicine-story.ts';
import { medicinesMax, medicineWriter } from './medicine-store.ts';

let clinic: Clinic;
const params = () => ({ patientId: clinic.patientId });

/** Written straight into the store: a hundred requests would weigh every rule a hundred times. */
async function given(count: number, state: 'taken' | 'stopped' | 'withdrawn'): Promise<void> {
  const by = { accountId: clinic.okoro.accountId, name: 'Dr Okoro', now: clinic.now() };
  await clinic.database.write(params(), async (trx) => {
    for (let at = 0; at < count; at++) {
      const medicine = {
        medicineId: newId<'MedicineId'>(),
        version: 1,
        body: medicineNamed(`Folic acid ${state} ${at}`),
        state,
        changedOn: null,
        changedUp: null,
        ...(state === 'stopped' ? ended : { stoppedOn: null, stopReason: null }),
        changeKind: 'added' as const,
        changeWords: null,
        saidAt: by.now,
      };
      await medicineWriter(trx).add(clinic.patientId, medicine, by);
    }
  });
}
const ended = { stoppedOn: '2026-01-09' as LocalDate, stopReason: 'risk' as const };
const oneMore = () => ({
  params: { ...params(), medicineId: newId<'MedicineId'>() },
  body: {
    version: 0,
    medicine: medicineNamed('Folic acid'),
    change: { kind: 'added' as const, on: null },
  },
});

beforeAll(async () => {
  clinic = await givenClinic();
});

it('what was stopped or taken back over the years makes no list full, and hides nothing', async () => {
  await given(80, 'stopped');
  await given(50, 'withdrawn');
  await given(medicinesMax - 1, 'taken');
  const after = await clinic.okoro.ask(saveMedicine, oneMore());
  expect(after.medicines).toHaveLength(130 + medicinesMax);
  expect(after.medicines.filter(({ state }) => state === 'taken')).toHaveLength(medicinesMax);
});

it('a list with as many that are taken as anybody can read takes no more, also none begun again', async () => {
  const refused = await clinic.okoro.refusal(saveMedicine, oneMore());
  expect(refused.code).toBe('list-full');
  const { medicines } = await clinic.okoro.ask(readMedicines, { params: params() });
  const stopped = medicines.find(({ state }) => state === 'stopped');
  const again = await clinic.okoro.refusal(saveMedicine, {
    params: { ...params(), medicineId: stopped?.medicineId ?? newId<'MedicineId'>() },
    body: {
      version: 1,
      medicine: medicineNamed('Folic acid'),
      change: { kind: 'restarted' as const, on: null },
    },
  });
  expect(again.code).toBe('list-full');
});
