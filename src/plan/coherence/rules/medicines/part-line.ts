import type { LocalDate } from '#kernel';
import { defineFact, type Fact, factOf } from '#reasoning';
import type { PlanItem } from '../../../item.ts';

/** What parts are about, for rules that set a medicine against them. A part may be of several sorts. */
export type Sort =
  | 'exposure'
  | 'trauma'
  | 'cbt'
  | 'cbt-i'
  | 'sleep-restriction'
  | 'education'
  | 'skills'
  | 'rehabilitation'
  | 'return-to-work';

/** One part of the plan that is no medicine. */
export type PartLine = {
  readonly name: string;
  readonly sorts: readonly Sort[];
  readonly startDay: LocalDate | null;
};

export const plannedParts = defineFact<readonly PartLine[]>({
  name: 'plan.partLines',
  says: { en: 'the parts of the plan' },
});

type OfItem = (item: PlanItem) => boolean;
/** In its title, or in the code that a case file gives instead of a reason. */
const titled =
  (words: RegExp): OfItem =>
  ({ title, why }) =>
    words.test(title) || (!why.includes(' ') && words.test(why));
const movement: readonly PlanItem['kind'][] = ['activity-quota', 'exposure-step', 'exercise'];
const learning: readonly PlanItem['kind'][] = ['cbt-session', 'relaxation', 'education'];

/** The kind says most; what a kind cannot say yet is read from the title. */
const isOfSort: Readonly<Record<Sort, OfItem>> = {
  exposure: (item) =>
    item.kind === 'exposure-step' || titled(/exposure|\berp\b|response.prevention/i)(item),
  trauma: (item) =>
    item.aspects?.approach === 'trauma-focused' ||
    titled(/trauma|emdr|prolonged.?exposure|cognitive.?processing|\bcpt\b|\btf.?cbt\b/i)(item),
  cbt: (item) => item.kind === 'cbt-session',
  'cbt-i': (item) =>
    item.aspects?.approach === 'cbt-i' || titled(/cbt-?i\b|insomnia therapy/i)(item),
  'sleep-restriction': (item) =>
    item.kind === 'sleep-window' || titled(/sleep.?restriction|\bsrt\b/i)(item),
  education: ({ kind }) => kind === 'education',
  skills: (item) => learning.includes(item.kind) || titled(/skill|\bdbt\b|mindful/i)(item),
  rehabilitation: (item) =>
    movement.includes(item.kind) || titled(/rehab|physio|\bpt\b|graded.?activity/i)(item),
  'return-to-work': ({ kind }) => kind === 'return-to-work',
};
const sorts = Object.keys(isOfSort) as readonly Sort[];

const sortsOf = (item: PlanItem): readonly Sort[] =>
  item.kind === 'medicine' ? [] : sorts.filter((sort) => isOfSort[sort](item));

/** Whether a part is of one of these sorts. */
export const isPartAmong =
  (wanted: readonly Sort[]): OfItem =>
  (item) =>
    item.kind !== 'medicine' && wanted.some((sort) => isOfSort[sort](item));

/** Parts of a plan that are no medicines, for a rule to read. */
export function partsFact(parts: readonly PlanItem[]): Fact {
  const value = parts
    .filter(({ kind }) => kind !== 'medicine')
    .map((item) => ({ name: item.title, sorts: sortsOf(item), startDay: item.startDay }));
  return factOf(plannedParts, { id: plannedParts.name, value, date: null, source: 'the plan' });
}

/** The names of the parts of a sort; a plan that was read has all of them. */
export const partsOf = (parts: readonly PartLine[] | null, ...wanted: readonly Sort[]) =>
  (parts ?? []).filter((part) => wanted.some((sort) => part.sorts.includes(sort)));

export const hasPart = (parts: readonly PartLine[] | null, ...wanted: readonly Sort[]): boolean =>
  partsOf(parts, ...wanted).length > 0;
