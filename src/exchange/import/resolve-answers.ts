import { answerListOf } from './answer-lists.ts';
import type { CodeSystem, FhirItem, FhirOption, ValueSet } from './fhir-types.ts';
import { limits } from './file-limits.ts';
import { type ReportLine, refusal } from './report-line.ts';
import { type Weighed, weightIn, weightOfCode } from './weights.ts';

/** The value sets and code systems a file brings along. */
export type Contained = {
  readonly valueSets: readonly ValueSet[];
  readonly codeSystems: readonly CodeSystem[];
};

export type FoundOption = {
  readonly option: FhirOption;
  readonly weights: readonly Weighed[];
  readonly path: string;
};

type Found = {
  readonly options: readonly FoundOption[];
  readonly refused: readonly ReportLine[];
};

/** The answers of a choice, wherever the file keeps them, each with every weight it was given. */
export function resolveAnswers(item: FhirItem, path: string, contained: Contained): Found {
  const { answerOption, answerValueSet, linkId } = item;
  if (answerOption !== undefined && answerOption.length > 0) {
    return { options: fromOptions(answerOption, `${path}/answerOption`, contained), refused: [] };
  }
  if (answerValueSet === undefined) {
    return none(refusal(path, 'no-answers', 'This choice offers no answers.', linkId));
  }
  const at = `${path}/answerValueSet`;
  const valueSet = valueSetOf(answerValueSet, contained);
  if (valueSet !== null) return fromValueSet(valueSet, at, contained, linkId);
  const list = answerListOf(answerValueSet);
  if (list !== null) return { options: list.map((one) => listedOption(one, at)), refused: [] };
  const says = `The answers are in "${answerValueSet.slice(0, 200)}", which the file does not bring.`;
  return none(refusal(at, 'value-set-not-here', says, linkId));
}

const none = (...refused: readonly ReportLine[]): Found => ({ options: [], refused });

function fromOptions(
  options: readonly FhirOption[],
  path: string,
  contained: Contained,
): readonly FoundOption[] {
  return options.map((option, at): FoundOption => {
    const here = `${path}/${at}`;
    const coding = option.valueCoding;
    return {
      option,
      path: here,
      weights: [
        ...weightIn(option.extension, `${here}/extension`),
        ...weightIn(coding?.extension, `${here}/valueCoding/extension`),
        ...weightOfCode(coding?.system, coding?.code, contained.codeSystems),
      ],
    };
  });
}

function listedOption(
  one: { system: string; code: string; display: string; weight: number | null },
  path: string,
): FoundOption {
  const { system, code, display, weight } = one;
  return {
    option: { valueCoding: { system, code, display } },
    path,
    weights: weight === null ? [] : [{ path, weight }],
  };
}

/** "#local", a canonical with or without a version, or a bare id. */
function valueSetOf(reference: string, { valueSets }: Contained): ValueSet | null {
  const bare = reference.startsWith('#') ? reference.slice(1) : (reference.split('|')[0] ?? '');
  const local = reference.startsWith('#');
  return valueSets.find((one) => (local ? one.id === bare : one.url === bare)) ?? null;
}

function fromValueSet(
  valueSet: ValueSet,
  path: string,
  contained: Contained,
  linkId: string,
): Found {
  const expanded = valueSet.expansion?.contains;
  if (expanded !== undefined && expanded.length > limits.options) return tooMany(path, linkId);
  if (expanded !== undefined && expanded.length > 0) {
    return { options: expanded.map((one) => conceptOption(one, path, contained)), refused: [] };
  }
  const within: Within = {
    path,
    contained,
    linkId,
    done: new Set(),
    includes: { left: includesMost },
  };
  const walk = walkIncludes(valueSet, within, []);
  if (walk.refused.length > 0 || walk.options.length > 0) return walk;
  return none(refusal(path, 'no-answers', 'The value set of this choice is empty.', linkId));
}

/** One walk over the value sets behind a choice. */
type Within = {
  readonly path: string;
  readonly contained: Contained;
  readonly linkId: string;
  /** Sets that are in already: naming one again adds nothing to a set. */
  readonly done: Set<ValueSet>;
  readonly includes: { left: number };
};

