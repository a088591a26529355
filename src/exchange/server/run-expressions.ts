import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import { scoresReadScores } from '../import/depends-on.ts';
import type { DraftVariable } from '../import/draft.ts';
import type { ExpressionFault, Job, JobReply, Outcome } from '../import/job.ts';
import { type Calculated, type Page, responseFrom } from '../import/page.ts';
import { questionnaireFrom } from '../import/questionnaire-from.ts';

type Compiled = (resource: unknown, environment: Record<string, unknown>) => unknown;

/** Every score and constraint of a form on each page; `tell` hears where it is. */
export function runExpressions(
  { draft, pages, pagesWithinMs }: Job,
  tell: (path: string) => void,
): JobReply {
  const faults: ExpressionFault[] = [];
  const compiled = new Map<string, Compiled>();
  const compile = (expression: string, path: string) => {
    if (compiled.has(expression)) return;
    tell(path);
    try {
      compiled.set(expression, fhirpath.compile(expression, r4, { async: false }) as Compiled);
    } catch (error) {
      const says = `The expression cannot be read: ${messageOf(error)}`;
      faults.push({ path, code: 'expression-unreadable', says });
    }
  };
  for (const one of [...draft.scores, ...draft.constraints]) {
    for (const { expression, path } of one.variables) compile(expression, path);
    compile(one.expression, one.path);
  }
  if (faults.length > 0) return { outcomes: [], faults };
  const questionnaire = questionnaireFrom(draft);
  const reads = scoresReadScores(draft);
  const until = performance.now() + pagesWithinMs;
  const outcomes: Outcome[] = [];
  for (const page of pages) {
    if (outcomes.length > 0 && performance.now() > until) break;
    const first = outcomes.length === 0;
    const outcome = outcomeOf(
      {
        draft,
        compiled,
        questionnaire,
        faults,
        tell: first ? tell : null,
        scoresReadScores: reads,
      },
      page,
    );
    if (faults.length > 0) return { outcomes, faults: faults.slice(0, faultsMax) };
    outcomes.push(outcome);
  }
  return { outcomes, faults };
}

const faultsMax = 50;

type Form = {
  readonly draft: Job['draft'];
  readonly compiled: ReadonlyMap<string, Compiled>;
  readonly questionnaire: unknown;
  readonly faults: ExpressionFault[];
  /** On the first page the process says where it is. */
  readonly tell: ((path: string) => void) | null;
  readonly scoresReadScores: boolean;
};

/** Scores may read other scores, so they are worked out until nothing changes any more. */
function outcomeOf(form: Form, page: Page): Outcome {
  const { draft, faults } = form;
  let scores: Calculated = {};
  for (let round = 0; round <= draft.scores.length + 1; round++) {
    const reading = readingOf(form, page, scores);
    const next: Record<string, number | boolean | null> = {};
    for (const { linkId, ...score } of draft.scores) next[linkId] = valueOf(form, score, reading);
    if (faults.length > 0) return { scores, broken: [] };
    const settled =
      !form.scoresReadScores ||
      draft.scores.every(({ linkId }) => next[linkId] === (scores[linkId] ?? null));
    scores = next;
    if (settled) return { scores, broken: brokenIn(form, reading) };
  }
  const says = 'The scores of this form depend on each other in a circle.';
  faults.push({ path: draft.scores[0]?.path ?? '', code: 'expression-cycle', says });
  return { scores, broken: [] };
}

/** One page as expressions read it, with the variables that were worked out on it. */
type Reading = {
  readonly response: unknown;
  readonly environment: Record<string, unknown>;
  readonly variables: Map<DraftVariable, unknown>;
};

function readingOf({ draft, questionnaire }: Form, page: Page, scores: Calculated): Reading {
  const response = responseFrom(draft, page, scores);
  return {
    response,
    environment: { resource: response, context: response, questionnaire },
    variables: new Map(),
  };
}

function brokenIn(form: Form, reading: Reading): readonly string[] {
  return form.draft.constraints
    .filter((constraint) => valueOf(form, constraint, reading) === false)
    .map(({ key }) => key);
}

type Calculation = {
  readonly path: string;
  readonly expression: string;
  readonly variables: readonly DraftVariable[];
};

function valueOf(
  { compiled, faults, tell }: Form,
  { path, expression, variables }: Calculation,
  reading: Reading,
): number | boolean | null {
  const { response, environment } = reading;
  try {
    const scope = { ...environment };
    for (const variable of variables) {
      if (!reading.variables.has(variable)) {
        tell?.(variable.path);
        reading.variables.set(variable, compiled.get(variable.expression)?.(response, scope));
      }
      scope[variable.name] = reading.variables.get(variable);
    }
    tell?.(path);
    return single(compiled.get(expression)?.(response, scope), path, faults);
  } catch (error) {
    const says = `The expression fails: ${messageOf(error)}`;
    faults.push({ path, code: 'expression-fails', says });
    return null;
  }
}

/** Nothing, one number or one yes/no; anything else is no score. */
function single(found: unknown, path: string, faults: ExpressionFault[]): number | boolean | null {
  const values: readonly unknown[] = Array.isArray(found) ? found : [found];
  const [first] = values;
  if (values.length === 0 || first === null || first === undefined) return null;
  if (values.length === 1 && typeof first === 'boolean') return first;
  const number = values.length === 1 ? asNumber(first) : null;
  if (number !== null) return number;
  const says = 'The expression gives something else than one number or yes/no.';
  faults.push({ path, code: 'expression-fails', says });
  return null;
}

function asNumber(value: unknown): number | null {
  const plain = typeof value === 'object' && value !== null ? Number(value) : value;
  return typeof plain === 'number' && Number.isFinite(plain) ? plain : null;
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 300);
