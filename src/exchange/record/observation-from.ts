import type * as z from 'zod/mini';
import type { LocalDate } from '#kernel';
import { err, ok, type Result } from '#kernel';
import { type Around, nothing, only, type ReadEntry } from './around.ts';
import { dayIn } from './day.ts';
import { fault, quoted, type RecordFault } from './fault.ts';
import {
  type Concept,
  codesIn,
  type observationResource,
  type Quantity,
  wordsOf,
} from './fhir-parts.ts';
import type { RecordItem } from './item.ts';
import {
  inOurUnit,
  type MeasureName,
  measureOfLoinc,
  measureRow,
  placeOf,
} from './measure-table.ts';
import { pressureIn } from './pressure.ts';
import { loincSystems, ucumSystem } from './systems.ts';

type Given = z.output<typeof observationResource>;
type Part = Pick<Given, 'code' | 'valueQuantity' | 'dataAbsentReason'>;

const counted = new Set(['final', 'amended', 'corrected']);

/** An Observation as values of ours: itself, and its parts (blood pressure). What nobody asks for is passed over. */
export function observationFrom(given: Given, path: string, { today }: Around): ReadEntry {
  const parts: readonly (readonly [Part, string])[] = [
    [given, path],
    ...(given.component ?? []).map((part, at) => [part, `${path}/component/${at}`] as const),
  ];
  const named = parts.flatMap(([part, at]) => {
    const name = nameOf(part.code);
    return name === null ? [] : [{ name, part, at }];
  });
  if (named.length === 0) return nothing;
  const says = wordsOf(given.code) ?? named.map(({ name }) => measureRow(name).says).join(', ');
  if (!counted.has(given.status ?? '')) {
    const message = `${quoted(says)} is no final result (${given.status ?? 'no status'}).`;
    return only(fault(path, 'not-final', message));
  }
  const day = dayOf(given, says, path, today);
  if (!day.ok) return only(day.problem);
  const read = named.map(({ name, part, at }) => valueOf(name, part, at, day.value));
  const values = read.flatMap((one) => (one.ok ? [one.value] : []));
  const faults = read.flatMap((one) => (one.ok ? [] : [one.problem]));
  const paired = pressureIn(values, path);
  return { items: paired.items, faults: [...faults, ...paired.faults] };
}

function nameOf(code: Concept | undefined): MeasureName | null {
  return codesIn(code, loincSystems).flatMap((one) => measureOfLoinc(one) ?? [])[0] ?? null;
}

function dayOf(
  { effectiveDateTime, effectiveInstant, effectivePeriod }: Given,
  says: string,
  path: string,
  today: LocalDate,
): Result<LocalDate, RecordFault> {
  const text =
    effectiveDateTime ?? effectiveInstant ?? effectivePeriod?.end ?? effectivePeriod?.start;
  if (text === undefined) {
    return err(fault(path, 'no-day', `${quoted(says)} has no day, so nobody knows how old it is.`));
  }
  const written = dayIn(text);
  if (written.kind !== 'day') {
    const message = `${quoted(says)} has no whole day: ${quoted(text)}.`;
    return err(fault(path, 'no-day', message));
  }
  return written.day > today
    ? err(fault(path, 'in-the-future', `${quoted(says)} is dated in the future (${written.day}).`))
    : ok(written.day);
}

function valueOf(
  name: MeasureName,
  part: Part,
  path: string,
  day: LocalDate,
): Result<RecordItem, RecordFault> {
  const { says } = measureRow(name);
  const read = numberOf(name, part, path);
  if (!read.ok) return read;
  const { value, written } = read.value;
  if (placeOf(name) === null) {
    const message = `${says}: ${written} on ${day}. The record has no place for it.`;
    return err(fault(path, 'no-place', message));
  }
  return ok({
    key: `value:${name}`,
    path,
    says: `${wordsOf(part.code) ?? says}: ${written}`,
    day,
    cautions: [],
    content: { kind: 'value', name, value },
  });
}

type Numbered = { readonly value: number; readonly written: string };

/** The number in our unit, or why there is none. */
function numberOf(
  name: MeasureName,
  { valueQuantity: given, dataAbsentReason }: Part,
  path: string,
): Result<Numbered, RecordFault> {
  const row = measureRow(name);
  const no = (at: string, code: string, message: string) =>
    err(fault(`${path}${at}`, code, `${row.says}: ${message}`));
  if (given?.value === undefined) {
    const why = wordsOf(dataAbsentReason);
    return no('', 'no-value', `no number is there${why === null ? '' : ` (${why})`}.`);
  }
  const written = inWords(given);
  if (given.comparator !== undefined) {
    const message = `“${given.comparator} ${written}” is a limit and no number that can be kept.`;
    return no('/valueQuantity/comparator', 'only-a-limit', message);
  }
  const unit = unitOf(given);
  const value = unit === null ? null : inOurUnit(name, given.value, unit);
  if (value === null) {
    const message = `the unit of ${quoted(written)} is none that is known for it.`;
    return no('/valueQuantity', 'unknown-unit', message);
  }
  if (value >= row.lowest && value <= row.highest) return ok({ value, written });
  const message = `${quoted(written)} cannot be, from ${row.lowest} to ${row.highest} ${row.unit}.`;
  return no('/valueQuantity/value', 'impossible', message);
}

const inWords = ({ value, unit, code }: Quantity): string =>
  `${value} ${unit ?? code ?? ''}`.trim();

/** A code of UCUM; or a unit in words where no other system is named, if it is spelled as UCUM is. */
function unitOf({ system, code, unit }: Quantity): string | null {
  if (code !== undefined && (system === ucumSystem || system === undefined)) return code.trim();
  return system === undefined || system === ucumSystem ? (unit?.trim() ?? null) : null;
}
