import { pressureFault } from '#medication';
import type { ReadEntry } from './around.ts';
import { fault } from './fault.ts';
import type { RecordItem } from './item.ts';
import { type MeasureName, placeOf } from './measure-table.ts';

const isHalf = ({ content }: RecordItem): boolean =>
  content.kind === 'value' && placeOf(content.name)?.kind === 'half';

/** Both numbers of a blood pressure are one value; one without the other is none. */
export function pressureIn(values: readonly RecordItem[], path: string): ReadEntry {
  const halves = values.filter(isHalf);
  const others = values.filter((one) => !isHalf(one));
  const [first] = halves;
  if (first === undefined) return { items: others, faults: [] };
  const [systolic] = numbersOf(halves, 'systolic');
  const [diastolic] = numbersOf(halves, 'diastolic');
  if (systolic === undefined || diastolic === undefined) {
    const message = 'Of this blood pressure only one number is there.';
    return { items: others, faults: [fault(path, 'half-a-pressure', message)] };
  }
  const wrong = pressureFault({ systolic, diastolic });
  if (wrong !== null) return { items: others, faults: [fault(path, 'impossible', wrong)] };
  const pressure: RecordItem = {
    ...first,
    key: 'value:blood-pressure',
    path,
    says: `Blood pressure: ${systolic}/${diastolic} mmHg`,
    content: { kind: 'pressure', systolic, diastolic },
  };
  return { items: [pressure, ...others], faults: [] };
}

const numbersOf = (values: readonly RecordItem[], name: MeasureName): readonly number[] =>
  values.flatMap(({ content }) =>
    content.kind === 'value' && content.name === name ? [Math.round(content.value)] : [],
  );
