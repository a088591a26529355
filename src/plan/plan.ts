import type { Id, Instant, LocalDate, Text } from '#kernel';
import { burdenOf, weeklyMinutesOf } from './burden.ts';
import type { PlanFrame } from './coherence/link-rule.ts';
import { stopsActivation } from './coherence/link-view.ts';
import type { LinkView, PlanItemView, PlanView } from './contract.ts';
import { counts, faultsOf, type PlanItem } from './item.ts';

/** The one plan of a person: its frame and the newest version of every item. */
export type Plan = PlanFrame & {
  readonly planId: Id<'PlanId'>;
  readonly version: number;
  readonly template: string | null;
  readonly whatMatters: string | null;
  readonly frameVersion: number;
  readonly items: readonly KeptItem[];
};

export type KeptItem = PlanItem & { readonly changedAt: Instant; readonly changedByName: string };

export type Response = PlanView['responses'][number];

/** How many items a plan may have, the ended ones counted. */
export const itemsMax = 120;

export function itemViewOf(item: KeptItem): PlanItemView {
  return { ...item, weeklyMinutes: weeklyMinutesOf(item) };
}

export function planViewOf(
  plan: Plan,
  links: readonly LinkView[],
  responses: readonly Response[],
  besides: Partial<Pick<PlanView, 'notChecked' | 'settledLinks'>> = {},
): PlanView {
  const blockedBy = plan.status === 'draft' ? blocks(plan, links) : [];
  return {
    planId: plan.planId,
    status: plan.status,
    version: plan.version,
    template: plan.template,
    whatMatters: plan.whatMatters,
    frameVersion: plan.frameVersion,
    items: plan.items.map(itemViewOf),
    links: [...links],
    notChecked: besides.notChecked ?? [],
    settledLinks: besides.settledLinks ?? [],
    weeklyMinutes: burdenOf(plan.items).weeklyMinutes,
    weeklyMinutesBudget: plan.weeklyMinutesBudget,
    responses: [...responses],
    agreedVersion: agreedVersion(responses),
    mayActivate: plan.status === 'draft' && blockedBy.length === 0,
    blockedBy: [...blockedBy],
  };
}

/** What stands between a draft and the person: open critical links, missing owners, review days, doses. */
export function blocks(plan: Plan, links: readonly LinkView[]): readonly Text[] {
  const open = plan.items.filter(counts);
  return [
    ...(open.length === 0 ? [{ en: 'The plan has no parts yet.' }] : []),
    ...links.filter(stopsActivation).map(({ message }) => message),
    ...open.flatMap(gapsIn),
  ];
}

function gapsIn(item: PlanItem): readonly Text[] {
  return [
    ...(item.ownerAccount === null ? [{ en: `${item.title} has no owner.` }] : []),
    ...(item.reviewDay === null ? [{ en: `${item.title} has no review day.` }] : []),
    ...faultsOf(item).map(({ message }) => ({ en: `${item.title}: ${message}` })),
  ];
}

/** The version the person last agreed to; a later "no" to the whole plan takes the agreement back. */
function agreedVersion(responses: readonly Response[]): number | null {
  const latest = responses
    .filter(({ itemId, kind }) => itemId === null && (kind === 'agree' || kind === 'decline'))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  return latest?.kind === 'agree' ? latest.planVersion : null;
}

/** What the person sees: no draft, nothing that ended, and of the links those that say what helps. */
export function forThePerson(view: PlanView | null): PlanView | null {
  if (view === null || view.status !== 'active') return null;
  return {
    ...view,
    items: view.items.filter(({ state }) => state !== 'ended'),
    links: view.links.filter(({ effect }) => effect === 'reinforces'),
    notChecked: [],
    settledLinks: [],
    blockedBy: [],
  };
}

export type Mark = {
  readonly day: LocalDate;
  readonly itemId: Id<'PlanItemId'>;
  readonly outcome: 'done' | 'something-else' | 'not-today' | 'undone';
  readonly reason: string | null;
  readonly recordedAt: Instant;
};
