import { type DiaryDay, diaryFacts, isWorseThanUsual } from '#insight';
import {
  addHours,
  daysBetween,
  type Instant,
  type LocalDate,
  localDayOf,
  type Text,
  type TimeZone,
} from '#kernel';
import { cssrsGiven } from '#measures';
import type { PlanChanged, Responded } from '#plan/server';
import { type Circumstances, evaluate, type Fact, type Finding } from '#reasoning';
import type { FindingToKeep, KeptDecision, KeptFinding } from '#reasoning/server';
import { cssrsRules, cssrsToHear, type FlareReport, nextWorkingDay } from '#safety';
import type { StepNow } from '#stepping';
import type { CardToRaise } from '#worklist';
import { askedOf, conflictCard, conflictOwners, isConflict, isHeard } from './conflict-card.ts';
import { cardFor } from './finding-card.ts';
import { alarmRulebook, careRulebook, diaryRulebook, silenceRulebook } from './rulebook.ts';
import { type StepDecided, stepTaken } from './step-decided.ts';
import { withStepProposal } from './step-proposal.ts';

/**
 * The house from the outside: each function is one stream, top to bottom, with no I/O. The streams
 * folder fetches what goes in and saves what comes out, in one transaction.
 */

/** What rules make of the facts: which were asked, and what is to be kept. */
export type Concluded = {
  readonly asked: readonly string[];
  readonly found: readonly FindingToKeep[];
};

/** An alarm answer, before anything is handed in: a person looks at it now. An alarm never falls. */
export function afterAlarmAnswer(facts: readonly Fact[], now: Circumstances): Concluded {
  const findings = evaluate(alarmRulebook, facts, now);
  const firing = findings.filter(({ status }) => status === 'fires');
  const heard = [...firing, ...openScreen(findings, facts)];
  const asked = [...heard.map(({ rule }) => rule.id), ...overtaken(findings)];
  return { asked, found: heard.map((finding) => ({ finding, proposal: null })) };
}

/**
 * A C-SSRS question was answered yes, or refused, and too little is known for any of its rules: a person
 * asks the rest. What cannot be judged yet is heard like an alarm, and says what is missing.
 */
function openScreen(findings: readonly Finding[], facts: readonly Fact[]): readonly Finding[] {
  if (facts.findLast(({ name }) => name === cssrsToHear.name)?.value !== true) return [];
  const ofScreen = cssrsRules.flatMap((id) => findings.filter(({ rule }) => rule.id === id));
  if (ofScreen.some(({ status }) => status === 'fires')) return [];
  return ofScreen.filter(({ status }) => status === 'unknown').slice(0, 1);
}

/** Once one rule of C-SSRS is known to fire, what another could not say, or said before, is over. */
function overtaken(findings: readonly Finding[]): readonly string[] {
  const ofScreen = findings.filter(({ rule }) => cssrsRules.some((id) => id === rule.id));
  if (ofScreen.every(({ status }) => status !== 'fires')) return [];
  return ofScreen.flatMap(({ rule, status }) => (status === 'fires' ? [] : rule.id));
}

/**
 * Whether a finding is an alarm that a person takes and closes. Under NG225 one finding speaks of item 9
 * and ASQ too, which have alerts of their own: it is an alarm where C-SSRS raised it.
 */
export function opensAlert({ rule, facts }: Finding): boolean {
  if (rule.id !== 'SAF-07') return alarmRulebook.byId.has(rule.id);
  return facts.some(({ name, value }) => name.startsWith('cssrs.') && isSaid(name, value));
}

const isSaid = (name: string, value: unknown): boolean =>
  name !== cssrsGiven.name && (value === true || value === null);

/** An intake was handed in, or a fact about the person changed: what is known, and which step fits. */
export function afterFacts(
  facts: readonly Fact[],
  now: Circumstances,
  currentStep: StepNow | null,
): Concluded {
  const findings = evaluate(careRulebook, facts, now);
  const heard = openScreen(findings, facts).map((finding) => ({ finding, proposal: null }));
  const found = [...heard, ...withStepProposal(findings, currentStep, now)];
  const firing = new Set(found.map(({ finding }) => finding.rule.id));
  const asked = careRulebook.rules
    .map(({ id }) => id)
    .filter((id) => firing.has(id) || !alarmRulebook.byId.has(id));
  return { asked: [...asked, ...overtaken(findings)], found };
}

/** A diary day came in: is the person having a run of worse days than usual? null: nothing to say. */
export function afterDiaryDay(days: readonly DiaryDay[], now: Circumstances): Finding | null {
  if (!isWorseThanUsual(days, now)) return null;
  const [finding] = evaluate(diaryRulebook, diaryFacts(days), now);
  return finding?.status === 'fires' ? finding : null;
}

