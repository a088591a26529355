import { leftOutExpressions, unsupportedExpressions, urls, withUrl } from './extension-urls.ts';
import type { FhirCoding, FhirItem } from './fhir-types.ts';
import { limits } from './file-limits.ts';
import { plainWords } from './plain-words.ts';
import { note, type ReportLine, refusal } from './report-line.ts';

/** What is said of an item besides how it is answered. */
export function itemNotes(item: FhirItem, path: string): readonly ReportLine[] {
  const { linkId } = item;
  const report: ReportLine[] = [];
  if ((item.modifierExtension ?? []).length > 0) {
    const says = 'An extension changes the meaning of this item in a way Sinew does not know.';
    report.push(refusal(`${path}/modifierExtension`, 'modifier-extension', says, linkId));
  }
  if ((item.initial ?? []).length > 0) {
    const says = 'The answer that was filled in beforehand was left out: nobody gave it.';
    report.push(note('left-out', `${path}/initial`, 'initial', says, linkId));
  }
  if (cannotBeAnswered(item)) {
    const says = 'This question cannot be answered by anybody: it is hidden or read-only.';
    report.push(refusal(path, 'not-answerable', says, linkId));
  }
  return [...report, ...renderingNotes(item, path), ...unknownNotes(item, path)];
}

function cannotBeAnswered({ type, extension, readOnly = false }: FhirItem): boolean {
  if (type === 'group' || type === 'display') return false;
  if (withUrl(extension, urls.calculatedExpression) !== undefined) return false;
  return readOnly || withUrl(extension, urls.hidden)?.valueBoolean === true;
}

function renderingNotes({ _text, linkId }: FhirItem, path: string): readonly ReportLine[] {
  return ([urls.xhtml, urls.markdown] as const).flatMap((url): readonly ReportLine[] => {
    if (withUrl(_text?.extension, url) === undefined) return [];
    const says = 'Words as a page or as markdown were left out; the plain words are shown.';
    return [note('left-out', `${path}/_text`, 'rendering', says, linkId)];
  });
}

const read = new Set<string>(Object.values(urls));

function unknownNotes({ extension, linkId }: FhirItem, path: string): readonly ReportLine[] {
  const unread = (extension ?? []).filter(
    ({ url }) =>
      !read.has(url) &&
      !Object.hasOwn(unsupportedExpressions, url) &&
      !Object.hasOwn(leftOutExpressions, url),
  );
  return [...new Set(unread.map(({ url }) => url.slice(0, 200)))].map((url) =>
    note('left-out', `${path}/extension`, 'extension', `Not read: ${url}`, linkId),
  );
}

/** The plain words of an item; null where it has none. */
export function wordsOf(item: FhirItem, path: string, report: ReportLine[]): string | null {
  const raw = item.text ?? '';
  const words = plainWords(raw);
  if (words.length > limits.text) {
    const says = 'These words are longer than a question can be.';
    report.push(refusal(`${path}/text`, 'text-too-long', says, item.linkId));
    return null;
  }
  if (words !== raw.trim()) {
    const says = 'Markup or hidden signs were taken out of the words.';
    report.push(note('changed', `${path}/text`, 'cleaned', says, item.linkId));
  }
  return words === '' ? null : words;
}

export const loincIn = (codings: readonly FhirCoding[] | undefined): string | null =>
  codings?.find(({ system }) => system === 'http://loinc.org')?.code ?? null;
