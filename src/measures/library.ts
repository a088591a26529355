import { compile } from './compile.ts';
import type { Instrument, Item } from './instrument.ts';
import { asq } from './instruments/asq.ts';
import { gad2, gad7 } from './instruments/gad.ts';
import { peg } from './instruments/peg.ts';
import { phq2, phq4, phq8, phq9 } from './instruments/phq.ts';
import { sleepGate, sleepQuality } from './instruments/sleep.ts';
import type { Compiled } from './score.ts';

/** Every questionnaire the product knows. Adding one is adding its data and one line here. */
export const instruments: readonly Instrument[] = [
  phq2,
  phq4,
  phq8,
  phq9,
  gad2,
  gad7,
  peg,
  asq,
  sleepGate,
  sleepQuality,
];

const plainName = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const byName: ReadonlyMap<string, Instrument> = new Map(
  instruments.flatMap((instrument) => [
    [plainName(instrument.id), instrument],
    [plainName(instrument.name), instrument],
  ]),
);

/** Finds "phq9", "PHQ-9" and "phq 9" alike. */
export function instrumentOf(name: string): Instrument | null {
  return byName.get(plainName(name)) ?? null;
}

const items: ReadonlyMap<string, { readonly instrument: Instrument; readonly item: Item }> =
  new Map(
    instruments.flatMap((instrument) =>
      instrument.items.map((item) => [item.id, { instrument, item }] as const),
    ),
  );

export function itemOf(itemId: string): { instrument: Instrument; item: Item } | null {
  return items.get(itemId) ?? null;
}

const compiled = new WeakMap<Instrument, Compiled>();

export function compiledOf(instrument: Instrument): Compiled {
  const before = compiled.get(instrument);
  if (before !== undefined) return before;
  const made = compile(instrument);
  compiled.set(instrument, made);
  return made;
}
