import { takenFrom } from '#medication';
import { type Fact, factOf } from '#reasoning';
import type { PlanItem } from '../../../item.ts';
import { inView } from './in-view.ts';
import { isOf, type Kind } from './kinds-of-medicine.ts';
import { type MedicineLine, medicineLine, plannedMedicines } from './line.ts';

/** A medicine of the plan as a line; null for other parts. */
export function lineOf(item: PlanItem): MedicineLine | null {
  const known = lines.get(item);
  if (known !== undefined) return known;
  const line = read(item);
  lines.set(item, line);
  return line;
}

const lines = new WeakMap<PlanItem, MedicineLine | null>();

function read(item: PlanItem): MedicineLine | null {
  const { itemId, dose, ownerName } = item;
  const { medicine, at, amount, timesPerWeek } = dose;
  if (medicine === undefined) return null;
  return medicineLine(medicine.name, {
    at: itemId,
    class: isClass(medicine.name) ? medicine.name : medicine.class,
    ...amountIn(amount),
    perDay: timesPerWeek === undefined ? null : timesPerWeek / daysInWeek,
    prn: medicine.prn,
    times: at === undefined ? [] : [at],
    prescriber: ownerName,
    ...doneWith(item),
  });
}

/** "SSRI" as the name of a part says more than the coarse class of a plan. */
const isClass = (name: string): boolean =>
  takenFrom(medicineLine('?', { class: name })).stated !== null;

/** What the plan does with it, and for how long. */
function doneWith({ aspects, state, startDay }: PlanItem): Partial<MedicineLine> {
  const change = aspects?.change ?? (state === 'proposed' ? 'start' : null);
  return {
    ...(change === null ? { started: startDay } : { change, changeOn: startDay }),
    supplyDays: aspects?.supplyDays ?? null,
    course: aspects?.endDay !== undefined,
  };
}

const daysInWeek = 7;

/** "40 mg", "2 tablets": what can be counted of an amount in words. */
function amountIn(amount: string | undefined) {
  const [, value, unit] = /(\d+(?:[.,]\d+)?)\s*([a-zµ]+(?:\/h)?)/i.exec(amount ?? '') ?? [];
  return value === undefined || unit === undefined
    ? {}
    : { dosePerAdmin: Number(value.replace(',', '.')), unit };
}

/** The medicines among parts of a plan, for a rule to read. */
export function plannedFact(parts: readonly PlanItem[]): Fact {
  const value = parts.flatMap((part) => lineOf(part) ?? []);
  return factOf(plannedMedicines, {
    id: plannedMedicines.name,
    value,
    date: null,
    source: 'the plan',
  });
}

/** Whether a part is a medicine of one of these kinds, or one that nobody can tell. */
export const isMedicineAmong =
  (wanted: readonly Kind[]) =>
  (item: PlanItem): boolean => {
    const line = lineOf(item);
    if (line === null) return false;
    const [seen] = inView({ listed: [line], planned: null }).taken;
    return seen !== undefined && wanted.some((each) => isOf(seen, each) !== false);
  };
