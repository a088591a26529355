import { describe, expect, it } from 'vitest';
import type { KeptFinding } from '#reasoning/server';
import { wholeRulebook } from '#rulebook';
import { findingOf } from '../../tests/support/rule-examples.tsx';
import { cardFor, cardForNext } from './finding-card.ts';
import { careRulebook } from './rulebook.ts';

const keptOf = (rule: (typeof careRulebook.rules)[number]): KeptFinding => ({
  findingId: 'f' as never,
  patientId: 'p' as never,
  siteId: 's' as never,
  finding: findingOf(rule, rule.examples.met),
  proposal: null,
  raisedAt: '2026-03-31T10:00:00.000Z' as never,
  dueAt: '2026-04-07T10:00:00.000Z' as never,
  endedAt: null,
  endedBecause: null,
});

/** Beside an alarm no step is proposed: the alarm has the card. What is shared leaves item 9 out by itself. */
const withoutCard: readonly string[] = ['SC-01', 'SAF-14'];

describe('what is due and grave', () => {
  const grave = careRulebook.rules
    .map(keptOf)
    .filter(({ finding: { status, severity, due } }) => {
      const isGrave = severity === 'warning' || severity === 'critical';
      return status === 'fires' && isGrave && due !== null;
    })
    .filter(({ finding }) => !withoutCard.includes(finding.rule.id));

  it.each(grave.map((kept) => [kept.finding.rule.id, kept] as const))(
    '%s stands on somebody’s worklist, due when the finding is',
    (_, kept) => {
      expect(cardFor(kept)).toMatchObject({ findingId: kept.findingId, dueAt: kept.dueAt });
    },
  );
});

it('an alert that nobody took has the second queue of the morning, due when it is to be taken', () => {
  const rule = wholeRulebook.byId.get('SAF-01');
  if (rule === undefined) throw new Error('SAF-01 is a rule');
  const acknowledgeBy = '2026-03-31T10:30:00.000Z' as never;
  expect(cardForNext(keptOf(rule), { escalationLevel: 1, acknowledgeBy })).toMatchObject({
    queue: 'safety-overdue',
    dueAt: acknowledgeBy,
    ownerRole: 'physician',
  });
});
