import type { PlanItemView } from '#plan';

type Kind = PlanItemView['kind'];

/** What the parts of a plan are about, in the order a person reads them. */
export const areas = [
  {
    id: 'moving',
    kinds: [
      'activity-quota',
      'exposure-step',
      'exercise',
      'rest-period',
      'rest-advice',
      'brace',
      'passive-treatment',
      'return-to-work',
    ],
  },
  {
    id: 'mind',
    kinds: ['cbt-session', 'behavioural-activation', 'relaxation', 'education', 'explanation'],
  },
  { id: 'medicines', kinds: ['medicine', 'procedure', 'imaging'] },
  { id: 'sleep', kinds: ['sleep-window', 'light-therapy'] },
  { id: 'self', kinds: ['goal', 'self-care', 'tracking'] },
  { id: 'people', kinds: ['visit', 'family-action', 'certificate'] },
] as const satisfies readonly { readonly id: string; readonly kinds: readonly Kind[] }[];

export type AreaId = (typeof areas)[number]['id'];

export type Area = { readonly id: AreaId; readonly items: readonly PlanItemView[] };

/** The active and proposed items by area; an area without items is left out. */
export function areasOf(items: readonly PlanItemView[]): readonly Area[] {
  const shown = items.filter(({ state }) => state === 'active' || state === 'proposed');
  return areas
    .map(({ id, kinds }) => ({
      id,
      items: shown.filter(({ kind }) => (kinds as readonly Kind[]).includes(kind)),
    }))
    .filter((area) => area.items.length > 0);
}
