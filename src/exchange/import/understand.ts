import type { Draft, DraftItem } from './draft.ts';
import { readConstraints, readVariables, reportExpressions } from './expressions.ts';
import {
  containedCodeSystem,
  containedValueSet,
  type Questionnaire,
  questionnaire,
} from './fhir-types.ts';
import { limits } from './file-limits.ts';
import { loincIn } from './item-notes.ts';
import { plainWords } from './plain-words.ts';
import { type JsonObject, readFile } from './read-file.ts';
import { readItems, type Walked } from './read-items.ts';
import { note, type ReportLine, refusal, refusalsIn } from './report-line.ts';
import type { Contained } from './resolve-answers.ts';

export type Understood = {
  /** null where the file could not be read at all. */
  readonly draft: Draft | null;
  readonly report: readonly ReportLine[];
};

/** Everything the text of a FHIR R4 Questionnaire says, as far as it is understood, with a report. */
export function understand(text: string, scoreCodes: ReadonlySet<string> = new Set()): Understood {
  const file = readFile(text);
  if (!file.ok) return { draft: null, report: file.problem };
  if (file.value['resourceType'] !== 'Questionnaire') {
    const says = 'The file is no FHIR Questionnaire.';
    return { draft: null, report: [refusal('/resourceType', 'not-a-questionnaire', says)] };
  }
  const parsed = questionnaire.safeParse(file.value);
  if (!parsed.success) {
    const faults = parsed.error.issues.slice(0, 50).map((issue) => {
      const path = issue.path.map((part) => `/${String(part)}`).join('');
      return refusal(path, 'not-fhir', `Not as FHIR R4 has it: ${issue.message}`);
    });
    return { draft: null, report: faults };
  }
  return fromFhir(parsed.data, file.value, scoreCodes);
}

function fromFhir(
  fhir: Questionnaire,
  raw: JsonObject,
  scoreCodes: ReadonlySet<string>,
): Understood {
  const language = languageOf(fhir);
  const form = { contained: containedIn(fhir), language, scoreCodes };
  const root = readVariables(fhir.extension, '', null, []);
  const { walked, tree } = readItems(fhir.item, root.variables, form);
  const constraints = readConstraints(fhir.extension, '', null, root.variables);
  const expressions = expressionCount(
    walked,
    root.variables.length + constraints.constraints.length,
  );
  const report = [
    ...headReport(fhir, raw),
    ...root.report,
    ...reportExpressions(fhir.extension, '', null),
    ...constraints.report,
    ...walked.report,
    ...(expressions > limits.expressions || behindScores(walked) > limits.behindScores
      ? [refusal('', 'too-many-expressions', 'The form calculates too much.')]
      : []),
    ...(walked.items.length === 0 && refusalsIn(walked.report).length === 0
      ? [refusal('/item', 'no-questions', 'It asks nothing.')]
      : []),
    ...wordlessReport(walked),
  ];
  const { items, instruction } = withLeads(walked);
  const draft: Draft = {
    url: fhir.url ?? null,
    version: fhir.version ?? null,
    name: fhir.name ?? null,
    title: titleOf(fhir),
    language,
    copyright: fhir.copyright === undefined ? null : plainWords(fhir.copyright),
    loinc: loincIn(fhir.code),
    instruction,
    items,
    scores: walked.scores,
    constraints: [...constraints.constraints, ...walked.constraints],
    tree,
    variables: root.variables,
  };
  return { draft, report };
}

const titleOf = ({ title }: Questionnaire): string | null => {
  const words = plainWords(title ?? '').slice(0, titleMax);
  return words === '' ? null : words;
};
const titleMax = 300;

/** "de-DE" is asked of people who read "de"; a script or variant is kept. */
function languageOf({ language }: Questionnaire): string {
  const tag = language ?? 'en';
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}$/.test(tag) ? tag.replace(/-[A-Z]{2}$/, '') : 'en';
}

function containedIn({ contained = [] }: Questionnaire): Contained {
  const valueSets = contained.flatMap((one) => {
    const parsed = containedValueSet.safeParse(one);
    return parsed.success ? parsed.data : [];
  });
  const codeSystems = contained.flatMap((one) => {
    const parsed = containedCodeSystem.safeParse(one);
    return parsed.success ? parsed.data : [];
  });
  return { valueSets, codeSystems };
}

const expressionCount = ({ scores, constraints }: Walked, others: number): number =>
  others +
  new Set([...scores, ...constraints].flatMap(({ variables }) => variables)).size +
  scores.length +
  constraints.length;

/** A score is kept with its variables, so the same ones behind many scores are many. */
const behindScores = ({ scores, constraints }: Walked): number =>
  [...scores, ...constraints]
    .flatMap(({ variables }) => variables)
    .reduce((length, { expression }) => length + expression.length, 0);

function headReport(fhir: Questionnaire, raw: JsonObject): readonly ReportLine[] {
  const report: ReportLine[] = [];
  if (fhir.implicitRules !== undefined) {
    const says = 'The form follows rules that are kept elsewhere.';
    report.push(refusal('/implicitRules', 'implicit-rules', says));
  }
  if ((fhir.modifierExtension ?? []).length > 0) {
    const says = 'An extension changes the meaning of the form in a way Sinew does not know.';
    report.push(refusal('/modifierExtension', 'modifier-extension', says));
  }
  if (titleOf(fhir) === null) report.push(refusal('/title', 'no-title', 'The form has no title.'));
  if (fhir.status === 'retired') {
    report.push(refusal('/status', 'retired', 'The form was retired by whoever made it.'));
  }
  if (raw['text'] !== undefined) {
    const says = 'The page that shows the whole form was left out; its items were read.';
    report.push(note('left-out', '/text', 'narrative', says));
  }
  return report;
}

function wordlessReport({ items }: Walked): readonly ReportLine[] {
  return items
    .filter(({ text }) => text === null)
    .map(({ path, linkId }) => refusal(path, 'no-words', 'This question has no words.', linkId));
}

/**
 * Words above a group belong to each of its questions. The same above all of them is the
 * instruction of the whole form.
 */
function withLeads({ items, leads }: Walked): {
  readonly items: readonly DraftItem[];
  readonly instruction: string | null;
} {
  const said = items.map(({ linkId }) => (leads.get(linkId) ?? []).join('\n'));
  const [first = ''] = said;
  if (first !== '' && said.every((one) => one === first)) return { items, instruction: first };
  return {
    instruction: null,
    items: items.map((item, at) => {
      const lead = said[at] ?? '';
      return lead === '' || item.text === null ? item : { ...item, text: `${lead}\n${item.text}` };
    }),
  };
}
