import { addDays, addHours, allOf, anyOf, type Tri } from '#kernel';
import type { CheckOutcome, Due, Finding, Moment, Request, Status } from './finding.ts';
import { canonical, fingerprint, type Json } from './fingerprint.ts';
import { type Evidence, type Gathered, gather, requestFor } from './known.ts';
import type { AnyKnown } from './need.ts';
import { cannotBeJudged } from './not-known.ts';
import { type Check, type Clock, isText, type Rule, type Within } from './rule.ts';
import { filled } from './wording.ts';

type ParameterValues = Readonly<Record<string, number | string>>;

/** One rule, one person, one moment: what follows from the facts. */
export function conclude(
  rule: Rule,
  evidence: Evidence,
  moment: Moment,
  subject: string | null = null,
): Finding {
  const gathered = gather(rule, evidence);
  const checks = outcomesOf(rule.checks, gathered.known, gathered.values);
  const status = statusOf(verdictOf(checks));
  const { facts, parameters, verdicts } = gathered;
  return {
    ...moment,
    rule: { id: rule.id, version: rule.version, hash: rule.hash },
    subject,
    status,
    title: rule.title,
    checks,
    facts,
    parameters,
    verdicts,
    ...meaning(rule, gathered, checks, moment),
    owners: rule.owners,
    citations: rule.evidence,
    aliasOf: rule.aliasOf ?? null,
    contested: rule.contested ?? null,
    key: keyOf({ rule, subject, status, ...gathered }),
    topic: subject === null ? rule.id : `${rule.id}:${subject}`,
  };
}

/**
 * Only whether the checks hold, without words and facts: for questions asked at every key press, of
 * which most come to nothing.
 */
export function verdictUnder(rule: Rule, evidence: Evidence): Tri {
  const { known, values } = gather(rule, evidence);
  const verdicts: Tri[] = [];
  for (const check of rule.checks) {
    const verdict =
      'holds' in check
        ? check.holds(known, values)
        : anyOf(check.anyOf.map((leaf) => leaf.holds(known, values)));
    // One that does not hold settles it, whatever the others say.
    if (verdict === false) return false;
    verdicts.push(verdict);
  }
  return allOf(verdicts);
}

/** The checks of a rule against what is known, each with its own outcome. */
export function outcomesOf(
  checks: readonly Check[],
  known: AnyKnown,
  values: ParameterValues,
): readonly CheckOutcome[] {
  return checks.map((check) => {
    const says = filled(check.says, values);
    if ('holds' in check) return { says, outcome: check.holds(known, values) };
    const alternatives = check.anyOf.map((leaf) => ({
      says: filled(leaf.says, values),
      outcome: leaf.holds(known, values),
    }));
    return {
      says,
      outcome: anyOf(alternatives.map(({ outcome }) => outcome)),
      anyOf: alternatives,
    };
  });
}

export function verdictOf(checks: readonly CheckOutcome[]): Tri {
  return allOf(checks.map(({ outcome }) => outcome));
}

function statusOf(verdict: Tri): Status {
  if (verdict === 'unknown') return 'unknown';
  return verdict ? 'fires' : 'not-met';
}

type Meaning = Pick<
  Finding,
  'severity' | 'message' | 'requests' | 'due' | 'tasks' | 'about' | 'derived'
>;

function meaning(
  rule: Rule,
  gathered: Gathered,
  checks: readonly CheckOutcome[],
  moment: Moment,
): Meaning {
  const { known, values } = gathered;
  const status = statusOf(verdictOf(checks));
  const requests = status === 'unknown' ? requestsOf(rule, gathered) : [];
  const said = {
    severity: typeof rule.severity === 'string' ? rule.severity : rule.severity.by(known, values),
    message:
      status === 'unknown'
        ? cannotBeJudged({ title: rule.title, requests, checks })
        : messageOf(rule, gathered),
    derived: rule.derive?.(known, values) ?? {},
    requests,
  };
  return {
    ...said,
    ...(status === 'fires' ? whatFollows(rule, gathered, moment) : nothingFollows),
  };
}

function messageOf({ proposes }: Rule, { known, values }: Gathered) {
  return filled(isText(proposes) ? proposes : proposes.by(known, values), { ...known, ...values });
}

type Following = Pick<Finding, 'due' | 'tasks' | 'about'>;

const nothingFollows: Following = { due: null, tasks: [], about: [] };

function whatFollows(rule: Rule, { known, values }: Gathered, moment: Moment): Following {
  const due = (clock: Clock) =>
    dueOf('by' in clock ? clock.by(known, values) : clock, values, moment);
  const tasks = (rule.tasks ?? []).filter((task) => task.when?.(known, values) ?? true);
  return {
    due: rule.due === null ? null : due(rule.due),
    tasks: tasks.map(({ code, within }) => ({ code, due: due(within) })),
    about: rule.about?.(known, values) ?? [],
  };
}

/** Names what an undecided rule lacks: only what its undecided checks really looked at. */
function requestsOf(rule: Rule, gathered: Gathered): readonly Request[] {
  const read = new Set<string>();
  const watched = new Proxy(gathered.known, {
    get: (known, alias) => {
      read.add(String(alias));
      return known[String(alias)];
    },
  });
  for (const check of rule.checks) {
    const before = [...read];
    const [outcome] = outcomesOf([check], watched, gathered.values);
    if (outcome?.outcome === 'unknown') continue;
    read.clear();
    for (const alias of before) read.add(alias);
  }
  return [...read].flatMap((alias) => requestFor(alias, rule, gathered) ?? []);
}

function dueOf(within: Within, values: ParameterValues, moment: Moment): Due {
  const number = (given: number | string) =>
    typeof given === 'number' ? given : Number(values[given]);
  if ('hours' in within) {
    const hours = number(within.hours);
    return { hours, at: addHours(moment.asOf, hours) };
  }
  const days = number(within.days);
  return { days, on: addDays(moment.today, days) };
}

/** Storage keeps no order of the keys of an object, so neither does what a finding is known by. */
export const spelled = (value: unknown): string => {
  const text = JSON.stringify(value);
  return typeof value === 'object' && value !== null ? canonical(JSON.parse(text) as Json) : text;
};

type Keyed = Pick<Finding, 'rule' | 'subject' | 'status' | 'facts' | 'parameters' | 'verdicts'>;

/**
 * What a finding is known by. It follows from what the finding holds, so that one stored under an earlier
 * spelling is known by today's. The moment is left out: looking again tomorrow at the same facts is the
 * same finding.
 */
export function keyOf({ rule, subject, status, ...gathered }: Keyed): string {
  const facts = gathered.facts.map(
    ({ id, value, date, freshness }) =>
      `${id} ${date} ${freshness.state === 'stale'} ${spelled(value)}`,
  );
  const parameters = gathered.parameters.map(({ id, value }) => `${id} ${value}`);
  const verdicts = Object.entries(gathered.verdicts).map(([id, verdict]) => `${id} ${verdict}`);
  // Sorted text, and not sorted data: this runs once for every rule and every fact that comes in.
  const content = [rule.hash, status, facts.toSorted(), parameters, verdicts.toSorted()].join('\n');
  const about = subject === null ? '' : `:${subject}`;
  return `${rule.id}@${rule.version}${about}#${fingerprint(content)}`;
}
