import type { LocalDate } from '#kernel';

/** Medicines of a person's own that can kill when too much is taken at once (rule SAF-11). */
export const meansKinds = [
  'opioid',
  'tricyclic',
  'venlafaxine',
  'paracetamol',
  'colchicine',
  'hydroxychloroquine',
  'lithium',
  'insulin',
] as const;
export type MeansKind = (typeof meansKinds)[number];

/** A medicine as a list shows it; what the medication room reads from a name has this shape. */
export type MedicineSeen = {
  readonly label: string;
  readonly parts: readonly {
    readonly ingredient: { readonly name: string; readonly classes: readonly string[] };
  }[];
  /** Nothing in the name is known, or something is there that is not understood. */
  readonly partlyUnknown: boolean;
  /** The class the record itself states, for a name that is not known. */
  readonly stated: string | null;
  /** No longer taken since this day, and perhaps still at home. */
  readonly stoppedOn?: LocalDate;
};

export type OwnMeans = {
  readonly medicine: string;
  readonly kind: MeansKind;
  /** No longer taken since this day, and perhaps still at home. */
  readonly stoppedOn?: LocalDate;
};
export type MeansFound = {
  readonly known: readonly OwnMeans[];
  /** A name is there that nobody could read: it may be one of these. */
  readonly maybeMore: boolean;
};

/** The medicines of a list that can kill in overdose; a name that is not known may be any of them. */
export function meansIn(list: readonly MedicineSeen[]): MeansFound {
  const found = list.map((medicine) => [medicine, kindsOf(medicine)] as const);
  return {
    known: found.flatMap(([{ label, stoppedOn }, kinds]) =>
      kinds.map((kind) => ({
        medicine: label,
        kind,
        ...(stoppedOn === undefined ? {} : { stoppedOn }),
      })),
    ),
    maybeMore: found.some(([medicine, kinds]) => kinds.length === 0 && mayBeOne(medicine)),
  };
}

type Ingredient = MedicineSeen['parts'][number]['ingredient'];

const isOf: Readonly<Record<MeansKind, (ingredient: Ingredient) => boolean>> = {
  opioid: ({ classes }) => classes.includes('opioid'),
  tricyclic: ({ classes }) => classes.includes('tca'),
  venlafaxine: ({ name }) => name === 'venlafaxine',
  paracetamol: ({ name }) => name === 'paracetamol',
  colchicine: ({ name }) => name === 'colchicine',
  hydroxychloroquine: ({ name }) => name === 'hydroxychloroquine',
  lithium: ({ name }) => name === 'lithium',
  insulin: ({ name }) => name === 'insulin',
};

/** A stated class that is enough by itself; single medicines cannot be told from their class. */
const byStatedClass: Readonly<Record<string, MeansKind>> = {
  opioid: 'opioid',
  tca: 'tricyclic',
  paracetamol: 'paracetamol',
};

/** Classes to which one of the single medicines belongs. */
const classesOfSingle: ReadonlySet<string> = new Set([
  'several',
  'snri',
  'antidepressant',
  'gout',
  'dmard',
  'mood-stabiliser',
  'diabetes',
  'other',
]);

function kindsOf({ parts, stated }: MedicineSeen): readonly MeansKind[] {
  const read = meansKinds.filter((kind) => parts.some(({ ingredient }) => isOf[kind](ingredient)));
  const named = stated === null ? undefined : byStatedClass[stated];
  return named === undefined || read.length > 0 || parts.length > 0 ? read : [named];
}

const mayBeOne = ({ partlyUnknown, stated }: MedicineSeen): boolean =>
  partlyUnknown && (stated === null || classesOfSingle.has(stated));
