import { nobodyInParticular } from '#evidence';
import { err, type Instant, type LocalDate, ok, type Result, type Tri } from '#kernel';
import { instrumentOf, scoreRequest } from '#measures';
import { type Change, medicineChanges } from '#medication';
import { coherence, type Person, type PlanFrame, type PlanItem } from '#plan';
import { type CheckOutcome, type Due, evaluate, type Finding, type Json } from '#reasoning';
import { currentStep, decideStep, type StepNow, type StepProposal } from '#stepping';
import { courseDerived } from './case/course.ts';
import { caseFacts, countries } from './case/facts.ts';
import type { CaseFault } from './case/file.ts';
import { medicinesDerived, takenIn } from './case/medicines.ts';
import { burdenDerived, planFrameIn, planItemsIn } from './case/plan.ts';
import { caseSettings, personOfCase } from './case/settings.ts';
import { type Clock, type Profile, type Run, readRuns } from './read-runs.ts';
import { personRulebook } from './rules-in-force.ts';
import { plainName } from './score-limits.ts';

type CheckSaid = {
  readonly text: string;
  readonly outcome: Tri;
  readonly anyOf?: readonly CheckSaid[];
};
type TaskSaid = { readonly code: string; readonly rule: string } & (
  | { readonly dueDays: number }
  | { readonly dueHours: number }
);

export type FindingSaid = {
  readonly rule: string;
  /** Which part of it, where a rule of the catalogue is kept in parts. */
  readonly part?: string;
  readonly version: number;
  readonly status: 'fires' | 'unknown';
  readonly severity: string;
  readonly message: string;
  readonly checks: readonly CheckSaid[];
  readonly facts: readonly Json[];
  readonly parameters: readonly Json[];
  readonly owner: string;
  readonly due: Due | null;
  readonly citation: Finding['citations'];
  readonly aliasOf?: string;
};

export type RunSaid = {
  readonly id: string | null;
  readonly path: string;
  readonly profile: Profile;
  readonly asOf: Instant;
  readonly findings: readonly FindingSaid[];
  readonly step: Pick<StepProposal, 'recommended' | 'responsible' | 'change'> | null;
  readonly derived: Readonly<Record<string, Json>>;
  readonly tasks: readonly TaskSaid[];
  readonly dataRequests: readonly { readonly rule: string; readonly needs: readonly string[] }[];
};

export type Evaluation = {
  readonly schema: 'evaluation/1';
  readonly asOf: Instant;
  readonly runs: readonly RunSaid[];
};

/**
 * The pure function behind `sinew evaluate`: a case file in, an evaluation out, or every fault of the
 * input by JSON pointer and nothing half-evaluated.
 */
export function evaluateCases(
  json: unknown,
  clock: Clock,
): Result<Evaluation, readonly CaseFault[]> {
  const runs = readRuns(json, clock);
  if (!runs.ok) return err(runs.problem);
  const asOf = clock.asOf ?? runs.value[0]?.asOf ?? clock.now;
  return ok({ schema: 'evaluation/1', asOf, runs: runs.value.map(evaluateRun) });
}

function evaluateRun(run: Run): RunSaid {
  const { id, path, profile, asOf } = run;
  const facts = caseFacts(run);
  const bearer = { ...nobodyInParticular, country: countries[profile], patientId: personOfCase };
  const today = asOf.slice(0, 10) as LocalDate;
  const settings = caseSettings(run);
  const items = planItemsIn(run.input, today, path);
  const findings = [
    ...evaluate(personRulebook, facts, { asOf, today, bearer, settings }),
    ...planFindings(items, planFrameIn(run.input), { asOf, today, bearer, settings, facts }),
  ];
  const step = facts.find(({ name }) => name === currentStep.name)?.value;
  const proposal = decideStep(findings, { currentStep: (step ?? null) as StepNow | null });
  return {
    id,
    path,
    profile,
    asOf,
    findings: findings.flatMap(findingSaid),
    step: stepSaid(proposal),
    derived: Object.assign(
      phqDerived(run),
      medicinesDerived(takenIn(run.input, today, path)),
      burdenDerived(items),
      courseDerived(run.input),
      ...findings.map(({ derived }) => derived),
    ) as RunSaid['derived'],
    tasks: findings.flatMap(tasksSaid),
    dataRequests: findings.flatMap(requestsSaid),
  };
}

