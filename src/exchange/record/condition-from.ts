import type * as z from 'zod/mini';
import type { LocalDate } from '#kernel';
import { type Around, only, type ReadEntry } from './around.ts';
import { doubts, firstDay, inTheFuture, isOver, overThere, takenBack } from './asserted.ts';
import {
  type ConditionKey,
  conditionRow,
  conditionsOfIcd10,
  conditionsOfSnomed,
} from './condition-table.ts';
import { fault, quoted } from './fault.ts';
import { codesIn, type conditionResource, wordsOf } from './fhir-parts.ts';
import type { RecordItem } from './item.ts';
import { icd10Systems, snomedSystems } from './systems.ts';

type Given = z.output<typeof conditionResource>;

/** A Condition as conditions of ours, or why it is none. Only a code is read; words are not guessed at. */
export function conditionFrom(given: Given, path: string, { today }: Around): ReadEntry {
  const says = wordsOf(given.code) ?? codeWords(given);
  if (says === null) return only(fault(path, 'no-code', 'This condition says not what it is.'));
  const found = conditionsIn(given);
  const onset = firstDay([given.onsetDateTime]);
  const counting = found.filter((key) => counts(key, given, onset));
  const day = firstDay([given.recordedDate, given.onsetDateTime]);
  const none = found.length === 0 ? unknown(says, path) : overThere(says, path);
  const no =
    takenBack(given, says, path) ??
    (counting.length === 0 ? none : null) ??
    inTheFuture(day, today, says, path) ??
    inTheFuture(onset, today, says, path);
  if (no !== null) return only(no);
  const cautions = [
    ...doubts(given),
    ...(isOver(given) ? ['It is over there, and counts for what was before.'] : []),
  ];
  const items = counting.map(
    (condition): RecordItem => ({
      key: `condition:${condition}`,
      path,
      says,
      day: conditionRow(condition).dated === true ? onset : day,
      cautions,
      content: { kind: 'condition', condition },
    }),
  );
  return { items, faults: [] };
}

function counts(key: ConditionKey, given: Given, onset: LocalDate | null): boolean {
  const { past, dated } = conditionRow(key);
  return (past === true || !isOver(given)) && (dated !== true || onset !== null);
}

const unknown = (says: string, path: string) =>
  fault(
    path,
    'unknown-condition',
    `${quoted(says)} has no code that this product reads. It is not taken over.`,
  );

function conditionsIn({ code }: Given): readonly ConditionKey[] {
  const keys = [
    ...codesIn(code, icd10Systems).flatMap(conditionsOfIcd10),
    ...codesIn(code, snomedSystems).flatMap(conditionsOfSnomed),
  ];
  return [...new Set(keys)];
}

const codeWords = ({ code }: Given): string | null =>
  code?.coding?.find((one) => one.code !== undefined)?.code ?? null;
