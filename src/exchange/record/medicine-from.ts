import type * as z from 'zod/mini';
import { medicineBody } from '#medication';
import { type Around, type JsonObject, only, type ReadEntry } from './around.ts';
import { firstDay } from './asserted.ts';
import { dayIn } from './day.ts';
import { doseFrom } from './dose-from.ts';
import { fault, quoted, type RecordFault } from './fault.ts';
import { type medicineResource, wordsOf } from './fhir-parts.ts';
import { medicineName } from './medicine-name.ts';

type Given = z.output<typeof medicineResource>;

/** A MedicationRequest or MedicationStatement as a line of the medicine list; what is not taken now is none. */
export function medicineFrom(
  given: Given,
  path: string,
  resource: JsonObject,
  around: Around,
): ReadEntry {
  const named = medicineName(given, resource, around);
  if (!named.ok) return only(fault(path, named.problem.code, named.problem.says));
  const { name, says, known, cautions } = named.value;
  const no = notNow(given, says, path) ?? datedWrong(given, says, path, around);
  if (no !== null) return only(no);
  const { words, several, ...dose } = doseFrom(given.dosage ?? given.dosageInstruction ?? []);
  const medicine = medicineBody.safeParse({ ...lineOf(given), ...dose, name });
  if (!medicine.success) {
    const message = `${quoted(says)} could not be read as a line of a medicine list.`;
    return only(fault(path, 'not-readable', message));
  }
  const doubts = several ? ['It has several instructions: see how it is taken now.'] : [];
  return {
    items: [
      {
        key: `medicine:${name.toLowerCase()}`,
        path,
        says: [says, words ?? ''].filter((part) => part !== '').join(': '),
        day: dayOf(given),
        cautions: [...cautions, ...doubts],
        content: { kind: 'medicine', medicine: medicine.data, known, doseWords: words },
      },
    ],
    faults: [],
  };
}

const lineOf = ({ reasonCode, requester, effectivePeriod }: Given) => ({
  strength: null,
  statedClass: null,
  indication: bounded(wordsOf(reasonCode?.[0]), 200),
  prescriber: bounded(requester?.display ?? null, 120),
  startedOn: firstDay([effectivePeriod?.start]),
  overTheCounter: false,
});

function bounded(text: string | null, max: number): string | null {
  const plain = text?.trim().slice(0, max) ?? '';
  return plain === '' ? null : plain;
}

const dayOf = ({ dateAsserted, authoredOn, effectiveDateTime, effectivePeriod }: Given) =>
  firstDay([dateAsserted, authoredOn, effectiveDateTime, effectivePeriod?.start]);

function notNow(given: Given, says: string, path: string): RecordFault | null {
  if (given.doNotPerform === true) {
    return fault(path, 'not-to-be-taken', `${quoted(says)} is not to be taken, it says there.`);
  }
  if (given.intent === 'proposal' || given.intent === 'option') {
    return fault(path, 'only-proposed', `${quoted(says)} was only proposed there.`);
  }
  return given.status === 'active'
    ? null
    : fault(
        path,
        'not-taken-now',
        `${quoted(says)} is not taken now, as the other record says (${given.status ?? 'no status'}).`,
      );
}

function datedWrong(
  { authoredOn, dateAsserted, effectiveDateTime, effectivePeriod }: Given,
  says: string,
  path: string,
  { today }: Around,
): RecordFault | null {
  const days = [authoredOn, dateAsserted, effectiveDateTime, effectivePeriod?.start].flatMap(
    (text) => {
      const written = text === undefined ? null : dayIn(text);
      return written?.kind === 'day' ? [written.day] : [];
    },
  );
  if (days.some((day) => day > today)) {
    return fault(path, 'in-the-future', `${quoted(says)} is dated in the future.`);
  }
  const end = firstDay([effectivePeriod?.end]);
  return end !== null && end < today
    ? fault(path, 'over', `${quoted(says)} ended on ${end}, as the other record says.`)
    : null;
}
