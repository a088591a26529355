import * as z from 'zod/mini';
import { type Fact, factOf } from '#reasoning';
import { diastolic, systolic } from './body-facts.ts';

/** Upper and lower number in mmHg: one without the other says little and is not kept. */
export const bloodPressure = z.strictObject({ systolic: z.int(), diastolic: z.int() });
export type BloodPressure = z.output<typeof bloodPressure>;

/** Beyond these a cuff measures nobody who is sitting in a clinic: the number was mistyped. */
export const possiblePressure = {
  systolic: { least: 50, most: 300 },
  diastolic: { least: 20, most: 200 },
} as const;

/** What is impossible about it, in words; null: it can be. */
export function pressureFault(pressure: BloodPressure): string | null {
  for (const part of ['systolic', 'diastolic'] as const) {
    const { least, most } = possiblePressure[part];
    if (pressure[part] < least || pressure[part] > most) {
      const which = part === 'systolic' ? 'upper' : 'lower';
      return `The ${which} number lies between ${least} and ${most} mmHg.`;
    }
  }
  return pressure.diastolic < pressure.systolic
    ? null
    : 'The upper number is larger than the lower one.';
}

export const isPressure = (value: unknown): value is BloodPressure =>
  bloodPressure.safeParse(value).success;

/** Both numbers as rules read them; asked and not known stays so. */
export function pressureFacts(
  value: unknown,
  about: Omit<Fact, 'name' | 'value'>,
): readonly Fact[] {
  const known = isPressure(value) ? value : null;
  return [
    factOf(systolic, { ...about, id: `${about.id}#systolic`, value: known?.systolic ?? null }),
    factOf(diastolic, { ...about, id: `${about.id}#diastolic`, value: known?.diastolic ?? null }),
  ];
}
