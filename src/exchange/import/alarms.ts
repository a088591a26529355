import type { Alarm, Instrument, Item } from '#measures';
import type { Draft, DraftItem } from './draft.ts';
import { itemKeys } from './item-keys.ts';
import { type ReportLine, refusal } from './report-line.ts';

type Found = { readonly alarms: readonly Alarm[]; readonly refused: readonly ReportLine[] };

/**
 * A question that alarms in a questionnaire we know alarms in any form that asks it. Where its answers
 * have other points than there, nobody could say from which answer on, so the form is refused.
 */
export function alarmsFor(draft: Draft, id: string, known: readonly Instrument[]): Found {
  const keys = itemKeys(draft, id);
  const watched = known.flatMap((instrument) =>
    instrument.alarms.flatMap((alarm) => {
      const item =
        'item' in alarm ? instrument.items.find((one) => one.id === alarm.item) : undefined;
      return item === undefined || !('item' in alarm) ? [] : [{ item, alarm }];
    }),
  );
  const found = draft.items.flatMap((asked) => {
    const match = watched.find(({ item }) => item.loinc !== null && item.loinc === asked.loinc);
    return match === undefined ? [] : [{ asked, ...match }];
  });
  return {
    alarms: found
      .filter(({ asked, item }) => samePoints(asked, item))
      .flatMap(({ asked, alarm }) => {
        const key = keys.get(asked.linkId);
        return key === undefined ? [] : [{ ...alarm, item: key.id }];
      }),
    refused: found
      .filter(({ asked, item }) => !samePoints(asked, item))
      .map(({ asked }) => {
        const says =
          'This question raises an alarm, and its answers have other points than it is known by.';
        return refusal(asked.path, 'alarm-answers-differ', says, asked.linkId);
      }),
  };
}

function samePoints({ options }: DraftItem, item: Item): boolean {
  const points = options.map(({ weight }, at) => weight ?? at).toSorted((a, b) => a - b);
  return (
    points.length === item.options.length &&
    points.every((point, at) => point === item.options[at]?.value)
  );
}
