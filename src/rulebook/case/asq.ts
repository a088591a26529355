import type { LocalDate } from '#kernel';
import { asqAcute, asqPositive, instrumentOf, scoreRequest } from '#measures';
import { factOf } from '#reasoning';
import {
  asWritten,
  type Field,
  type Fields,
  fieldOf,
  fieldsOf,
  notAnAnswer,
  nothingRead,
  type ReadPart,
  type YesNo,
  yesNoIn,
} from './fields.ts';

export const asqNames: ReadonlySet<string> = new Set([
  'asq',
  'asqscreener',
  'asqscreen',
  'asqanswers',
  'asksuicidescreeningquestions',
]);

type Block = { readonly value: unknown; readonly path: string; readonly date: LocalDate | null };

/** ASQ answers of a file: by question, in order, or as a result somebody wrote down. */
export function asqIn(block: Block): ReadPart {
  const { value, path } = block;
  if (Array.isArray(value)) return inOrder(value, block);
  if (typeof value === 'string') return asResult({ value, path }, block);
  const outer = fieldsOf(value, path);
  const inner = fieldOf(outer, ['items', 'itemsbyname', 'answers', 'responses']);
  if (inner !== null) {
    return asqIn({ ...block, value: inner.value, path: asWritten(inner.path) });
  }
  const result = fieldOf(outer, ['result', 'outcome', 'screen']);
  if (result !== null) return asResult(result, block);
  const refused = fieldOf(outer, ['refused', 'refusal', 'declined', 'refusedtoanswer']);
  if (refused !== null && yesNoIn(refused.value) === true) {
    return { facts: factsOf(block, true, null), faults: [] };
  }
  return byQuestion(outer, block);
}

/** A page in the order of its questions; what is left out on it counts as refused. */
function inOrder(page: readonly unknown[], block: Block): ReadPart {
  const faults = page.flatMap((one, at) =>
    yesNoIn(one) === undefined ? [notAnAnswer(`${block.path}/${at}`)] : [],
  );
  const answers = page.map((one) => numberOf(yesNoIn(one) ?? null));
  const id = instrumentOf('asq')?.id ?? 'asq';
  const scores = scoreRequest([{ instrument: id, answers }]).scores[0]?.scores ?? {};
  const { positive, acute } = scores;
  return { facts: factsOf(block, isFlag(positive), isFlag(acute)), faults };
}

const isFlag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

function numberOf(said: YesNo): number | null {
  if (said === null) return null;
  return said === 'refused' ? 2 : Number(said);
}

function byQuestion(fields: Fields, block: Block): ReadPart {
  const asked = [1, 2, 3, 4, 5].map((n) => questionField(fields, n));
  const stated = [
    fieldOf(fields, ['positive']) ?? null,
    fieldOf(fields, ['acute', 'acutepositive']) ?? null,
  ];
  const all = [...asked, ...stated].flatMap((field) => field ?? []);
  if (all.length === 0) return nothingRead;
  const faults = all.flatMap(({ value, path }) =>
    yesNoIn(value) === undefined ? [notAnAnswer(path)] : [],
  );
  const said = asked.map((field) => (field === null ? null : (yesNoIn(field.value) ?? null)));
  const [positiveSaid, acuteSaid] = stated.map((field) =>
    field === null ? null : isFlag(yesNoIn(field.value)),
  );
  const positive = positiveSaid ?? positiveBy(said.slice(0, 4)) ?? (acuteSaid === true || null);
  const acute = acuteSaid ?? acuteBy(said[4] ?? null);
  return { facts: factsOf(block, positive, acute), faults };
}

const questionField = (fields: Fields, n: number): Field | null =>
  fieldOf(fields, [`q${n}`, `question${n}`, `item${n}`, `asq${n}`, `asqq${n}`, `${n}`]);

/** A yes or a refusal is positive; four times no is negative; one that is not there leaves it open. */
function positiveBy(firstFour: readonly YesNo[]): boolean | null {
  if (firstFour.some((said) => said === true || said === 'refused')) return true;
  return firstFour.every((said) => said === false) ? false : null;
}

/** Refused counts as a yes (SAF-06). */
const acuteBy = (said: YesNo): boolean | null => (said === 'refused' ? true : said);

function asResult({ value, path }: Field, block: Block): ReadPart {
  const said = typeof value === 'string' ? value.toLowerCase() : '';
  if (/non-?\s?acute/.test(said)) return { facts: factsOf(block, true, false), faults: [] };
  if (/acute/.test(said)) return { facts: factsOf(block, true, true), faults: [] };
  const plain = yesNoIn(value);
  if (plain === undefined) return { facts: [], faults: [notAnAnswer(path)] };
  if (plain === null) return nothingRead;
  return { facts: factsOf(block, plain !== false, plain === false ? false : null), faults: [] };
}

function factsOf({ path, date }: Block, positive: boolean | null, acute: boolean | null) {
  const record = { date, source: path };
  return [
    factOf(asqPositive, { ...record, id: `${path}#${asqPositive.name}`, value: positive }),
    factOf(asqAcute, { ...record, id: `${path}#${asqAcute.name}`, value: acute }),
  ];
}
