import { allOf, anyOf, type Tri } from '#kernel';
import { belongsTo, groups, type Ingredient, shippedTable } from '#medication';
import { inView, type MedicineNeeds, type Seen } from './in-view.ts';

type Group = Parameters<typeof belongsTo>[1];
type Class = Ingredient['classes'][number];

/** Medicines that a rule of the plan speaks of together: by class, by name, or either. */
export type Kind = {
  readonly groups: readonly Group[];
  /** A class as a plan names it, which says no more than this kind. */
  readonly coarse?: string;
};

const kind = (classes: readonly Class[], names: readonly string[] = []): Kind => {
  const where = 'body' as const;
  const hasClass = (ingredient: Ingredient) =>
    ingredient.classes.some((each) => classes.includes(each));
  const byClass = classes.length === 0 ? [] : [{ has: hasClass, classes, where }];
  const hasName = ({ name }: Ingredient) => names.includes(name);
  const byName = names.length === 0 ? [] : [{ has: hasName, classes: null, where }];
  return { groups: [...byClass, ...byName] };
};

/** A group of the medicine room. */
export const asKind = (...some: readonly Group[]): Kind => ({ groups: some });

export const kinds = {
  opioids: asKind(groups.opioids),
  benzodiazepines: asKind(groups.benzodiazepines),
  antidepressants: { ...asKind(groups.antidepressants), coarse: 'antidepressant' },
  cnsActive: asKind(groups.cnsActive),
  methotrexate: asKind(groups.methotrexate),
  systemicNsaids: asKind(groups.systemicNsaids),
  benzodiazepinesOrZDrugs: kind(['benzodiazepine', 'z-drug']),
  slowBreathing: kind(['opioid', 'benzodiazepine', 'z-drug', 'gabapentinoid']),
  hypnotics: kind(['benzodiazepine', 'z-drug', 'sedating-antihistamine']),
  tapered: kind(['opioid', 'benzodiazepine', 'z-drug']),
  oralAnticoagulants: kind(['anticoagulant']),
  snriOrTca: kind(['snri', 'tca']),
  activating: kind(['snri', 'steroid'], ['bupropion', 'fluoxetine']),
  muscleRelaxants: kind(['muscle-relaxant']),
  steroids: kind(['steroid']),
  hydroxychloroquine: kind([], ['hydroxychloroquine']),
  qtPartners: kind(['tca'], ['citalopram', 'escitalopram', 'methadone', 'ondansetron']),
  somaticMoodSignal: kind(['gabapentinoid', 'steroid'], ['hydroxychloroquine', 'apremilast']),
  withAlcohol: kind(['opioid', 'benzodiazepine', 'gabapentinoid'], ['duloxetine', 'methotrexate']),
  paracetamol: kind(['paracetamol']),
  cannabisOrSedatingOverCounter: kind(
    [],
    ['dronabinol', 'diphenhydramine', 'doxylamine', 'dimenhydrinate'],
  ),
  moodStabilisers: kind(
    ['mood-stabiliser', 'antipsychotic'],
    ['valproate', 'lamotrigine', 'carbamazepine'],
  ),
  monoamine: kind(['snri', 'tca'], ['tapentadol', 'tramadol', 'mirtazapine']),
  dmards: kind(['dmard']),
  dmardsOrBiologics: kind(['dmard', 'biologic']),
  teratogens: kind([], ['methotrexate', 'leflunomide', 'mycophenolate', 'valproate']),
  leflunomide: kind([], ['leflunomide']),
  lethalInOverdose: kind(['tca', 'opioid'], ['venlafaxine', 'colchicine', 'hydroxychloroquine']),
} as const satisfies Readonly<Record<string, Kind>>;

/** A name that is not known may be any medicine, unless its class is stated and none of these has it. */
export function isOf(seen: Seen, { groups: some, coarse }: Kind): Tri {
  const { line, parts } = seen;
  if (coarse !== undefined && parts.length === 0 && line?.class === coarse) return true;
  return anyOf(some.map((group) => isIn(seen, group)));
}

export function isIn(seen: Seen, group: Group): Tri {
  const { parts, stated } = seen;
  const told = parts.length === 0 && stated !== null && stated !== 'several' ? stated : null;
  return told !== null && group.classes === null && !classesIn(group).has(told)
    ? false
    : belongsTo(seen, group);
}

const classesOf = new WeakMap<Group, ReadonlySet<string>>();

/** Classes of the single medicines a group consists of. */
function classesIn(group: Group): ReadonlySet<string> {
  const known = classesOf.get(group);
  if (known !== undefined) return known;
  const entries = [...shippedTable.byPhrase.values()];
  const members = entries.flatMap(({ ingredients }) => ingredients.filter(group.has));
  const found = new Set(members.flatMap(({ classes }) => classes));
  classesOf.set(group, found);
  return found;
}

/** Whether a medicine of this kind is taken or about to be. */
export function takes(needs: MedicineNeeds, wanted: Kind): Tri {
  return anyOf(inView(needs).taken.map((seen) => isOf(seen, wanted)));
}

/** Whether one of this kind is taken of which something holds. */
export function takesOne(needs: MedicineNeeds, wanted: Kind, holds: (seen: Seen) => Tri): Tri {
  return anyOf(inView(needs).taken.map((seen) => allOf([isOf(seen, wanted), holds(seen)])));
}

/** Those of a kind that are known. */
export function those(needs: MedicineNeeds, wanted: Kind): readonly Seen[] {
  return inView(needs).taken.filter((seen) => isOf(seen, wanted) === true);
}

/** Their names for a sentence, each once. */
export function namesOf(needs: MedicineNeeds, ...wanted: readonly Kind[]): string {
  return listedNames(wanted.flatMap((each) => those(needs, each).map(({ label }) => label)));
}

/** "a, b and c". */
export function listedNames(labels: readonly string[]): string {
  const names = [...new Set(labels)];
  const last = names.at(-1);
  if (last === undefined) return '?';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
