import type { Text } from '#kernel';

/** A unit a laboratory may write, and what its number is multiplied with to be kept. */
export type LabUnit = { readonly unit: string; readonly factor: number };

type Lab = {
  readonly says: Text;
  readonly units: readonly [LabUnit, ...LabUnit[]];
  /** Above this, in the first unit, it was mistyped. */
  readonly highest: number;
};

const cells: readonly [LabUnit, ...LabUnit[]] = [
  { unit: '10⁹/l', factor: 1 },
  { unit: '/µl', factor: 0.001 },
];
const enzyme: readonly [LabUnit, ...LabUnit[]] = [
  { unit: 'U/l', factor: 1 },
  { unit: 'µkat/l', factor: 60 },
];
const protein: readonly [LabUnit, ...LabUnit[]] = [
  { unit: 'mg/l', factor: 1 },
  { unit: 'mg/dl', factor: 10 },
];
const counted = (unit: string): readonly [LabUnit] => [{ unit, factor: 1 }];
/** Molar mass of creatinine: 113.12 g/mol. */
const creatinine: readonly [LabUnit, ...LabUnit[]] = [
  { unit: 'µmol/l', factor: 1 },
  { unit: 'mg/dl', factor: 88.4 },
];

/** Numbers that rules read: of the blood, of a pregnancy, of care. */
export const labs = {
  egfr: {
    says: { en: 'eGFR' },
    units: [{ unit: 'ml/min/1.73 m²', factor: 1 }],
    highest: 250,
  },
  creatinine: { says: { en: 'Creatinine' }, units: creatinine, highest: 5000 },
  creatinineBaseline: {
    says: { en: 'Creatinine before the medicine was begun' },
    units: creatinine,
    highest: 5000,
  },
  leukocytes: { says: { en: 'White cells' }, units: cells, highest: 500 },
  neutrophils: { says: { en: 'Neutrophils' }, units: cells, highest: 500 },
  platelets: { says: { en: 'Platelets' }, units: cells, highest: 5000 },
  alt: { says: { en: 'ALT' }, units: enzyme, highest: 20_000 },
  ast: { says: { en: 'AST' }, units: enzyme, highest: 20_000 },
  crp: { says: { en: 'CRP' }, units: protein, highest: 1000 },
  gestationWeeks: { says: { en: 'Week of pregnancy' }, units: counted('weeks'), highest: 44 },
  cdaiRise: { says: { en: 'Rise of the CDAI' }, units: counted('points'), highest: 76 },
  imagesOfOneRegion: {
    says: { en: 'Images of one region in the last year' },
    units: counted('images'),
    highest: 50,
  },
  reassuranceContacts: {
    says: { en: 'Unscheduled contacts a week to be reassured' },
    units: counted('contacts a week'),
    highest: 100,
  },
  readingGrade: {
    says: { en: 'School grade at which the person reads' },
    units: counted('grade'),
    highest: 16,
  },
} as const satisfies Readonly<Record<string, Lab>>;
export type LabName = keyof typeof labs;
export const labNames = Object.keys(labs) as readonly LabName[];

export const isLab = (name: string): name is LabName => Object.hasOwn(labs, name);

/** The value as it is kept, in the first unit of its kind; null for a unit that is not one of them. */
export function inFirstUnit(name: LabName, value: number, unit: string): number | null {
  const units: readonly LabUnit[] = labs[name].units;
  const found = units.find((each) => each.unit === unit);
  return found === undefined ? null : Number((value * found.factor).toPrecision(6));
}