/** Parts of a plan against each other and against the person. */
function planFindings(
  items: readonly PlanItem[],
  frame: PlanFrame,
  person: Person,
): readonly Finding[] {
  const { links, notChecked } = coherence(items, frame, person);
  return [...links, ...notChecked].map(({ finding }) => finding);
}

function findingSaid(finding: Finding): readonly FindingSaid[] {
  const { status, rule, severity, message, due, citations, aliasOf } = finding;
  if (status === 'not-met') return [];
  const id = catalogueId(rule.id);
  const said: FindingSaid = {
    rule: id,
    ...(id === rule.id ? {} : { part: rule.id }),
    version: rule.version,
    status,
    severity,
    message: message.en,
    checks: finding.checks.map(checkSaid),
    facts: finding.facts.map(({ says, freshness, ...fact }) => ({
      ...fact,
      says: says.en,
      freshness: freshness.state,
    })),
    parameters: finding.parameters.map(({ id: name, value, scope }) => ({
      id: name,
      value,
      scope,
    })),
    owner: finding.owners.join(' + '),
    due,
    citation: citations,
  };
  return [aliasOf === null ? said : { ...said, aliasOf }];
}

/** What holds in one country only is a part of the rule, which the catalogue knows by one id. */
const catalogueId = (id: string): string => (id === 'MED-05a' ? 'MED-05' : id);

function checkSaid({ says, outcome, anyOf }: CheckOutcome): CheckSaid {
  const said = { text: says.en, outcome };
  if (anyOf === undefined) return said;
  return { ...said, anyOf: anyOf.map((leaf) => ({ text: leaf.says.en, outcome: leaf.outcome })) };
}

function stepSaid({ recommended, responsible, change }: StepProposal): RunSaid['step'] {
  return change === 'unknown' ? null : { recommended, responsible, change };
}

function tasksSaid({ tasks, rule }: Finding): readonly TaskSaid[] {
  return tasks.map(({ code, due }) =>
    'days' in due
      ? { code, dueDays: due.days, rule: catalogueId(rule.id) }
      : { code, dueHours: due.hours, rule: catalogueId(rule.id) },
  );
}

/** What is missing, by rule: of undecided rules, and of the rule about missing scores itself. */
function requestsSaid(finding: Finding): RunSaid['dataRequests'] {
  const { status, rule, about } = finding;
  if (status === 'unknown') return [{ rule: catalogueId(rule.id), needs: needsOf(finding) }];
  return status === 'fires' && rule.id === 'SC-70' ? [{ rule: rule.id, needs: about }] : [];
}

/** Facts by name, with what stands in their way; where none lacks by name, the question left open. */
function needsOf({ requests, facts, checks }: Finding): readonly string[] {
  const open = checks.filter(({ outcome }) => outcome === 'unknown').map(({ says }) => says.en);
  const named = requests.map(({ name, says }) => {
    const source = facts.find((fact) => fact.name === name)?.source ?? '';
    const [, remark] = source.split('; ');
    return remark === undefined ? says.en : `${says.en} (${remark})`;
  });
  if (named.length > 0) return named;
  const undated = facts.flatMap(undatedIn);
  return undated.length > 0 ? undated : open;
}

/** Medicines whose start nobody noted, where a rule watches what follows a start. */
function undatedIn({ name, value }: Finding['facts'][number]): readonly string[] {
  if (name !== medicineChanges.name) return [];
  // The fact type of that name holds changes.
  const changes = (value ?? []) as readonly Change[];
  return changes
    .filter(({ on }) => on === null)
    .map(({ medicine }) => `when ${medicine} was started or last changed`);
}

/** Totals of PHQ-9 pages given answer by answer: none without item 9; PHQ-8 only as PHQ-8. */
export function phqDerived({ input }: Run): Record<string, Json> {
  const page = (input.scores ?? []).findLast(({ instr }) => plainName(instr) === 'phq9');
  if (page === undefined) return {};
  const { items, value } = page;
  if (items === null || items === undefined) return { phqTotal: value ?? null };
  return {
    phqTotal: value ?? totalOf('phq9', items),
    phq8Total: totalOf('phq8', items.slice(0, 8)),
  };
}

function totalOf(name: string, answers: readonly unknown[]): number | null {
  const id = instrumentOf(name)?.id ?? name;
  const total = scoreRequest([{ instrument: id, answers }]).scores[0]?.scores['total'];
  return typeof total === 'number' ? total : null;
}
