import type * as z from 'zod/mini';
import { type Around, only, type ReadEntry } from './around.ts';
import { doubts, firstDay, inTheFuture, isOver, overThere, takenBack } from './asserted.ts';
import { fault } from './fault.ts';
import { type allergyResource, saysNone, wordsOf } from './fhir-parts.ts';

type Given = z.output<typeof allergyResource>;

const wordsMax = 160;
/** "No known allergy" and its kin in SNOMED CT. */
const noneKnown = new Set(['716186003', '409137002', '716184000', '429625007', '428607008']);

/** An AllergyIntolerance as one line of what the person cannot take. */
export function allergyFrom(given: Given, path: string, { today }: Around): ReadEntry {
  const none = (given.code?.coding ?? []).some(({ code }) => noneKnown.has(code ?? ''));
  if (none || saysNone(given.code)) {
    const message = 'It says that no allergy is known. Ask the person; nothing is taken over.';
    return only(fault(path, 'none-known', message));
  }
  const says = wordsOf(given.code);
  if (says === null) return only(fault(path, 'no-name', 'This allergy says not against what.'));
  const day = firstDay([given.recordedDate]);
  const no =
    takenBack(given, says, path) ??
    (isOver(given) ? overThere(says, path) : null) ??
    inTheFuture(day, today, says, path);
  if (no !== null) return only(no);
  const words = [says, shownBy(given)].filter((part) => part !== '').join(': ');
  return {
    items: [
      {
        key: `allergy:${says.toLowerCase().slice(0, 80)}`,
        path,
        says: words,
        day,
        cautions: doubts(given),
        content: { kind: 'allergy', words: words.slice(0, wordsMax) },
      },
    ],
    faults: [],
  };
}

const shownMax = 3;

/** What happens: "Hives, swelling". */
const shownBy = ({ reaction }: Given): string =>
  (reaction ?? [])
    .flatMap(({ manifestation }) => (manifestation ?? []).flatMap((one) => wordsOf(one) ?? []))
    .slice(0, shownMax)
    .join(', ');
