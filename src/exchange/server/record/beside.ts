import { isSameMedicine } from '#medication';
import { compare, type OurRecord } from '../../record/compare.ts';
import type { OfKind } from '../../record/item.ts';
import type { KeptLine } from './record-store.ts';

export type Beside = {
  /** Ours as this line is held against it. */
  readonly ours: OurRecord;
  /** The other record has several lines of this medicine: two forms of it, or one told twice. */
  readonly several: boolean;
};

/**
 * A long-acting and a short-acting line of one medicine are both taken. What another line of the same record
 * brought is therefore not what this one would change; the very same line again is the same.
 */
export function beside(line: KeptLine, lines: readonly KeptLine[], ours: OurRecord): Beside {
  const own = medicineIn(line);
  if (own === null) return { ours, several: false };
  const siblings = lines.filter((other) => {
    const theirs = other.line_id === line.line_id ? null : medicineIn(other);
    const isOfRecord = other.record_id === line.record_id && other.decision !== 'left';
    return isOfRecord && theirs !== null && isSameMedicine(theirs.name, own.name, ours.table);
  });
  const brought = new Set(siblings.flatMap(({ written }) => medicinesIn(written)));
  const isItself = (one: OurRecord['medicines'][number]): boolean =>
    one.name.toLowerCase() === own.name.toLowerCase() &&
    compare(line.content, { ...ours, medicines: [one] }).standing === 'same';
  const medicines = ours.medicines.filter((one) => !brought.has(one.medicineId) || isItself(one));
  return { ours: { ...ours, medicines }, several: siblings.length > 0 };
}

const medicineIn = ({ content: { content } }: KeptLine): OfKind<'medicine'>['medicine'] | null =>
  content.kind === 'medicine' ? content.medicine : null;

const medicinesIn = (written: KeptLine['written']) =>
  (written ?? []).flatMap((one) => (one.kind === 'medicine' ? [one.medicineId] : []));
