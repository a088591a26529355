import { allOf, anyOf, type Tri } from '#kernel';
import { belongsTo, groups, type Ingredient, shippedTable } from '#medication';
import { inView, type MedicineNeeds, type Seen } from './in-view.ts';

type Group = Parameters<typeof belongsTo>[1];
type Class = Ingredient['classes'][number];

/** Medicines that a rule of the plan speaks of together: by class, by name, or either. */
export type Kind = { readonly byClass: Group; readonly byName: Named | null };
type Named = { readonly group: Group; readonly classes: ReadonlySet<string> };

const kind = (classes: readonly Class[], names: readonly string[] = []): Kind => ({
  byClass: {
    has: (ingredient) => ingredient.classes.some((each) => classes.includes(each)),
    classes,
    where: 'body',
  },
  byName: names.length === 0 ? null : named(names),
});

function named(names: readonly string[]): Named {
  const found = names.flatMap((name) => shippedTable.byPhrase.get(name)?.ingredients ?? []);
  return {
    group: { has: ({ name }) => names.includes(name), classes: null, where: 'body' },
    classes: new Set(found.flatMap(({ classes }) => classes)),
  };
}

/** A group of the medicine room. */
export const asKind = (group: Group): Kind => ({ byClass: group, byName: null });

export const kinds = {
  opioids: asKind(groups.opioids),
  benzodiazepines: asKind(groups.benzodiazepines),
  antidepressants: asKind(groups.antidepressants),
  cnsActive: asKind(groups.cnsActive),
  methotrexate: asKind(groups.methotrexate),
  systemicNsaids: asKind(groups.systemicNsaids),
  benzodiazepinesOrZDrugs: kind(['benzodiazepine', 'z-drug']),
  slowBreathing: kind(['opioid', 'benzodiazepine', 'z-drug', 'gabapentinoid']),
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
export function isOf(seen: Seen, { byClass, byName }: Kind): Tri {
  const member = belongsTo(seen, byClass);
  return byName === null ? member : anyOf([member, isNamed(seen, byName)]);
}

function isNamed(seen: Seen, { group, classes }: Named): Tri {
  const { parts, stated } = seen;
  const said = parts.length === 0 && stated !== null && stated !== 'several' ? stated : null;
  return said !== null && !classes.has(said) ? false : belongsTo(seen, group);
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
