import type { StaffRole } from '#access';
import type { Instant, Text } from '#kernel';
import { notKnown, type Owner } from '#reasoning';
import type { KeptFinding } from '#reasoning/server';
import type { CardToRaise, Queue } from '#worklist';
import { medicineQueue } from './medicine-queues.ts';
import { screeningQueue } from './screening-queues.ts';
import { stepQueue } from './step-queues.ts';

/** Where a finding of a rule is worked off; a rule that is not here needs nobody to do anything. */
const queueOf: Readonly<Record<string, Queue>> = {
  'RF-01': 'safety',
  'RF-02': 'safety',
  'SAF-01': 'safety',
  'SAF-02': 'safety',
  'SAF-03': 'safety',
  'SAF-04': 'safety',
  'SAF-05': 'safety',
  'SAF-06': 'safety',
  'SAF-07': 'safety',
  'SAF-08': 'safety',
  'SAF-10': 'contact',
  'SAF-12': 'contact',
  'SAF-13': 'contact',
  'SAF-11': 'safety',
  'SC-70': 'data-request',
  'EW-01': 'off-track',
  'EW-06': 'contact',
  'EW-10': 'diary',
};

/** A card for whoever acts on a finding; null when the finding alone is enough. */
export function cardFor(kept: KeptFinding): CardToRaise | null {
  const { finding, proposal } = kept;
  const queue = queueFor(kept);
  if (queue === null) return null;
  if (isAsking(finding)) return requestCard(kept);
  return {
    // A new proposal takes the place of the one before it, whichever rule made it.
    cause: queue === 'step-proposal' ? queue : finding.topic,
    queue,
    severity: finding.severity,
    title: queue === 'step-proposal' ? { en: 'Step proposal' } : finding.title,
    why: proposal?.words ?? whyOf(kept),
    rule: finding.rule.id,
    findingId: kept.findingId,
    ownerRole: roleOf(actorOf(finding)),
    ownerAccount: null,
    dueAt: kept.dueAt,
  };
}

function queueFor({ finding, proposal }: KeptFinding): Queue | null {
  if (proposal?.kind === 'step') return 'step-proposal';
  const own = queueOf[finding.rule.id] ?? stepQueue(finding);
  return own ?? screeningQueue(finding) ?? medicineQueue(finding);
}

/** Warning signs that were passed over, or medicines nobody listed: somebody asks, nobody is alarmed. */
const isAsking = ({ rule, status }: KeptFinding['finding']): boolean =>
  status === 'unknown' && (rule.id.startsWith('RF-') || rule.id === 'SAF-11');

function requestCard({ finding, findingId, dueAt }: KeptFinding): CardToRaise {
  return {
    cause: `${finding.topic}:asked`,
    queue: 'data-request',
    severity: 'warning',
    title: finding.title,
    why: notKnown(finding),
    rule: finding.rule.id,
    findingId,
    ownerRole: roleOf(actorOf(finding)),
    ownerAccount: null,
    dueAt,
  };
}

/** After the safety role the deputy, then the site's lead: by roles, until a site names people. */
const chain: readonly StaffRole[] = ['physician', 'coordinator'];

/** The card of whoever is next when nobody took an alert in time. */
export function cardForNext(
  { finding, findingId }: KeptFinding,
  alert: { readonly escalationLevel: number; readonly acknowledgeBy: Instant },
): CardToRaise {
  const level = Math.max(1, alert.escalationLevel);
  return {
    cause: `${finding.topic}:level-${level}`,
    queue: 'safety-overdue',
    severity: finding.severity,
    title: { en: `Nobody has taken this alert: ${finding.title.en}` },
    why: finding.message,
    rule: finding.rule.id,
    findingId,
    ownerRole: chain[level - 1] ?? 'coordinator',
    ownerAccount: null,
    dueAt: alert.acknowledgeBy,
  };
}

function whyOf({ finding }: KeptFinding): Text {
  const { recentPain, usualPain } = finding.derived;
  if (finding.rule.id === 'EW-10' && Array.isArray(recentPain)) {
    const days = recentPain.map((pain) => shown(Number(pain))).join(', ');
    return {
      en: `Pain was ${days} on the last ${recentPain.length} recorded days; usual is ${shown(Number(usualPain))}.`,
    };
  }
  if (finding.about.length > 0)
    return { en: `${finding.message.en} (${finding.about.join(', ')})` };
  return finding.message;
}

const shown = (value: number): string => String(Math.round(value * 10) / 10);

const roles: Readonly<Partial<Record<Owner, StaffRole>>> = {
  'care-manager': 'coordinator',
  'case-lead': 'physician',
  clinician: 'physician',
  'first-clinician': 'physician',
  'mental-health-clinician': 'psychologist',
  'on-call-clinician': 'physician',
  pcp: 'physician',
  prescriber: 'physician',
  'programme-lead': 'physician',
  'psychiatric-consultant': 'psychologist',
  psychology: 'psychologist',
  pt: 'physiotherapist',
  rheumatology: 'physician',
  'safety-role': 'psychologist',
  'site-admin': 'administrator',
  therapist: 'psychologist',
};

/** The first who is a person: what the engine sees to by itself is somebody's to look at as well. */
const actorOf = ({ owners }: KeptFinding['finding']): Owner =>
  owners.find((owner) => owner !== 'engine') ?? owners[0] ?? 'care-manager';

/** Whose worklist a function of the team stands for; the coordinator's where no one else's. */
export function roleOf(owner: Owner): StaffRole {
  return roles[owner] ?? 'coordinator';
}
