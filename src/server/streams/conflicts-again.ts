import type { PatientId } from '#access';
import type { Reader } from '#database/server';
import { linkRuleOf } from '#plan';
import { planReader } from '#plan/server';
import { type Acknowledgement, missingIn } from '#reasoning';
import { acknowledgementReader, type KeptFinding } from '#reasoning/server';
import type { CardToRaise } from '#worklist';
import { askedOf, cardForLead, conflictCard, isHeard } from '../conflict-card.ts';

/** Somebody is back in care: what their plan still has open stands with its owners again, and with the lead. */
export async function conflictsAgain(
  db: Reader,
  patientId: PatientId,
  open: readonly KeptFinding[],
): Promise<readonly CardToRaise[]> {
  const ofPlan = open.filter((kept) => linkRuleOf(kept.finding.rule.id) !== null && isHeard(kept));
  if (ofPlan.length === 0) return [];
  const items = (await planReader(db).plan(patientId))?.items ?? [];
  const reader = acknowledgementReader(db);
  const ids = ofPlan.map(({ findingId }) => findingId);
  const known = await reader.of(patientId, ids);
  const cards: CardToRaise[] = [];
  for (const kept of ofPlan) {
    const all = known.get(kept.findingId) ?? [];
    const waiting = askedOf(kept, items).filter(({ owner }) => isWaitingFor(kept, owner, all));
    cards.push(...waiting.map((owner) => conflictCard(kept, owner)));
    const missing = missingIn(all);
    if (missing.length > 0 && (await reader.wasPassedOn(patientId, kept.findingId))) {
      cards.push(cardForLead(kept, missing));
    }
  }
  return cards;
}

/** Whoever took note of a warning is not asked again; what is critical waits for all until it is settled. */
const isWaitingFor = (
  { finding }: KeptFinding,
  owner: string,
  all: readonly Acknowledgement[],
): boolean =>
  finding.severity === 'critical' ||
  !all.some((one) => one.owner === owner && one.acknowledgedAt !== null);
