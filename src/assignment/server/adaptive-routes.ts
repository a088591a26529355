import type { PatientId } from '#access';
import { keepAdaptiveTest, listAdaptiveTests, openAdaptiveTest } from '#assignment';
import type { Reader, Writer } from '#database/server';
import {
  adaptiveError,
  adaptiveFewestItems,
  adaptiveLeastGain,
  adaptiveMostItems,
} from '#evidence';
import { notFound, type Problem } from '#http';
import { handle, handleAs, type Route } from '#http/server';
import { err, type Instant, type LocalDate, localDayOf, ok, type Result } from '#kernel';
import type { MayNotUse } from '#library';
import { itemBankReader, type LoadedBank } from '#library/server';
import { type StopRule, speaks } from '#measures';
import type { Patient } from '#profile';
import { patientReader } from '#profile/server';
import { keepTest } from './adaptive-keep.ts';
import { numbersFor } from './numbers.ts';

export type AdaptiveDeps = {
  /** A score was added: what follows from it. */
  readonly afterScore: (trx: Writer, patient: Patient, now: Instant) => Promise<void>;
};

/** Adaptive tests that the team asks together with the person. */
export function adaptiveRoutes(deps: AdaptiveDeps): readonly Route[] {
  return [
    handle(listAdaptiveTests, async ({ database, now }, { params: { patientId } }) =>
      database.read({ patientId }, async (db) => {
        const patient = await patientReader(db).patient(patientId);
        if (patient === null) return err(notFound('person'));
        const usable = await itemBankReader(db).usable(dayOf(patient, now));
        const banks = usable.filter(({ bank }) => speaks(bank.language, patient.language));
        return ok({
          banks: banks.map(({ bank: { id, name, items } }) => ({
            bankId: id,
            name,
            questions: items.length,
          })),
        });
      }),
    ),

    handle(openAdaptiveTest, async ({ database, now }, { params: { patientId, bankId } }) =>
      database.read({ patientId }, async (db) => {
        const found = await personAndBank(db, patientId, bankId, now);
        if (!found.ok) return found;
        const { patient, loaded } = found.value;
        return ok({ ...loaded, rule: await ruleFor(db, patient, now) });
      }),
    ),

    handleAs('staff', keepAdaptiveTest, async ({ actor, database, now }, { params, body }) =>
      database.write({ patientId: params.patientId }, async (trx) => {
        const found = await personAndBank(trx, params.patientId, body.bankId, now);
        if (!found.ok) return found;
        const { patient, loaded } = found.value;
        const test = { ...body, occasionId: params.occasionId };
        const kept = await keepTest(trx, patient, loaded, test, { actor, now });
        if (kept.ok && kept.value.isNew) await deps.afterScore(trx, patient, now);
        return kept.ok ? ok(kept.value.view) : kept;
      }),
    ),
  ];
}

const dayOf = ({ timeZone }: Patient, now: Instant): LocalDate => localDayOf(now, timeZone);

async function personAndBank(
  db: Reader,
  patientId: PatientId,
  bankId: string,
  now: Instant,
): Promise<Result<{ readonly patient: Patient; readonly loaded: LoadedBank }, Problem>> {
  const patient = await patientReader(db).patient(patientId);
  if (patient === null) return err(notFound('person'));
  const loaded = await itemBankReader(db).bankFor(bankId, dayOf(patient, now));
  if (!loaded.ok) return err(mayNot(loaded.problem));
  if (!speaks(loaded.value.bank.language, patient.language)) return err(otherLanguage);
  return ok({ patient, loaded: loaded.value });
}

const mayNot = ({ code, says }: MayNotUse): Problem => ({
  status: 422,
  code: 'may-not-be-used',
  title: `This bank may not be asked from: ${says.en}`,
  fields: [{ at: '/body/bankId', code, message: says.en }],
});

const otherLanguage: Problem = mayNot({
  code: 'no-such-language',
  says: { en: 'It is not in the language of this person.' },
});

async function ruleFor(db: Reader, patient: Patient, now: Instant): Promise<StopRule> {
  const numbers = await numbersFor(db, patient, now);
  return {
    fewestItems: numbers.valueOf(adaptiveFewestItems),
    mostItems: numbers.valueOf(adaptiveMostItems),
    error: numbers.valueOf(adaptiveError),
    leastGain: numbers.valueOf(adaptiveLeastGain),
  };
}
