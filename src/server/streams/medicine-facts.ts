import type { Reader } from '#database/server';
import { anyOf, type LocalDate } from '#kernel';
import { belongsTo, groups, type ListNow, listFacts, loadOf, type Taken } from '#medication';
import { healthFactsOf, takenNow, taperFactsOf } from '#medication/server';
import type { Patient } from '#profile';
import { type Circumstances, type Fact, factOf } from '#reasoning';
import { sedatingMedicine } from '#sleep';
import { complexPolypharmacy, dailyMme } from '#stepping';
import { disorderNow } from './condition-facts.ts';
import { screeningMedicines } from './screening-facts.ts';

/** What the list of medicines and what stands beside it say, as facts for the rules of care. */
export async function medicineFacts(
  db: Reader,
  patient: Patient,
  circumstances: Circumstances,
): Promise<readonly Fact[]> {
  const now = await takenNow(db, patient, circumstances);
  const { today } = circumstances;
  const health = await healthFactsOf(db, patient, today);
  return [
    ...listFacts(now, today),
    ...(now === null ? [] : factsForOthers(now, today)),
    ...health,
    ...disorderNow(health),
    ...(await taperFactsOf(db, patient, now, today)),
  ];
}

/** What rules of other rooms read of the same list. */
function factsForOthers({ taken, day }: ListNow, today: LocalDate): readonly Fact[] {
  const record = { date: day, source: 'medicine list' };
  const { total } = loadOf(taken).mme;
  return [
    factOf(dailyMme, { ...record, id: 'medicines#step', value: total }),
    factOf(sedatingMedicine, { ...record, id: 'medicines#sleep', value: sedates(taken) }),
    ...screeningMedicines(taken, record),
    ...(taken.length === 0 && day <= today
      ? [factOf(complexPolypharmacy, { ...record, id: 'medicines#poly', value: false })]
      : []),
  ];
}

const sedatingGroups = [groups.opioids, groups.benzodiazepines, groups.gabapentinoids];
const sedatingClasses: readonly string[] = ['z-drug', 'muscle-relaxant', 'antipsychotic'];

/** An opioid or a sedative; null where something is taken that may be one. */
function sedates(taken: readonly Taken[]): boolean | null {
  const verdicts = taken.flatMap((one) => [
    one.parts.some(({ ingredient }) =>
      ingredient.classes.some((each) => sedatingClasses.includes(each)),
    ),
    ...sedatingGroups.map((group) => belongsTo(one, group)),
  ]);
  const verdict = anyOf(verdicts);
  return verdict === 'unknown' ? null : verdict;
}
