import { healthSays, type MedicineBody } from '#medication';
import { conditionRow } from '../../record/condition-table.ts';
import type { RecordItem } from '../../record/item.ts';
import { measureRow } from '../../record/measure-table.ts';

/** What a line of another record would be in ours, in words. */
export function becomes({ content }: RecordItem): string {
  switch (content.kind) {
    case 'condition': {
      const { profile, health } = conditionRow(content.condition);
      return health === null ? (profile ?? '').replaceAll('-', ' ') : healthSays(health).en;
    }
    case 'value': {
      const { says, unit } = measureRow(content.name);
      return `${says} ${rounded(content.value)} ${unit}`;
    }
    case 'pressure':
      return `${content.systolic}/${content.diastolic} mmHg`;
    case 'allergy':
      return content.words;
    case 'medicine':
      return medicineWords(content.medicine);
  }
}

/** A laboratory may send many decimals; what is kept is the value as it came. */
const rounded = (value: number): number => Number(value.toFixed(2));

function medicineWords({ name, dose, unit, times, per, asNeeded }: MedicineBody): string {
  const amount = dose === null ? 'dose not said' : `${dose} ${unit ?? ''}`.trim();
  const often = times === null ? 'how often not said' : `${times} × a ${per}`;
  return [name, amount, often, asNeeded ? 'as needed' : null]
    .filter((part) => part !== null)
    .join(', ');
}
