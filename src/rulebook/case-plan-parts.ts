import type { CaseInput } from './case-file.ts';
import type { CaseElement } from './case-plan-fields.ts';
import { fieldOf, numberOf } from './case-words.ts';

export type PlacedElement = { readonly element: CaseElement; readonly at: string };

/** Lists of a plan that stand beside its elements, and what an entry of each is. */
const lists: Readonly<Record<string, string>> = {
  explanations: 'explanation',
  goals: 'goal',
  measures: 'measure',
  questionnaires: 'questionnaire',
  imaging: 'imaging',
  images: 'imaging',
  procedures: 'procedure',
  certificates: 'certificate',
  familyTasks: 'family',
};

/**
 * The parts of a plan wherever the file puts them: elements, lists of their own, and what an element
 * says in passing of an explanation or a goal.
 */
export function spreadElements(input: CaseInput): readonly PlacedElement[] {
  const elements = (input.plan?.elements ?? []).flatMap((element, index) =>
    withPassives({ element, at: `plan/elements/${index}` }),
  );
  const listed = Object.entries(lists).flatMap(([name, type]) => [
    ...listIn(input.plan, name, type, 'plan/'),
    ...listIn(input, name, type, ''),
  ]);
  return [...elements, ...elements.flatMap(saidInPassing), ...listed];
}

function listIn(
  holder: Readonly<Record<string, unknown>> | null | undefined,
  name: string,
  type: string,
  where: string,
): readonly PlacedElement[] {
  const list = fieldOf(holder, name);
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown, index) =>
    isObject(entry) ? [{ element: { ...entry, type }, at: `${where}${name}/${index}` }] : [],
  );
}

function saidInPassing({ element, at }: PlacedElement): readonly PlacedElement[] {
  if (/explan|goal|target/i.test(element.type ?? '')) return [];
  const explanation = fieldOf(element, 'explanationCode', 'explanation');
  const goal = fieldOf(element, 'goal');
  const { hours: _, homeworkHours: __, travelHours: ___, inPerson: ____, ...by } = element;
  return [
    ...(typeof explanation === 'string'
      ? [{ element: { ...by, type: 'explanation', code: explanation }, at: `${at}/explanation` }]
      : []),
    ...(isObject(goal) ? [{ element: { ...by, ...goal, type: 'goal' }, at: `${at}/goal` }] : []),
  ];
}

/** A session of which a share is passive counts as two parts, by that share of its time. */
function withPassives({ element, at }: PlacedElement): readonly PlacedElement[] {
  const percent = numberOf(element, 'passivePercent');
  if (percent === null) return [{ element, at }];
  const whole = numberOf(element, 'hours') ?? 1;
  const passive = { ...element, type: 'passive-treatment', hours: (whole * percent) / 100 };
  const active = { ...element, hours: whole - passive.hours };
  return [
    { element: active, at },
    ...(percent === 0 ? [] : [{ element: passive, at: `${at}/passive` }]),
  ];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