/** A night has passed: has somebody gone quiet who used to write? null: nothing to say. */
export function afterNight(days: readonly DiaryDay[], now: Circumstances): Finding | null {
  const [finding] = evaluate(silenceRulebook, diaryFacts(days), now);
  return finding?.status === 'fires' ? finding : null;
}

/** The same silence is one finding and one card, whatever became of them; a later one is new. */
export function isSameSilence(before: Finding, now: Finding): boolean {
  return before.derived['lastDiaryDay'] === now.derived['lastDiaryDay'];
}

/** Findings that were raised, as work for whoever acts on them. */
export function cardsFor(raised: readonly KeptFinding[]): readonly CardToRaise[] {
  return raised.flatMap((kept) => cardFor(kept) ?? []);
}

/**
 * Parts of a plan get in each other's way: each owner gets a card and acknowledges it, until one of them
 * settles it. What was found before is said to whoever owns one of its parts only since then.
 */
export function afterPlanChange(
  { plan, settled }: PlanChanged,
  newOwners: ReadonlyMap<string, readonly string[]> = new Map(),
): readonly CardToRaise[] {
  const raised = settled.raised
    .filter(isHeard)
    .flatMap((kept) => askedOf(kept, plan.items).map((owner) => conflictCard(kept, owner)));
  const late = settled.still.filter(isConflict).flatMap((kept) =>
    conflictOwners(kept, plan.items)
      .filter(({ owner }) => newOwners.get(kept.findingId)?.includes(owner))
      .map((owner) => conflictCard(kept, owner)),
  );
  return [...raised, ...late];
}

const responseTitles: Readonly<Record<'comment' | 'propose' | 'decline', Text>> = {
  comment: { en: 'Says something about the plan' },
  propose: { en: 'Would like the plan to change' },
  decline: { en: 'Does not want this' },
};

/** What a person says about their plan reaches whoever owns the part, as information. */
export function afterPlanResponse({ response, part }: Responded): readonly CardToRaise[] {
  if (response.kind === 'agree') return [];
  const about = part === null ? 'The whole plan' : part.title;
  return [
    {
      cause: `plan-response:${response.responseId}`,
      queue: 'plan',
      severity: 'info',
      title: responseTitles[response.kind],
      why: { en: response.words === null ? `${about}.` : `${about}: “${response.words}”` },
      rule: null,
      findingId: null,
      ownerRole: part?.ownerRole ?? 'coordinator',
      ownerAccount: null,
      dueAt: null,
    },
  ];
}

/** The team is told of a flare where the person wants it; somebody reads it by the next working day. */
export function afterFlareReport(
  { reportId, tellTeam, words }: FlareReport,
  now: Instant,
  zone: TimeZone,
): readonly CardToRaise[] {
  if (!tellTeam) return [];
  const said = words === null ? '' : `: “${words}”`;
  return [
    {
      cause: `flare:${reportId}`,
      queue: 'diary',
      severity: 'warning',
      title: { en: 'Is in a flare' },
      why: { en: `Told the team from flare help${said}.` },
      rule: null,
      findingId: null,
      ownerRole: 'coordinator',
      ownerAccount: null,
      dueAt: sameTimeNextWorkingDay(now, zone),
    },
  ];
}

/** The same time of the next day from Monday to Friday, on the person's calendar. */
function sameTimeNextWorkingDay(now: Instant, zone: TimeZone): Instant {
  const today = localDayOf(now, zone);
  return addHours(now, daysBetween(today, nextWorkingDay(today)) * 24);
}

export type DecisionFollows = {
  /** The finding is settled; only a snooze leaves it open. */
  readonly ends: boolean;
  readonly step: StepDecided | null;
  readonly sleepsUntil: LocalDate | null;
  readonly cardOutcome: string;
};

/** A person decided: what becomes of the finding, of the step of care and of the cards. */
export function afterDecision(
  kept: KeptFinding,
  decision: KeptDecision,
  zone: TimeZone,
): DecisionFollows {
  const { kind } = decision;
  const taken = kind === 'accept' || kind === 'modify';
  return {
    ends: kind !== 'snooze',
    step: taken ? stepTaken(kept, decision) : null,
    sleepsUntil: kind === 'snooze' ? sleepDay(decision.until, zone) : null,
    cardOutcome: taken ? 'plan-changed' : 'no-action-needed',
  };
}

/** A card sleeps by days: it is back on the day the snooze ends. */
const sleepDay = (until: Instant | null, zone: TimeZone): LocalDate | null =>
  until === null ? null : localDayOf(until, zone);
