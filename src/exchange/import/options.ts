import type { DraftOption } from './draft.ts';
import type { FhirOption } from './fhir-types.ts';
import { limits } from './file-limits.ts';
import { plainWords } from './plain-words.ts';
import { note, type ReportLine, refusal } from './report-line.ts';
import type { FoundOption } from './resolve-answers.ts';
import { agreedWeight } from './weights.ts';

type Read = {
  readonly options: readonly DraftOption[];
  readonly report: readonly ReportLine[];
};

/** The answers of a choice with one weight each, or why they cannot be offered. */
export function readOptions(found: readonly FoundOption[], path: string, linkId: string): Read {
  const report: ReportLine[] = [];
  if (found.length > limits.options) {
    report.push(refusal(path, 'too-many-answers', 'This choice has too many answers.', linkId));
    return { options: [], report };
  }
  if (found.length === 1) {
    report.push(refusal(path, 'one-answer', 'This choice offers one answer only.', linkId));
  }
  const options = found.flatMap((one): readonly DraftOption[] => {
    const { weight, refused } = agreedWeight(one.weights, one.path, linkId);
    report.push(...refused);
    const value = valueOf(one.option);
    if (value === null) {
      report.push(refusal(one.path, 'answer-unreadable', 'This answer has no value.', linkId));
      return [];
    }
    const raw = labelOf(value);
    const label = plainWords(raw);
    if (label === '' || label.length > limits.text) {
      report.push(refusal(one.path, 'answer-without-words', 'This answer has no words.', linkId));
    } else if (label !== raw.trim()) {
      report.push(
        note('changed', one.path, 'cleaned', 'Markup was taken out of an answer.', linkId),
      );
    }
    return [{ value, label, weight }];
  });
  report.push(...faultsAcross(options, path, linkId));
  return { options, report };
}

export const optionKey = ({ value }: Pick<DraftOption, 'value'>): string =>
  typeof value === 'object'
    ? `${value.system ?? ''}|${value.code ?? value.display ?? ''}`
    : `=${value}`;

function faultsAcross(
  options: readonly DraftOption[],
  path: string,
  linkId: string,
): readonly ReportLine[] {
  const weighed = options.filter(({ weight }) => weight !== null).length;
  const report: ReportLine[] = [];
  if (new Set(options.map(optionKey)).size < options.length) {
    report.push(refusal(path, 'answer-twice', 'The same answer is offered twice.', linkId));
  }
  if (weighed > 0 && weighed < options.length) {
    const says = 'Some answers have points and others none; a score would leave them out silently.';
    report.push(refusal(path, 'weights-missing', says, linkId));
  }
  return report;
}

function valueOf(option: FhirOption): DraftOption['value'] | null {
  const { valueCoding, valueInteger, valueString, valueDate, valueTime } = option;
  if (valueCoding === undefined) {
    return valueInteger ?? valueString ?? valueDate ?? valueTime ?? null;
  }
  return codingOf(valueCoding);
}

type Coding = NonNullable<FhirOption['valueCoding']>;

function codingOf({ system, code, display }: Coding): DraftOption['value'] | null {
  if (code === undefined && display === undefined) return null;
  return { system: system ?? null, code: code ?? null, display: display ?? null };
}

function labelOf(value: DraftOption['value']): string {
  return typeof value === 'object' ? (value.display ?? value.code ?? '') : String(value);
}
