import { isLab, type LabName, labs } from '#medication';

/** What one unit of another record is multiplied with, to be in the unit of ours. */
type Units = Readonly<Record<string, number>>;
export type MeasureRow = {
  readonly says: string;
  /** The unit the value is kept in, as our record spells it. */
  readonly unit: string;
  /** UCUM codes that are understood; every other is refused. */
  readonly ucum: Units;
  readonly loinc: readonly string[];
  /** Beyond these, in our unit, it was mistyped: nobody alive has it. */
  readonly lowest: number;
  readonly highest: number;
};

const of = (codes: string): readonly string[] => codes.split(' ');
const row = (
  says: string,
  unit: string,
  ucum: Units,
  loinc: string,
  [lowest, highest]: readonly [number, number],
): MeasureRow => ({ says, unit, ucum, loinc: of(loinc), lowest, highest });

/** Molar mass of creatinine 113.12 g/mol, as in the room of medicines. */
const creatinine: Units = {
  'umol/L': 1,
  'mmol/L': 1000,
  'mg/dL': 88.4,
  'mg/L': 8.84,
  'g/L': 8840,
};
const cells: Units = {
  '10*9/L': 1,
  '10*3/uL': 1,
  '10*3/mm3': 1,
  '10*6/L': 0.001,
  '/uL': 0.001,
  '{cells}/uL': 0.001,
};
const enzyme: Units = { 'U/L': 1, '[IU]/L': 1, 'mU/mL': 1, 'ukat/L': 60, 'nkat/L': 0.06 };
const millimoles: Units = { 'mmol/L': 1, 'meq/L': 1 };

/**
 * Values that are looked for, by LOINC code (this text holds LOINC codes, © Regenstrief Institute, used under
 * the LOINC licence), with the UCUM units that laboratories write.
 */
export const measureTable = {
  egfr: row(
    'eGFR',
    'ml/min/1.73 m²',
    {
      'mL/min/{1.73_m2}': 1,
      'mL/min/{1.73m2}': 1,
      'mL/min/1.73.m2': 1,
      'mL/s/{1.73_m2}': 60,
    },
    '33914-3 48642-3 48643-1 50044-7 62238-1 69405-9 77147-7 88293-6 88294-4 98979-8 98980-6',
    [0, 250],
  ),
  creatinine: row('Creatinine', 'µmol/l', creatinine, '2160-0 14682-9', [1, 5000]),
  leukocytes: row('White cells', '10⁹/l', cells, '6690-2 26464-8', [0, 500]),
  neutrophils: row('Neutrophils', '10⁹/l', cells, '751-8 26499-4 753-4', [0, 500]),
  platelets: row('Platelets', '10⁹/l', cells, '777-3 26515-7', [0, 5000]),
  alt: row('ALT', 'U/l', enzyme, '1742-6 1743-4 1744-2', [0, 20_000]),
  ast: row('AST', 'U/l', enzyme, '1920-8 30239-8 88112-8', [0, 20_000]),
  crp: row('CRP', 'mg/l', { 'mg/L': 1, 'mg/dL': 10, 'ug/mL': 1 }, '1988-5 30522-7', [0, 1000]),
  esr: row('ESR', 'mm/h', { 'mm/h': 1 }, '30341-2 4537-7', [0, 200]),
  haemoglobin: row(
    'Haemoglobin',
    'g/dl',
    { 'g/dL': 1, 'g/L': 0.1 },
    '718-7 20509-6 30350-3',
    [1, 30],
  ),
  sodium: row('Sodium', 'mmol/l', millimoles, '2951-2 2947-0', [80, 200]),
  potassium: row('Potassium', 'mmol/l', millimoles, '2823-3 6298-4', [1, 12]),
  qtc: row('QTc', 'ms', { ms: 1, s: 1000 }, '8636-3 44974-4 76634-5', [200, 800]),
  systolic: row(
    'Systolic blood pressure',
    'mmHg',
    { 'mm[Hg]': 1, kPa: 7.50062 },
    '8480-6',
    [40, 300],
  ),
  diastolic: row(
    'Diastolic blood pressure',
    'mmHg',
    { 'mm[Hg]': 1, kPa: 7.50062 },
    '8462-4',
    [20, 200],
  ),
  'height-cm': row(
    'Height',
    'cm',
    { cm: 1, m: 100, mm: 0.1, '[in_i]': 2.54, '[ft_i]': 30.48 },
    '8302-2 8308-9 3137-7',
    [50, 260],
  ),
  'weight-kg': row(
    'Weight',
    'kg',
    { kg: 1, g: 0.001, '[lb_av]': 0.453_592_37 },
    '29463-7 3141-9 3142-7',
    [20, 400],
  ),
  bmi: row('Body mass index', 'kg/m²', { 'kg/m2': 1 }, '39156-5', [7, 200]),
} as const satisfies Readonly<Record<string, MeasureRow>>;

export type MeasureName = keyof typeof measureTable;
export const measureNames = Object.keys(measureTable) as readonly MeasureName[];
export const measureRow = (name: MeasureName): MeasureRow => measureTable[name];

const byLoinc: ReadonlyMap<string, MeasureName> = new Map(
  measureNames.flatMap((name) => measureRow(name).loinc.map((code) => [code, name] as const)),
);
export const measureOfLoinc = (code: string): MeasureName | null => byLoinc.get(code) ?? null;

/** Where a value stands in our record. */
export type MeasurePlace =
  | { readonly kind: 'lab'; readonly lab: LabName }
  | { readonly kind: 'fact'; readonly fact: 'height-cm' | 'weight-kg' }
  /** Half of a blood pressure: it is kept with the other half. */
  | { readonly kind: 'half' };

/** null: the record has no place for it yet. A value that gets one there is taken from then on. */
export function placeOf(name: MeasureName): MeasurePlace | null {
  if (name === 'height-cm' || name === 'weight-kg') return { kind: 'fact', fact: name };
  if (name === 'systolic' || name === 'diastolic') return { kind: 'half' };
  const { unit } = measureRow(name);
  if (!isLab(name)) return null;
  return labs[name].units.some((one) => one.unit === unit) ? { kind: 'lab', lab: name } : null;
}

/** The value in our unit, to six figures, of height and weight to a tenth; null for a unit that is not understood. */
export function inOurUnit(name: MeasureName, value: number, ucum: string): number | null {
  const { ucum: units } = measureRow(name);
  const factor = Object.hasOwn(units, ucum) ? units[ucum] : undefined;
  if (factor === undefined) return null;
  const kept = Number((value * factor).toPrecision(6));
  return placeOf(name)?.kind === 'fact' ? Math.round(kept * 10) / 10 : kept;
}
