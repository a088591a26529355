import type { AccountId } from '#access';
import type { Text } from '#kernel';
import { linkRuleOf, type PlanItem } from '#plan';
import { type NamedOwner, notKnown } from '#reasoning';
import type { KeptFinding } from '#reasoning/server';
import type { CardToRaise } from '#worklist';
import { roleOf } from './finding-card.ts';
import { roleInWords } from './role-in-words.ts';

/** Whoever owns a part that a conflict is about, and on whose worklist it stands. */
export type ConflictOwner = NamedOwner & Pick<CardToRaise, 'ownerRole' | 'ownerAccount'>;

/** Advice and information wait on the plan's page; they never interrupt (clinical-rules §9). */
const interrupts = (severity: string): boolean => severity === 'critical' || severity === 'warning';

const isNoHelp = (ruleId: string): boolean => linkRuleOf(ruleId)?.effect !== 'reinforces';

/** Parts that get in each other's way, or leave open whether they do, so that somebody hears of it. */
export const isHeard = ({ finding }: KeptFinding): boolean =>
  interrupts(finding.severity) && isNoHelp(finding.rule.id);

/** A known conflict, which everybody who owns one of its parts acknowledges. */
export const isConflict = (kept: KeptFinding): boolean =>
  kept.finding.status === 'fires' && linkRuleOf(kept.finding.rule.id) !== null && isHeard(kept);

const partsOf = ({ finding }: KeptFinding): readonly string[] => (finding.subject ?? '').split('+');

/** The owners of the parts, each once; what concerns the whole plan, or has no owner yet, is the coordinator's. */
export function conflictOwners(
  kept: KeptFinding,
  items: readonly PlanItem[],
): readonly ConflictOwner[] {
  const ids = partsOf(kept);
  const owners = new Map<string, ConflictOwner>();
  for (const { itemId, ownerRole, ownerAccount, ownerName } of items) {
    if (!ids.includes(itemId) || ownerRole === null) continue;
    const owner = ownerAccount ?? ownerRole;
    owners.set(owner, { owner, ownerName, ownerRole, ownerAccount });
  }
  return owners.size > 0 ? [...owners.values()] : [coordinator];
}

const coordinator: ConflictOwner = {
  owner: 'coordinator',
  ownerName: null,
  ownerRole: 'coordinator',
  ownerAccount: null,
};

/** A conflict is each owner's; what is only not known is asked once, of whoever left the time open. */
export function askedOf(kept: KeptFinding, items: readonly PlanItem[]): readonly ConflictOwner[] {
  if (kept.finding.status !== 'unknown') return conflictOwners(kept, items);
  const ids = partsOf(kept);
  const timeless = items.filter(
    ({ itemId, dose }) => ids.includes(itemId) && dose.at === undefined,
  );
  return conflictOwners(kept, timeless.length > 0 ? timeless : items).slice(0, 1);
}

export const causeFor = ({ finding }: KeptFinding, owner: string): string =>
  `${finding.topic}:${owner}`;

export function conflictCard(kept: KeptFinding, asked: ConflictOwner): CardToRaise {
  const { finding } = kept;
  const undecided = finding.status === 'unknown';
  return {
    ownerRole: asked.ownerRole,
    ownerAccount: asked.ownerAccount,
    cause: causeFor(kept, asked.owner),
    queue: undecided ? 'data-request' : 'plan',
    severity: finding.severity,
    title: finding.title,
    why: undecided ? notKnown(finding) : finding.message,
    rule: finding.rule.id,
    findingId: kept.findingId,
    dueAt: kept.dueAt,
  };
}

/** The owner as a worklist names them: an account by itself, a role where a part names nobody. */
export const accountIn = ({ owner, ownerRole }: NamedOwner): AccountId | null =>
  owner === ownerRole ? null : (owner as AccountId);

/**
 * The clock of a conflict ran out and not everybody has acknowledged it: whoever leads the case sees whose
 * word is missing. It never goes back to the role that did not answer.
 */
export function cardForLead(kept: KeptFinding, missing: readonly NamedOwner[]): CardToRaise {
  const { finding } = kept;
  const lead = roleOf('case-lead');
  const isSilent = missing.some(({ ownerRole }) => ownerRole === lead);
  return {
    cause: causeFor(kept, passedOn),
    queue: 'plan',
    severity: finding.severity,
    title: { en: `Not acknowledged in time: ${finding.title.en}` },
    why: missingWords(finding.message, missing),
    rule: finding.rule.id,
    findingId: kept.findingId,
    ownerRole: isSilent ? 'coordinator' : lead,
    ownerAccount: null,
    dueAt: kept.dueAt,
  };
}

const passedOn = 'passed-on';

function missingWords(message: Text, missing: readonly NamedOwner[]): Text {
  const names = missing.map(({ ownerName, ownerRole }) => ownerName ?? roleInWords(ownerRole));
  return { en: `Still missing: ${names.join(', ')}. ${message.en}` };
}
