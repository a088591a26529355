/** Classes of medicine that coherence rules tell apart; the ingredient table comes later. */
export const medicineClasses = [
  'opioid',
  'benzodiazepine',
  'z-drug',
  'gabapentinoid',
  'antidepressant',
  'tricyclic',
  'nsaid',
  'paracetamol',
  'muscle-relaxant',
  'dmard',
  'steroid',
  'sedating-antihistamine',
  'other',
] as const;
export type MedicineClass = (typeof medicineClasses)[number];

/** What is taken, as far as a plan has to know. `actsLong`: still working the next morning. */
export type Medicine = {
  readonly name: string;
  readonly class: MedicineClass;
  readonly prn: boolean;
  readonly actsLong: boolean;
};

const makesDrowsy: readonly MedicineClass[] = [
  'benzodiazepine',
  'z-drug',
  'gabapentinoid',
  'tricyclic',
  'muscle-relaxant',
  'sedating-antihistamine',
];

const takenToSleep: readonly MedicineClass[] = [
  'benzodiazepine',
  'z-drug',
  'sedating-antihistamine',
];

/** Single ingredients that make drowsy although their class does not. */
const drowsyIngredients =
  /\b(mirtazapine|remeron|zispin|trazodone|desyrel|quetiapine|seroquel|olanzapine|zyprexa)\b/i;

/** Whether it makes drowsy at usual doses (US labels, as COH-20 and COH-21 cite them). */
export function isSedating({ class: kind, name }: Pick<Medicine, 'class' | 'name'>): boolean {
  return makesDrowsy.includes(kind) || drowsyIngredients.test(name);
}

export function isHypnotic({ class: kind }: Pick<Medicine, 'class'>): boolean {
  return takenToSleep.includes(kind);
}
