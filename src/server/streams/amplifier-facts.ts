import type { Reading } from '#measures/server';
import { type Change, medicineChanges } from '#medication';
import { type Fact, factOf } from '#reasoning';
import { opioidLoweredOn, pcsHelplessness } from '#safety';

/**
 * What makes thoughts of suicide likelier in pain (SAF-12): an opioid that was lowered, and helplessness. What a
 * clinician heard of being a burden, and insomnia they call severe, come with the judgements of the record.
 */
export function amplifierFacts(
  medicines: readonly Fact[],
  readings: readonly Reading[],
): readonly Fact[] {
  return [...loweredIn(medicines), ...helplessIn(readings)];
}

/** That none was lowered is not said by a list: one that was stopped is not on it. */
function loweredIn(medicines: readonly Fact[]): readonly Fact[] {
  const list = medicines.findLast(({ name }) => name === medicineChanges.name);
  if (list === undefined || list.value === null) return [];
  // The fact type of that name holds changes.
  const changes = list.value as unknown as readonly Change[];
  const days = changes.flatMap(({ kind, groups, on }) =>
    kind === 'decrease' && groups.includes('opioids') && on !== null ? [on] : [],
  );
  const last = days.toSorted().at(-1);
  if (last === undefined) return [];
  const record = { id: `${list.id}#lowered`, date: last, source: list.source };
  return [factOf(opioidLoweredOn, { ...record, value: last })];
}

function helplessIn(readings: readonly Reading[]): readonly Fact[] {
  const last = readings.findLast(({ instrument }) => instrument === 'pcs');
  const value = last?.result.scores['helplessness'];
  if (last === undefined || typeof value !== 'number') return [];
  const record = { id: `${last.scoreId}/helplessness`, date: last.day, source: 'PCS' };
  return [factOf(pcsHelplessness, { ...record, value })];
}
