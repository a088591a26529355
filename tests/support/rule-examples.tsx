import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { inForce, nobodyInParticular, type Parameter } from '#evidence';
import { InClinic } from '#http/clinician';
import { addDays, type Id, type Instant, type LocalDate, type Tri } from '#kernel';
import {
  conclude,
  type Example,
  type Fact,
  type Finding,
  factBook,
  factKindsOf,
  type Json,
  type Rule,
} from '#reasoning';
import { FindingCard } from '#reasoning/clinician';
import { findingViewOf, type KeptFinding, nobodyTakesNote, noNotes } from '#reasoning/server';
import { wholeRulebook } from '#rulebook';
import { conflictCard } from '../../src/server/conflict-card.ts';
import { cardFor } from '../../src/server/finding-card.ts';
import { WorkCard } from '../../src/worklist/clinician/work-card.tsx';

const asOf = '2026-03-31T10:00:00.000Z' as Instant;
const kinds = ['met', 'justNotMet', 'unknown'] as const;

/** The worked examples of a rule as a finding would be kept of them, with the cards that screens show. */
export function cardsOfExample(
  rule: Rule,
): readonly { readonly kind: string; readonly card: ReactNode }[] {
  return kinds.flatMap((kind) => {
    const example = rule.examples[kind];
    if (example === null) return [];
    return [{ kind, card: cardsFor(keptOf(rule, example)) }];
  });
}

export function findingOf(rule: Rule, example: Example): Finding {
  const { today, facts, verdicts } = givenBy(rule, example);
  const set = new Map(
    Object.entries(example.parameters ?? {}).map(([alias, value]) => [
      rule.parameters[alias]?.id,
      value,
    ]),
  );
  const evidence = {
    book: factBook(facts, today),
    inForce: (parameter: Parameter) => {
      const usual = inForce(parameter, [], nobodyInParticular, asOf);
      const value = set.get(parameter.id);
      return value === undefined ? usual : { ...usual, value };
    },
    verdictOf: (id: string) => verdicts[id] ?? null,
  };
  const moment = { asOf, today, country: rule.appliesIn?.[0] ?? null };
  return conclude(rule, evidence, moment, rule.domain === 'COH' ? 'a+b' : null);
}

type Given = {
  readonly today: LocalDate;
  readonly facts: readonly Fact[];
  readonly verdicts: Readonly<Record<string, Tri>>;
};

function givenBy(rule: Rule, { known }: Example): Given {
  let today = '2026-03-31' as LocalDate;
  for (const [alias, need] of Object.entries(rule.needs)) {
    const value = known[alias];
    if (need.need === 'today' && value !== undefined) today = value as LocalDate;
  }
  const facts: Fact[] = [];
  let verdicts: Readonly<Record<string, Tri>> = {};
  const isKnown = (name: string): boolean =>
    Object.entries(rule.needs).some(
      ([alias, need]) => need.need === 'latest' && need.name === name && known[alias] !== undefined,
    );
  const add = (name: string, value: unknown, date: LocalDate | null) =>
    facts.push({
      id: `${name}#${facts.length}`,
      name,
      value: value as Json,
      date,
      source: 'the record',
    });
  for (const [alias, need] of Object.entries(rule.needs)) {
    const value = known[alias];
    if (value === undefined) continue;
    switch (need.need) {
      case 'latest':
        add(need.name, value, today);
        break;
      case 'presence':
        // Where the value itself is known, that is what is there.
        if (value === 'fresh' && !isKnown(need.of.name)) add(need.of.name, 1, today);
        if (value === 'stale') add(need.of.name, 1, addDays(today, -4000));
        if (value === 'without-value') add(need.of.name, null, today);
        break;
      case 'series':
        for (const one of (value ?? []) as readonly { value: unknown; date: LocalDate | null }[]) {
          add(need.of.name, one.value, one.date);
        }
        break;
      case 'verdicts':
        verdicts = { ...verdicts, ...(value as Readonly<Record<string, Tri>>) };
        break;
      case 'today':
        break;
    }
  }
  return { today, facts, verdicts };
}

function keptOf(rule: Rule, example: Example): KeptFinding {
  return {
    findingId: 'f' as Id<'FindingId'>,
    patientId: 'p' as never,
    siteId: 's' as never,
    finding: findingOf(rule, example),
    proposal: null,
    raisedAt: asOf,
    dueAt: asOf,
    endedAt: null,
    endedBecause: null,
  };
}

/** A page that leads nowhere: text is all that is looked at. */
const nowhere = (): [string, () => void] => ['/', () => {}];

const owner = {
  owner: 'ben',
  ownerName: 'Ben',
  ownerRole: 'physiotherapist',
  ownerAccount: null,
};

const factKinds = factKindsOf(wholeRulebook);

function cardsFor(kept: KeptFinding): ReactNode {
  const { rule } = kept.finding;
  const view = findingViewOf(kept, [], {
    notes: noNotes,
    kinds: factKinds,
    takingNote: nobodyTakesNote,
  });
  const raised = rule.id.startsWith('COH-') ? conflictCard(kept, owner) : cardFor(kept);
  const { facts, missing } = view;
  return (
    <InClinic>
      <Router hook={nowhere}>
        <FindingCard
          patientId={kept.patientId}
          finding={{ ...view, citations: [] }}
          mayDecide={false}
          settledInPlan={false}
        />
        {raised !== null && (
          <WorkCard
            mayAct={false}
            onDone={() => {}}
            card={{
              cardId: 'c' as Id<'CardId'>,
              patientId: kept.patientId,
              patientName: 'Rosa Alvarez',
              queue: raised.queue,
              findingId: kept.findingId,
              rule: raised.rule,
              severity: raised.severity,
              title: raised.title,
              why: raised.why,
              because: {
                title: view.rule.title,
                version: 1,
                signed: false,
                contested: null,
                facts,
                missing,
                sources: [],
              },
              ownerRole: raised.ownerRole,
              ownerName: null,
              raisedAt: asOf,
              dueAt: raised.dueAt,
              overdue: false,
              state: 'open',
              snoozedUntil: null,
              outcome: null,
              endedByName: null,
              acknowledgements: [],
              endsByOwners: false,
              ownWord: 'none',
              lastEvents: [],
              alertOpen: false,
              warningSignOpen: false,
            }}
          />
        )}
      </Router>
    </InClinic>
  );
}
