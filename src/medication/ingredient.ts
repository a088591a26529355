/** Classes the rules tell apart. An ingredient may be of several. */
export const ingredientClasses = [
  'opioid',
  'opioid-antagonist',
  'benzodiazepine',
  'z-drug',
  'gabapentinoid',
  'antiepileptic',
  'muscle-relaxant',
  'sedating-antihistamine',
  'antihistamine',
  'ssri',
  'snri',
  'tca',
  'maoi',
  'antidepressant',
  'antipsychotic',
  'mood-stabiliser',
  'stimulant',
  'nsaid',
  'aspirin',
  'paracetamol',
  'steroid',
  'dmard',
  'biologic',
  'gout',
  'anticoagulant',
  'antiplatelet',
  'gastroprotection',
  'acid-suppressant',
  'ace-inhibitor',
  'arb',
  'diuretic',
  'aldosterone-antagonist',
  'heart-and-blood-pressure',
  'lipid-lowering',
  'diabetes',
  'antibiotic',
  'triptan',
  'local-anaesthetic',
  'bladder',
  'lungs',
  'gut',
  'hormone',
  'vitamin-or-mineral',
  'other',
] as const;
export type IngredientClass = (typeof ingredientClasses)[number];

/** What single rules ask of an ingredient, beyond its class. */
export type Marks = {
  /** RxNorm ingredient, only where it is certain. */
  readonly rxcui?: string;
  /** Points by majority of published scales; left out, none of them lists it above 0. */
  readonly acb?: 1 | 2 | 3;
  /** CDC 2022: oral mg to morphine mg. Opioids without it make a total unknown. */
  readonly mme?: number;
  /** CDC 2022: mcg/h of a patch to morphine mg a day. */
  readonly patchMme?: number;
  /** Excluded from the total by CDC 2022 (buprenorphine). */
  readonly notInMme?: true;
  readonly qt?: true;
  readonly serotonergic?: true;
  readonly cyp2d6?: 'inhibits' | 'inhibits-weakly' | 'needs' | 'needs-weakly' | 'is-cleared-by';
  /** mg of prednisone that 1 mg stands for, by mouth. */
  readonly prednisone?: number;
  /** Long enough to still act the next morning when taken for the night. */
  readonly actsLong?: true;
  readonly sedating?: true;
  readonly moodSignal?: true;
  /** Sold for the skin, the eye or the nose only, or never swallowed. */
  readonly local?: true;
};

export type Ingredient = {
  readonly name: string;
  readonly atc: string | null;
  readonly classes: readonly IngredientClass[];
  /** Other names and brand names in the US, the UK and the EU. */
  readonly alsoCalled: readonly string[];
  readonly marks: Marks;
};

/** Several ingredients under one name; strengths in a name follow this order. */
export type Product = {
  readonly names: readonly string[];
  readonly ingredients: readonly string[];
  /** mg of each ingredient in one unit where the name alone fixes it. */
  readonly strengthsMg?: readonly number[];
  /** By what route it is taken where the name alone fixes it. */
  readonly route?: 'topical' | 'transdermal' | 'injection' | 'buccal' | 'nasal';
};

const listed = (names: string): readonly string[] =>
  names === '' ? [] : names.split(',').map((name) => name.trim());

/** One row of the table: name, ATC code (WHO index), classes, other names, marks. */
export const row = (
  name: string,
  atc: string | null,
  classes: IngredientClass | readonly IngredientClass[],
  alsoCalled = '',
  marks: Marks = {},
): Ingredient => ({
  name,
  atc,
  classes: typeof classes === 'string' ? [classes] : classes,
  alsoCalled: listed(alsoCalled),
  marks,
});