/** Includes followed for one choice. Published forms need fewer than ten. */
const includesMost = 1_000;

const tooMany = (path: string, linkId: string): Found =>
  none(refusal(path, 'too-many-answers', 'The value set has too many answers.', linkId));

/** Follows includes from set to set, each once; a set that leads back to itself is refused. */
function walkIncludes(valueSet: ValueSet, within: Within, above: readonly ValueSet[]): Found {
  const { path, linkId, done } = within;
  if (above.includes(valueSet)) {
    return none(refusal(path, 'value-set-cycle', 'A value set includes itself.', linkId));
  }
  if (done.has(valueSet)) return none();
  if (valueSet.compose?.exclude !== undefined) {
    return none(refusal(path, 'value-set-rule', 'The value set excludes by a rule.', linkId));
  }
  const options: FoundOption[] = [];
  for (const include of valueSet.compose?.include ?? []) {
    const found = oneInclude(include, within, [...above, valueSet]);
    if (found.refused.length > 0) return found;
    options.push(...found.options);
    if (options.length > limits.options) return tooMany(path, linkId);
  }
  done.add(valueSet);
  return { options, refused: [] };
}

function endless({ path, linkId }: Within): Found {
  const says = `The answers are spread over more than ${includesMost} value sets.`;
  return none(refusal(path, 'value-set-endless', says, linkId));
}

type Include = NonNullable<ValueSet['compose']>['include'][number];

function oneInclude(
  { system, concept, filter, valueSet }: Include,
  within: Within,
  above: readonly ValueSet[],
): Found {
  const { path, contained, linkId, includes } = within;
  if (includes.left-- <= 0) return endless(within);
  if (filter !== undefined) {
    return none(refusal(path, 'value-set-rule', 'The value set picks codes by a rule.', linkId));
  }
  if (valueSet !== undefined) return includedSets(valueSet, within, above);
  const concepts = concept ?? conceptsOf(system, contained);
  if (concepts === null) {
    const says = `The answers are all codes of "${system ?? '?'}", which the file does not bring.`;
    return none(refusal(path, 'code-system-not-here', says, linkId));
  }
  if (concepts.length > limits.options) return tooMany(path, linkId);
  const codes = concepts.map((one) => ({ ...one, ...(system === undefined ? {} : { system }) }));
  return { options: codes.map((one) => conceptOption(one, path, contained)), refused: [] };
}

function includedSets(
  references: readonly string[],
  within: Within,
  above: readonly ValueSet[],
): Found {
  const { path, contained, linkId, includes } = within;
  const options: FoundOption[] = [];
  for (const reference of references) {
    if (includes.left-- <= 0) return endless(within);
    const inner = valueSetOf(reference, contained);
    const list = inner === null ? answerListOf(reference) : null;
    if (inner === null && list === null) {
      const says = `The answers are in "${reference.slice(0, 200)}", which the file does not bring.`;
      return none(refusal(path, 'value-set-not-here', says, linkId));
    }
    if (inner === null) options.push(...(list ?? []).map((one) => listedOption(one, path)));
    else {
      const found = walkIncludes(inner, within, above);
      if (found.refused.length > 0) return found;
      options.push(...found.options);
    }
  }
  return { options, refused: [] };
}

type Concept = {
  readonly system?: string | undefined;
  readonly code?: string | undefined;
  readonly display?: string | undefined;
  readonly extension?: Parameters<typeof weightIn>[0];
};

const conceptsOf = (system: string | undefined, { codeSystems }: Contained) =>
  codeSystems.find(({ url }) => url !== undefined && url === system)?.concept ?? null;

function conceptOption(concept: Concept, path: string, contained: Contained): FoundOption {
  const { system, code, display } = concept;
  const own = codeDisplay(system, code, contained);
  const coding = { ...kept({ system, code }), ...kept({ display: display ?? own }) };
  return {
    option: { valueCoding: coding },
    path,
    weights: [
      ...weightIn(concept.extension, path),
      ...weightOfCode(system, code, contained.codeSystems),
    ],
  };
}

const kept = (fields: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

function codeDisplay(
  system: string | undefined,
  code: string | undefined,
  contained: Contained,
): string | undefined {
  return conceptsOf(system, contained)?.find((one) => one.code === code)?.display;
}
