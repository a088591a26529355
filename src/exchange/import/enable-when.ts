import type { DraftItem, Enabled } from './draft.ts';
import type { EnableWhen, FhirItem } from './fhir-types.ts';
import { optionKey } from './options.ts';
import { type ReportLine, refusal } from './report-line.ts';

type Read = { readonly enabled: Enabled | null; readonly report: readonly ReportLine[] };

/**
 * When an item is asked. It may wait for earlier questions only, so no two can wait for each other:
 * `laterIds` are those that come after it, itself included.
 */
export function readEnableWhen(
  item: FhirItem,
  path: string,
  earlier: ReadonlyMap<string, DraftItem>,
  laterIds: ReadonlySet<string>,
  linkIds: ReadonlyMap<string, number>,
): Read {
  const { enableWhen = [], enableBehavior = 'all', linkId } = item;
  const report: ReportLine[] = [];
  const parts = enableWhen.flatMap((when, at): readonly Enabled[] => {
    const here = `${path}/enableWhen/${at}`;
    const asked = earlier.get(when.question);
    if (asked === undefined) {
      report.push(notEarlier(when.question, here, linkId, laterIds, linkIds));
      return [];
    }
    const enabled = enabledBy(when, asked);
    if (enabled !== null) return [enabled];
    const says = `"${when.operator}" of this answer cannot be told for "${when.question}".`;
    report.push(refusal(here, 'enable-when-not-supported', says, linkId));
    return [];
  });
  if (parts.length === 0) return { enabled: null, report };
  return { enabled: enableBehavior === 'any' ? { any: parts } : { all: parts }, report };
}

function notEarlier(
  question: string,
  path: string,
  linkId: string,
  laterIds: ReadonlySet<string>,
  linkIds: ReadonlyMap<string, number>,
): ReportLine {
  if (laterIds.has(question)) {
    const says = `"${linkId}" waits for "${question}", which comes later or waits for it: a circle.`;
    return refusal(path, 'enable-when-cycle', says, linkId);
  }
  if (linkIds.has(question)) {
    const says = `"${linkId}" waits for "${question}", which is not asked as a question.`;
    return refusal(path, 'enable-when-not-supported', says, linkId);
  }
  const says = `"${linkId}" waits for "${question}", which is not in this form.`;
  return refusal(path, 'enable-when-unknown', says, linkId);
}

function enabledBy(when: EnableWhen, asked: DraftItem): Enabled | null {
  const { linkId } = asked;
  if (when.operator === 'exists') {
    const answered: Enabled = { linkId, answered: true };
    return when.answerBoolean === false ? { not: answered } : answered;
  }
  if (asked.number !== null) return enabledByNumber(when, asked.linkId, asked.number.step);
  const option = optionOf(when, asked);
  if (option === -1) return null;
  const chosen: Enabled = { linkId, option };
  if (when.operator === '=') return chosen;
  return when.operator === '!=' ? { not: chosen } : null;
}

function optionOf(when: EnableWhen, { options }: DraftItem): number {
  const { answerCoding, answerBoolean, answerInteger, answerString } = when;
  const key =
    answerCoding === undefined
      ? `=${answerBoolean ?? answerInteger ?? answerString}`
      : `${answerCoding.system ?? ''}|${answerCoding.code ?? answerCoding.display ?? ''}`;
  return options.findIndex((option) => optionKey(option) === key);
}

/** Numbers in steps: "more than 3" is "4 or more". Without a step only "or more" can be told. */
function enabledByNumber(when: EnableWhen, linkId: string, step: number | null): Enabled | null {
  const { answerInteger, answerDecimal, answerQuantity } = when;
  const value = answerInteger ?? answerDecimal ?? answerQuantity?.value;
  if (value === undefined) return null;
  const atLeast: Enabled = { linkId, atLeast: value };
  if (when.operator === '>=') return atLeast;
  if (when.operator === '<') return { not: atLeast };
  if (step === null) return null;
  const above: Enabled = { linkId, atLeast: value + step };
  const exactly: Enabled = { all: [atLeast, { not: above }] };
  return { '>': above, '<=': { not: above }, '=': exactly, '!=': { not: exactly }, exists: null }[
    when.operator
  ];
}
