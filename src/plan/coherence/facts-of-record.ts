import { type FactName, type FactValue, factCatalogue } from '#profile';
import { type Fact, type FactType, factOf, type Json } from '#reasoning';
import { contraception, planningPregnancy } from '#screening';
import { exclusions } from '#sleep';
import { workPattern } from './facts.ts';
import * as life from './person-facts.ts';

/** One entry of what is known of a person, as the record keeps it. */
export type OfRecord = Omit<Fact, 'name' | 'value'> & {
  readonly name: string;
  readonly value: unknown;
};

/** The same record under the name of a fact that rules read. */
type As = <Value extends Json>(type: FactType<Value>, value: Value | null) => Fact;
type Read = (value: unknown, as: As) => readonly Fact[];

/** The latest of each name in the record, as facts that the rules between parts read. */
export function factsOfRecord(record: readonly OfRecord[]): readonly Fact[] {
  const isList = ({ name }: OfRecord) => name === 'conditions';
  return askedFirst(
    record.filter(isList).flatMap(factsOfOne),
    record.filter((one) => !isList(one)).flatMap(factsOfOne),
  );
}

function factsOfOne({ name, value, id, date, source }: OfRecord): readonly Fact[] {
  const told = Object.hasOwn(reads, name) ? reads[name as keyof typeof reads] : undefined;
  if (told === undefined) return [];
  const as: As = (type, known) =>
    factOf(type, { id: `${id}/${type.name}`, value: known, date, source });
  return told(value, as);
}

/** What only follows from a list that does not hold it gives way to what was asked by itself. */
export function askedFirst(listed: readonly Fact[], asked: readonly Fact[]): readonly Fact[] {
  const known = new Set(asked.filter(({ value }) => value !== null).map(({ name }) => name));
  return [...listed.filter(({ name, value }) => value === true || !known.has(name)), ...asked];
}

/** Reads a value as the catalogue has it; what does not fit it any more is not known. */
function reading<Name extends FactName>(
  name: Name,
  read: (told: FactValue<Name>, as: As) => readonly Fact[],
): Read {
  return (value, as) => {
    const parsed = factCatalogue[name].schema.safeParse(value);
    return parsed.success ? read(parsed.data as FactValue<Name>, as) : [];
  };
}

const reads = {
  'work-pattern': reading('work-pattern', (work, as) => [
    as(workPattern, work),
    as(exclusions.safetyCritical, isDangerousDrowsy(work)),
  ]),
  pregnancy: reading('pregnancy', (said, as) => [
    as(exclusions.pregnancy, said.pregnant),
    as(planningPregnancy, said.planning),
    as(contraception, said.contraception),
  ]),
  // A list of barriers is the whole list: what it does not hold is no barrier.
  barriers: reading('barriers', (barriers, as) => [
    as(life.transportBarrier, barriers.includes('transport')),
    as(life.readingIsHard, barriers.includes('reading')),
  ]),
  conditions: reading('conditions', conditionFacts),
  'swollen-joints': reading('swollen-joints', ({ swollen, stiffMinutes }, as) => [
    as(life.newSwollenJoint, swollen),
    as(life.morningStiffness, stiffMinutes),
  ]),
  'red-flag': reading('red-flag', ({ present }, as) => [as(life.warningSign, present)]),
} as const;

/** Driving for work, machinery or nights; where nobody said whether they drive, it is not known. */
export function isDangerousDrowsy({
  kind,
  drivesForWork,
}: FactValue<'work-pattern'>): boolean | null {
  if (kind === 'night-shift' || kind === 'rotating') return true;
  return drivesForWork ?? (kind === 'none' ? false : null);
}

/**
 * A reconciled list is the whole list; what it has no word for stays unknown. Words that came to the
 * list later say yes only: an older list was written without them.
 */
function conditionFacts(list: FactValue<'conditions'>, as: As): readonly Fact[] {
  const has = (condition: (typeof list)[number]) => list.includes(condition);
  return [
    as(life.inflammatoryArthritis, has('inflammatory-arthritis')),
    as(exclusions.bipolar, has('bipolar-disorder')),
    as(exclusions.psychosis, has('psychosis')),
    as(exclusions.epilepsy, has('epilepsy')),
    as(exclusions.pregnancy, has('pregnancy')),
    // Whether apnoea is treated and which headache it is, the list does not say.
    as(exclusions.apnoea, has('sleep-apnoea') ? null : false),
    as(life.migraine, has('migraine') || (has('headache') ? null : false)),
    ...(has('dementia') ? [as(exclusions.dementia, true)] : []),
  ];
}
