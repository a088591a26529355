import { alarmsIn, type Instrument } from '#measures';

/**
 * Answers that raise an alarm by themselves, from the lowest one on: found by asking the questionnaire
 * itself, so that the phone needs neither its definition nor its scoring.
 */
export function singleAlarms(
  instruments: readonly Instrument[],
): readonly { readonly item: string; readonly atLeast: number }[] {
  return instruments
    .filter(({ alarms }) => alarms.length > 0)
    .flatMap((instrument) =>
      instrument.items.flatMap(({ id, options }) => {
        const first = options.find(({ value }) => alarmsIn(instrument, { [id]: value }).length > 0);
        return first === undefined ? [] : [{ item: id, atLeast: first.value }];
      }),
    );
}
