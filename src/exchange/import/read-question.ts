import type { DraftItem, DraftOption } from './draft.ts';
import { urls, withUrl } from './extension-urls.ts';
import type { FhirExtension, FhirItem } from './fhir-types.ts';
import { readOptions } from './options.ts';
import { plainWords } from './plain-words.ts';
import { note, type ReportLine, refusal } from './report-line.ts';
import { type Contained, resolveAnswers } from './resolve-answers.ts';

type Answer = Pick<DraftItem, 'type' | 'options' | 'number'>;
type Read = { readonly answer: Answer | null; readonly report: readonly ReportLine[] };

/** What a question is read within. */
export type Within = { readonly contained: Contained; readonly language: string };

/** How a question is answered: one of several answers, yes or no, or a number. */
export function readQuestion(item: FhirItem, path: string, { contained, language }: Within): Read {
  const { type, linkId } = item;
  if (item.repeats === true) {
    const says = 'Several answers to one question: Sinew takes one.';
    return { answer: null, report: [refusal(`${path}/repeats`, 'repeats', says, linkId)] };
  }
  if (type === 'choice') return readChoice(item, path, contained);
  if (type === 'boolean') return readYesNo(linkId, path, language);
  if (type === 'integer' || type === 'decimal' || type === 'quantity') {
    return readNumber(item, path, type);
  }
  const says = `Answers of type "${type}" cannot be asked: Sinew asks for a choice or a number.`;
  return { answer: null, report: [refusal(`${path}/type`, 'type-not-supported', says, linkId)] };
}

/** A yes/no question brings no words of its own for the two answers. */
const noAndYes: Readonly<Record<string, readonly [no: string, yes: string]>> = {
  ar: ['لا', 'نعم'],
  de: ['Nein', 'Ja'],
  en: ['No', 'Yes'],
  es: ['No', 'Sí'],
  fr: ['Non', 'Oui'],
  it: ['No', 'Sì'],
  nl: ['Nee', 'Ja'],
  pl: ['Nie', 'Tak'],
  pt: ['Não', 'Sim'],
};

function readYesNo(linkId: string, path: string, language: string): Read {
  const words = noAndYes[language.split('-')[0] ?? ''];
  if (words === undefined) {
    const says = `Sinew has no words for yes and no in "${language}".`;
    return { answer: null, report: [refusal(path, 'no-yes-no-words', says, linkId)] };
  }
  const [no, yes] = words;
  const options: readonly DraftOption[] = [
    { value: false, label: no, weight: 0 },
    { value: true, label: yes, weight: 1 },
  ];
  return { answer: { type: 'boolean', options, number: null }, report: [] };
}

function readChoice(item: FhirItem, path: string, contained: Contained): Read {
  const found = resolveAnswers(item, path, contained);
  if (found.refused.length > 0) return { answer: null, report: found.refused };
  const { options, report } = readOptions(found.options, path, item.linkId);
  const moved =
    item.answerValueSet === undefined
      ? []
      : [note('changed', `${path}/answerValueSet`, 'answers-brought-in', broughtIn, item.linkId)];
  return { answer: { type: 'choice', options, number: null }, report: [...report, ...moved] };
}

const broughtIn = 'The answers of the value set were written into the question.';

/** Where a form gives no limits, these keep a slip of the finger from becoming a number. */
const widest = { min: -1_000_000, max: 1_000_000 };

function readNumber(item: FhirItem, path: string, type: 'integer' | 'decimal' | 'quantity'): Read {
  const { extension, linkId } = item;
  const min = numberOf(withUrl(extension, urls.minValue)) ?? widest.min;
  const max = numberOf(withUrl(extension, urls.maxValue)) ?? widest.max;
  const step = stepOf(item);
  const unit = unitOf(item);
  if (min >= max) {
    const says = `The limits ${min} to ${max} leave no number to answer with.`;
    return { answer: null, report: [refusal(path, 'limits-empty', says, linkId)] };
  }
  const open = min === widest.min || max === widest.max;
  const says = 'The form gives no limits; any number to a million is taken.';
  return {
    answer: { type, options: [], number: { min, max, step, unit, ...endsOf(item) } },
    report: open ? [note('changed', path, 'limits-open', says, linkId)] : [],
  };
}

/** Notes at the lower and the upper end of a rating. */
function endsOf({ item = [] }: FhirItem): { low: string | null; high: string | null } {
  const at = (end: 'lower' | 'upper'): string | null => {
    const found = item.find((one) => endNoted(one) === end);
    const words = plainWords(found?.text ?? '');
    return words === '' ? null : words;
  };
  return { low: at('lower'), high: at('upper') };
}

/** Which end of a rating a note stands at; null: at neither. */
export function endNoted({ type, extension }: FhirItem): 'lower' | 'upper' | null {
  if (type !== 'display') return null;
  const codings = withUrl(extension, urls.itemControl)?.valueCodeableConcept?.coding ?? [];
  return (
    (['lower', 'upper'] as const).find((end) => codings.some(({ code }) => code === end)) ?? null
  );
}

function stepOf({ extension, type }: FhirItem): number | null {
  const given = numberOf(withUrl(extension, urls.sliderStep)) ?? 0;
  if (given > 0) return given;
  return type === 'integer' ? 1 : null;
}

function unitOf({ extension }: FhirItem): string | null {
  const coding = withUrl(extension, urls.unit)?.valueCoding;
  return coding?.display ?? coding?.code ?? null;
}

const numberOf = (extension: FhirExtension | undefined): number | null =>
  extension?.valueInteger ?? extension?.valueDecimal ?? extension?.valueQuantity?.value ?? null;
