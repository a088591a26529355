import { type FactName, type FactValue, factCatalogue } from '#profile';
import { type Fact, type FactType, factOf, type Json } from '#reasoning';
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
  return record.flatMap(({ name, value, id, date, source }) => {
    const told = Object.hasOwn(reads, name) ? reads[name as keyof typeof reads] : undefined;
    if (told === undefined) return [];
    const as: As = (type, known) =>
      factOf(type, { id: `${id}/${type.name}`, value: known, date, source });
    return told(value, as);
  });
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
  'work-pattern': reading('work-pattern', (work, as) => [as(workPattern, work)]),
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

/** A reconciled list is the whole list; what it has no word for stays unknown. */
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
    as(life.migraine, has('headache') ? null : false),
  ];
}
