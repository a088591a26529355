import type { Instant } from '#kernel';
import type { Instrument } from './instrument.ts';
import { freeInstruments } from './instruments/free.ts';
import { slotInstruments } from './instruments/slots.ts';
import { type Asked, answersAmong, type GivenAnswer, itemsOf, type ReusedAnswer } from './reuse.ts';

/** Every questionnaire the product knows: those whose words ship, and those of which only the scoring does. */
export const instruments: readonly Instrument[] = [...freeInstruments, ...slotInstruments];

/** Letters and digits alone: "PHQ-9", "phq 9" and "phq9" are one name. */
const plainName = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const byName: ReadonlyMap<string, Instrument> = namesOf(instruments);

/** Finds an instrument by id, name or another name it goes by, however it is spelt. */
export function instrumentOf(name: string): Instrument | null {
  return byName.get(plainName(name)) ?? byName.get(plainName(withoutBrackets(name))) ?? null;
}

const withoutBrackets = (name: string): string => name.replaceAll(/\([^)]*\)/g, '');

/** Ids win over names, names over other names; of two equal names the first keeps it. */
function namesOf(known: readonly Instrument[]): ReadonlyMap<string, Instrument> {
  const found = new Map<string, Instrument>();
  const give = (name: string, instrument: Instrument): void => {
    if (!found.has(plainName(name))) found.set(plainName(name), instrument);
  };
  for (const instrument of known) give(instrument.id, instrument);
  for (const instrument of known) give(instrument.name, instrument);
  for (const instrument of known)
    for (const name of instrument.aliases ?? []) give(name, instrument);
  return found;
}

const find = itemsOf(instruments);

export function itemOf(itemId: string): Asked | null {
  return find(itemId);
}

/** What is already answered of an instrument, whichever questionnaire of the library asked it. */
export function answersFor(
  instrument: Instrument,
  given: readonly GivenAnswer[],
  now: Instant,
  withinDays: number,
): Readonly<Record<string, ReusedAnswer>> {
  return answersAmong(find, instrument, given, now, withinDays);
}
