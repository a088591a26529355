import type * as z from 'zod/mini';
import { err, ok, type Result } from '#kernel';
import { recognise } from '#medication';
import type { Around, JsonObject } from './around.ts';
import {
  type Concept,
  medicationResource,
  type medicineResource,
  saysNone,
  wordsOf,
} from './fhir-parts.ts';
import { ingredientOf } from './medicine-code.ts';
import { recordLimits } from './record-limits.ts';

type Given = z.output<typeof medicineResource>;
type NoName = { readonly code: string; readonly says: string };
export type MedicineName = {
  readonly name: string;
  /** As the other record calls it. */
  readonly says: string;
  readonly known: boolean;
  readonly cautions: readonly string[];
};

const nameMax = 120;

/** What the medicine is called, by its name and its code; where the two contradict, it is neither. */
export function medicineName(
  given: Given,
  resource: JsonObject,
  around: Around,
): Result<MedicineName, NoName> {
  const concepts = conceptsOf(given, resource, around);
  if (!concepts.ok) return concepts;
  const called = concepts.value.flatMap((one) => wordsOf(one) ?? []).join(' / ');
  const byCode = concepts.value.flatMap((one) => ingredientOf(one, around.table) ?? []);
  const says = called === '' ? byCode.map(({ name }) => name).join(' / ') : called;
  if (says === '') return err({ code: 'no-name', says: 'This medicine has no name.' });
  const { parts, notUnderstood } = recognise(says, around.table);
  const inName = new Set(parts.map(({ ingredient }) => ingredient.name));
  const stray = byCode.find(({ name }) => inName.size > 0 && !inName.has(name));
  if (stray !== undefined) {
    const message = `“${says.slice(0, 80)}” has the code of ${stray.name}. Ask which it is.`;
    return err({ code: 'name-and-code-differ', says: message });
  }
  if (inName.size > 0) return ok(asNamed(says, notUnderstood));
  if (byCode.length === 0) return ok({ name: cut(says), says, known: false, cautions: [unknown] });
  const strength = /\d+(?:[.,]\d+)? ?(?:mg|mcg|µg|g|ml|microgram)\b(?:\/\S+)?/i.exec(says)?.[0];
  const name = [byCode.map((one) => one.name).join(' / '), strength ?? ''].join(' ').trim();
  return ok({ name: cut(name), says, known: true, cautions: [`Known by its code as ${name}.`] });
}

const unknown = 'The product does not know this name: it may be anything, in every sum.';
const cut = (name: string): string => name.slice(0, nameMax).trim();

function asNamed(says: string, notUnderstood: readonly string[]): MedicineName {
  const strange = notUnderstood.slice(0, 5).join(', ');
  return {
    name: cut(says),
    says,
    known: true,
    cautions: strange === '' ? [] : [`Not understood in the name: ${strange}.`],
  };
}

/** The names a request carries: its own, or those of the medicine it points at. */
function conceptsOf(
  { medicationCodeableConcept: own, medicationReference: pointer }: Given,
  resource: JsonObject,
  around: Around,
): Result<readonly Concept[], NoName> {
  if (saysNone(own)) {
    const says =
      'It says that no medicine is taken or known. Ask the person; nothing is taken over.';
    return err({ code: 'none-known', says });
  }
  if (own !== undefined) return ok([own]);
  if (pointer?.reference === undefined) {
    const display = pointer?.display;
    return ok(display === undefined ? [] : [{ text: display }]);
  }
  const found = madeOf(pointer.reference, resource, around, []);
  if (found === 'cycle') {
    return err({ code: 'cycle', says: 'What this medicine is made of points back at itself.' });
  }
  const display = pointer.display;
  return ok(found.length === 0 && display !== undefined ? [{ text: display }] : found);
}

/** A Medication by its own name, else by what it is made of; a circle is refused, never walked. */
function madeOf(
  reference: string,
  from: JsonObject,
  around: Around,
  before: readonly JsonObject[],
): readonly Concept[] | 'cycle' {
  const target = around.resolve(reference, from);
  if (target === null) return [];
  if (before.includes(target) || before.length >= recordLimits.steps) return 'cycle';
  const parsed = medicationResource.safeParse(target);
  if (!parsed.success) return [];
  const { code, ingredient = [] } = parsed.data;
  if (wordsOf(code) !== null) return code === undefined ? [] : [code];
  const parts = ingredient.map((part) => partOf(part, target, around, [...before, target]));
  if (parts.includes('cycle')) return 'cycle';
  return [code ?? [], parts.flatMap((part) => (part === 'cycle' ? [] : part))].flat();
}

type Ingredient = NonNullable<z.output<typeof medicationResource>['ingredient']>[number];

function partOf(
  { itemCodeableConcept, itemReference }: Ingredient,
  from: JsonObject,
  around: Around,
  before: readonly JsonObject[],
): readonly Concept[] | 'cycle' {
  if (itemCodeableConcept !== undefined) return [itemCodeableConcept];
  return itemReference?.reference === undefined
    ? []
    : madeOf(itemReference.reference, from, around, before);
}
