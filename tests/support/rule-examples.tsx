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

type Said = { readonly name: string; readonly value: unknown; readonly date: LocalDate | null };

function givenBy(rule: Rule, { known }: Example): Given {
  const needs = Object.entries(rule.needs).flatMap(([alias, need]) =>
    known[alias] === undefined ? [] : [{ need, value: known[alias] }],
  );
  const asked = needs.find(({ need }) => need.need === 'today')?.value;
  const today = (asked ?? '2026-03-31') as LocalDate;
  // Where the value itself is known, that is what is there.
  const told = new Set(needs.flatMap(({ need }) => (need.need === 'latest' ? [need.name] : [])));
  const facts = needs
    .flatMap(({ need, value }) => saidBy(need, value, today, told))
    .map(
      ({ name, value, date }, index): Fact => ({
        id: `${name}#${index}`,
        name,
        value: value as Json,
        date,
        source: 'the record',
      }),
    );
  const verdicts = needs.flatMap(({ need, value }) =>
    need.need === 'verdicts' ? [value as Given['verdicts']] : [],
  );
  return { today, facts, verdicts: Object.assign({}, ...verdicts) as Given['verdicts'] };
}

type Need = Rule['needs'][string];

function saidBy(
  need: Need,
  value: unknown,
  today: LocalDate,
  told: ReadonlySet<string>,
): readonly Said[] {
  if (need.need === 'latest') return [{ name: need.name, value, date: today }];
  if (need.need === 'presence') return told.has(need.of.name) ? [] : present(need, value, today);
  if (need.need !== 'series') return [];
  const readings = (value ?? []) as readonly Omit<Said, 'name'>[];
  return readings.map((one) => ({ ...one, name: need.of.name }));
}

function present(
  { of: { name } }: Extract<Need, { readonly need: 'presence' }>,
  value: unknown,
  today: LocalDate,
): readonly Said[] {
  if (value === 'fresh') return [{ name, value: 1, date: today }];
  if (value === 'stale') return [{ name, value: 1, date: addDays(today, -4000) }];
  return value === 'without-value' ? [{ name, value: null, date: today }] : [];
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
              birthDate: '1979-04-12' as LocalDate,
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
