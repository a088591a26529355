import { mentions } from './depends-on.ts';
import type { DraftConstraint, DraftVariable } from './draft.ts';
import { leftOutExpressions, unsupportedExpressions, urls, withUrl } from './extension-urls.ts';
import type { FhirExtension } from './fhir-types.ts';
import { limits } from './file-limits.ts';
import { plainWords } from './plain-words.ts';
import { note, type ReportLine, refusal } from './report-line.ts';

type ReadVariables = {
  readonly variables: readonly DraftVariable[];
  readonly report: readonly ReportLine[];
};

/**
 * Variables of one place, in order; each may use those before it. Using a later one, or itself, would
 * be a circle or an order nobody wrote down.
 */
export function readVariables(
  extensions: readonly FhirExtension[] | undefined,
  path: string,
  linkId: string | null,
  inScope: readonly DraftVariable[],
): ReadVariables {
  const report: ReportLine[] = [];
  const variables: DraftVariable[] = [];
  const found = (extensions ?? []).filter(({ url }) => url === urls.variable);
  const names = found.map(({ valueExpression }) => valueExpression?.name ?? '');
  for (const [at, { valueExpression }] of found.entries()) {
    const here = `${path}/extension`;
    const read = readExpression(valueExpression, here, linkId);
    report.push(...read.report);
    const name = names[at] ?? '';
    if (!/^[A-Za-z_]\w{0,63}$/.test(name)) {
      report.push(refusal(here, 'variable-without-name', 'A variable has no plain name.', linkId));
    } else if (inScope.some((one) => one.name === name) || names.indexOf(name) < at) {
      const says = `The variable "${name}" is set twice.`;
      report.push(refusal(here, 'variable-twice', says, linkId));
    } else if (usesAny(read.expression ?? '', names.slice(at))) {
      const says = `The variable "${name}" uses itself or a later one.`;
      report.push(refusal(here, 'expression-cycle', says, linkId));
    } else if (read.expression !== null) {
      variables.push({ name, expression: read.expression, path: here });
    }
  }
  return { variables, report };
}

const usesAny = (expression: string, names: readonly string[]): boolean =>
  names.some((name) => mentions(expression, name));

type ReadExpression = {
  readonly expression: string | null;
  readonly report: readonly ReportLine[];
};

/** An expression in FHIRPath of a bounded length that does not reach outside the file. */
export function readExpression(
  value: FhirExtension['valueExpression'],
  path: string,
  linkId: string | null,
): ReadExpression {
  const { expression: raw = '', language = 'text/fhirpath' } = value ?? {};
  const expression = raw.trim();
  const refused = (code: string, says: string): ReadExpression => ({
    expression: null,
    report: [refusal(path, code, says, linkId)],
  });
  if (expression === '') return refused('expression-empty', 'An expression is empty.');
  if (language !== 'text/fhirpath') {
    const says = `The expression is in "${language.slice(0, 40)}", not in FHIRPath.`;
    return refused('expression-language', says);
  }
  if (expression.length > limits.expression) {
    return refused('expression-too-long', 'The expression is longer than any score needs.');
  }
  const [outside] = reachesOutside.exec(expression) ?? [];
  if (outside !== undefined) {
    const says = `"${outside.trim()}" reaches outside the answers: a server, the clock or a log.`;
    return refused('expression-reaches-outside', says);
  }
  return { expression, report: [] };
}

/** Functions whose outcome depends on more than the answers: not for a score. */
const reachesOutside =
  /%terminologies\b|%factory\b|\b(?:resolve|memberOf|subsumes|subsumedBy|trace|now|today|timeOfDay|conformsTo|htmlChecks)\s{0,9}\(/;

/** Extensions that ask for machinery Sinew does not have: named, and refused or left out. */
export function reportExpressions(
  extensions: readonly FhirExtension[] | undefined,
  path: string,
  linkId: string | null,
): readonly ReportLine[] {
  return (extensions ?? []).flatMap(({ url }): readonly ReportLine[] => {
    const here = `${path}/extension`;
    const unsupported = unsupportedExpressions[url];
    if (unsupported !== undefined) {
      const says = `"${unsupported}" changes what is asked, and Sinew does not support it.`;
      return [refusal(here, 'expression-not-supported', says, linkId)];
    }
    const leftOut = leftOutExpressions[url];
    if (leftOut === undefined) return [];
    const says = `"${leftOut}" fills in answers from elsewhere. Sinew asks the person instead.`;
    return [note('left-out', here, 'expression-left-out', says, linkId)];
  });
}

type ReadConstraints = {
  readonly constraints: readonly DraftConstraint[];
  readonly report: readonly ReportLine[];
};

/** What the form says must hold of its answers (SDC targetConstraint, R4 questionnaire-constraint). */
export function readConstraints(
  extensions: readonly FhirExtension[] | undefined,
  path: string,
  linkId: string | null,
  variables: readonly DraftVariable[],
): ReadConstraints {
  const report: ReportLine[] = [];
  const constraints = (extensions ?? []).flatMap((one, at): readonly DraftConstraint[] => {
    if (one.url !== urls.targetConstraint && one.url !== urls.constraint) return [];
    const here = `${path}/extension/${at}`;
    const { expression, report: refused } = readExpression(expressionIn(one), here, linkId);
    report.push(...refused);
    if (expression === null) return [];
    const key = keyIn(one) ?? `constraint-${at}`;
    return [{ key, path: here, says: humanIn(one), expression, variables }];
  });
  return { constraints, report };
}

function expressionIn({ extension }: FhirExtension): FhirExtension['valueExpression'] {
  const part = withUrl(extension, 'expression');
  if (part === undefined) return undefined;
  const { valueExpression, valueString } = part;
  return valueExpression ?? (valueString === undefined ? undefined : { expression: valueString });
}

function keyIn({ extension }: FhirExtension): string | null {
  const part = withUrl(extension, 'key');
  return part?.valueId ?? part?.valueString ?? null;
}

function humanIn({ extension }: FhirExtension): string {
  const words = plainWords(withUrl(extension, 'human')?.valueString ?? '');
  return words === '' ? 'A condition of the form does not hold.' : words;
}
