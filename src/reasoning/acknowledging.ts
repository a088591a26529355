import type { Instant } from '#kernel';

/** Whoever answers for one of the things a finding is about. */
export type NamedOwner = {
  /** The account; where nobody is named, the role. */
  readonly owner: string;
  readonly ownerName: string | null;
  readonly ownerRole: string;
};

/** Asked, released and passed on follow from the plan and the clock; the other two a person does. */
export const acknowledgementKinds = [
  'asked',
  'acknowledged',
  'taken-back',
  'released',
  'passed-on',
] as const;
export type AcknowledgementKind = (typeof acknowledgementKinds)[number];

export type AcknowledgementStep = NamedOwner & {
  readonly kind: AcknowledgementKind;
  readonly at: Instant;
  readonly byName: string | null;
};

/** One owner who has to take note of a finding, and when they did; null: not yet. */
export type Acknowledgement = NamedOwner & {
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgedByName: string | null;
};

/** Who has to take note now, and who did: the latest word about each owner counts. */
export function acknowledgementsIn(
  steps: readonly AcknowledgementStep[],
): readonly Acknowledgement[] {
  const byOwner = new Map<string, Acknowledgement>();
  for (const { kind, at, byName, owner, ownerName, ownerRole } of steps) {
    if (kind === 'passed-on') continue;
    if (kind === 'released') byOwner.delete(owner);
    else {
      const did = kind === 'acknowledged';
      byOwner.set(owner, {
        owner,
        ownerName,
        ownerRole,
        acknowledgedAt: did ? at : null,
        acknowledgedByName: did ? byName : null,
      });
    }
  }
  return [...byOwner.values()];
}

/** Whose acknowledgement is missing. */
export const missingIn = (all: readonly Acknowledgement[]): readonly Acknowledgement[] =>
  all.filter(({ acknowledgedAt }) => acknowledgedAt === null);

/** Everybody who was asked did; where nobody was asked, nobody did. */
export const isAcknowledgedByAll = (all: readonly Acknowledgement[]): boolean =>
  all.length > 0 && missingIn(all).length === 0;

type Colleague = { readonly accountId: string; readonly role: string };

/** What is this colleague's to acknowledge: by name, or by role where a part names nobody. */
export const ownOf = (
  all: readonly Acknowledgement[],
  { accountId, role }: Colleague,
): readonly Acknowledgement[] => all.filter(({ owner }) => owner === accountId || owner === role);

/** The reader's own word: not theirs to give, still missing, or given. */
export const ownWords = ['none', 'missing', 'given'] as const;
export type OwnWord = (typeof ownWords)[number];

export function ownWordIn(all: readonly Acknowledgement[], colleague: Colleague): OwnWord {
  const own = ownOf(all, colleague);
  if (own.length === 0) return 'none';
  return missingIn(own).length > 0 ? 'missing' : 'given';
}

/** Who is asked anew and who no longer has to, when the parts have these owners now. */
export function ownersMoved(
  all: readonly Acknowledgement[],
  now: readonly NamedOwner[],
): { readonly asked: readonly NamedOwner[]; readonly released: readonly NamedOwner[] } {
  const before = new Set(all.map(({ owner }) => owner));
  const after = new Set(now.map(({ owner }) => owner));
  return {
    asked: now.filter(({ owner }) => !before.has(owner)),
    released: all.filter(({ owner }) => !after.has(owner)),
  };
}
