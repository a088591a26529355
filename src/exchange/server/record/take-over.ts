import { uuidv7 } from 'uuidv7';
import type { Writer } from '#database/server';
import type { Problem } from '#http';
import { err, type Id, type LocalDate, ok, type Result } from '#kernel';
import { type HealthName, isSameMedicine, type MedicineBody } from '#medication';
import { keepHealth, keepMedicine, type MedicinePerson } from '#medication/server';
import type { FactName } from '#profile';
import { factWriter } from '#profile/server';
import type { OurRecord } from '../../record/compare.ts';
import { conditionRow } from '../../record/condition-table.ts';
import type { OfKind } from '../../record/item.ts';
import { measureRow, placeOf } from '../../record/measure-table.ts';
import { severalLines } from './problems.ts';
import type { KeptLine, KeptRecord } from './record-store.ts';
import type { By } from './tables.ts';
import type { Written } from './written.ts';

/** Everything that writing a line into our record asks for. */
export type Taking = {
  readonly trx: Writer;
  readonly who: MedicinePerson;
  readonly ours: OurRecord;
  /** The other record has more lines of the medicine that is taken over. */
  readonly several: boolean;
  readonly record: KeptRecord;
  readonly by: By;
};
type Taken = Promise<Result<readonly Written[], Problem>>;

/** "St Mary Hospital, 2026-03-01": what every fact of it names as where it comes from. */
export const sourceOf = ({ source, made_on: madeOn }: KeptRecord): string =>
  madeOn === null ? source : `${source}, ${madeOn}`;

/** Writes one line where it belongs, through the room that owns the place. */
export async function takeOver(taking: Taking, { content: item }: KeptLine): Taken {
  const { content, day } = item;
  switch (content.kind) {
    case 'condition':
      return takeCondition(taking, content, day);
    case 'value':
      return takeValue(taking, content, day);
    case 'pressure': {
      const { systolic, diastolic } = content;
      return takeHealth(taking, 'bloodPressure', { systolic, diastolic }, 'mmHg', day);
    }
    case 'allergy':
      return addEntry(taking, 'reported-allergies', taking.ours.cannotTake, content.words);
    case 'medicine':
      return takeMedicine(taking, content);
  }
}

async function takeCondition(
  taking: Taking,
  { condition }: OfKind<'condition'>,
  day: LocalDate | null,
): Taken {
  const { profile, health } = conditionRow(condition);
  const kept = health === null ? ok([]) : await takeHealth(taking, health, true, null, day);
  if (!kept.ok || profile === null || taking.ours.conditions.includes(profile)) return kept;
  const listed = await addEntry(taking, 'conditions', taking.ours.conditions, profile);
  return listed.ok ? ok([...kept.value, ...listed.value]) : listed;
}

async function takeValue(
  taking: Taking,
  { name, value }: OfKind<'value'>,
  day: LocalDate | null,
): Taken {
  const place = placeOf(name);
  if (place?.kind === 'lab') {
    return takeHealth(taking, place.lab, value, measureRow(name).unit, day);
  }
  if (place?.kind !== 'fact') return ok([]);
  await recordFact(taking, place.fact, value, day, fromTheirs(taking));
  const before = taking.ours.body[place.fact];
  const was = { before: before?.value ?? null, beforeDay: before?.day ?? null };
  return ok([{ kind: 'fact', fact: place.fact, value, ...was }]);
}

type HealthValue = Parameters<typeof keepHealth>[2]['value'];

async function takeHealth(
  { trx, who, record, by }: Taking,
  name: HealthName,
  value: HealthValue,
  unit: string | null,
  day: LocalDate | null,
): Taken {
  const recordId = uuidv7() as Id<'HealthRecordId'>;
  // What has no day of its own was so on the day the record was made.
  const on = day ?? record.made_on ?? who.today;
  const named = { ...by, name: `${by.name} (${sourceOf(record)})` };
  const kept = await keepHealth(trx, who, { recordId, name, value, unit, day: on }, named);
  return kept.ok ? ok([{ kind: 'health', recordId }]) : kept;
}

async function addEntry(
  taking: Taking,
  fact: 'conditions' | 'reported-allergies',
  known: readonly string[],
  entry: string,
): Taken {
  await recordFact(taking, fact, [...known, entry], null, fromTheirs(taking));
  return ok([{ kind: 'entry', fact, entry }]);
}

const fromTheirs = ({ by, record }: Taking): string =>
  `${by.name}, from the record of ${sourceOf(record)}`;

/** A later fact takes the place of the one before; `null`: nothing is known of it any more. */
export async function recordFact(
  { trx, who, by }: Pick<Taking, 'trx' | 'who' | 'by'>,
  name: FactName,
  value: unknown,
  since: LocalDate | null,
  source: string,
): Promise<void> {
  await factWriter(trx).record(who.patient.patientId, {
    factId: uuidv7() as Id<'FactId'>,
    name,
    value,
    since,
    source,
    recordedAt: by.now,
    recordedBy: by.accountId,
  });
}

type Line = OurRecord['medicines'][number];

/** The line of ours that is of this medicine; undefined: none is. */
function lineHere(
  { ours: { medicines, table }, several }: Taking,
  { medicine }: OfKind<'medicine'>,
): Result<Line | undefined, Problem> {
  const [here, another] = medicines.filter(
    ({ state, name }) => state === 'taken' && isSameMedicine(name, medicine.name, table),
  );
  // Nobody but a person knows which of several lines this one would change.
  const isClear = here === undefined || (!several && another === undefined);
  return isClear ? ok(here) : err(severalLines);
}

/** A new line of the list; of a medicine that is taken otherwise, a version of the line there is. */
async function takeMedicine(taking: Taking, content: OfKind<'medicine'>): Taken {
  const { trx, who, ours, by } = taking;
  const found = lineHere(taking, content);
  if (!found.ok) return found;
  const here = found.value;
  const medicineId = here?.medicineId ?? (uuidv7() as Id<'MedicineId'>);
  const version = here?.version ?? 0;
  const before = here === undefined ? null : bodyOf(here);
  const medicine = before === null ? content.medicine : otherwise(before, content.medicine);
  const change = {
    kind: before === null ? ('added' as const) : ('dose' as const),
    on: null,
    words: wordsFor(taking, content),
  };
  const wanted = { version, medicine, change, watch: [] };
  const saved = await keepMedicine(trx, who, medicineId, wanted, ours.table, by);
  return saved.ok ? ok([{ kind: 'medicine', medicineId, version: version + 1, before }]) : saved;
}

function bodyOf(line: Line): MedicineBody {
  const { name, strength, statedClass, dose, unit, times, per, asNeeded } = line;
  const { route, indication, prescriber, startedOn, overTheCounter } = line;
  const how = { dose, unit, times, per, asNeeded, route };
  return { name, strength, statedClass, ...how, indication, prescriber, startedOn, overTheCounter };
}

/** What the other record says of the dose; what it leaves open stays as it was. */
function otherwise(ours: MedicineBody, theirs: MedicineBody): MedicineBody {
  const amount =
    theirs.dose === null
      ? {}
      : { dose: theirs.dose, unit: theirs.unit, name: theirs.name, strength: theirs.strength };
  const often = theirs.times === null ? {} : { times: theirs.times, per: theirs.per };
  return { ...ours, ...amount, ...often, asNeeded: theirs.asNeeded };
}

const wordsMax = 500;

function wordsFor({ record }: Taking, { doseWords }: OfKind<'medicine'>): string {
  const said = doseWords === null ? '' : `: “${doseWords}”`;
  return `From the record of ${sourceOf(record)}${said}`.slice(0, wordsMax);
}
