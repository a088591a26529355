import type { LocalDate } from '#kernel';
import { isSameMedicine } from '#medication';
import { conditionRow } from './condition-table.ts';
import type { RecordItem } from './item.ts';

/** What was taken over, as an answer of the intake that the person says yes or no to. */
export type Offered = {
  readonly item: 'conditions' | 'medicines' | 'allergies' | 'height-cm' | 'weight-kg';
  readonly value: readonly string[] | number;
  /** Whose record says so. */
  readonly source: string;
  readonly on: LocalDate | null;
};
export type TakenOver = Pick<RecordItem, 'content' | 'says'> & {
  readonly source: string;
  readonly on: LocalDate | null;
};

const lineMax = 160;
const listItems = ['conditions', 'medicines', 'allergies'] as const;

/** Each question of the intake that the taken lines answer, with what they say; the latest record names the source. */
export function offeredFrom(taken: readonly TakenOver[]): readonly Offered[] {
  const lists = listItems.flatMap((item): readonly Offered[] => {
    const said = taken.filter((one) => itemOf(one) === item);
    const value = [...new Set(said.flatMap(linesOf))];
    const last = said.at(-1);
    return last === undefined || value.length === 0
      ? []
      : [{ item, value, source: last.source, on: last.on }];
  });
  const numbers = (['height-cm', 'weight-kg'] as const).flatMap((item): readonly Offered[] => {
    const last = taken.findLast(({ content }) => content.kind === 'value' && content.name === item);
    return last?.content.kind === 'value'
      ? [{ item, value: Math.round(last.content.value), source: last.source, on: last.on }]
      : [];
  });
  return [...lists, ...numbers];
}

function itemOf({ content }: TakenOver): (typeof listItems)[number] | null {
  switch (content.kind) {
    case 'condition':
      return 'conditions';
    case 'medicine':
      return 'medicines';
    case 'allergy':
      return 'allergies';
    case 'value':
    case 'pressure':
      return null;
  }
}

function linesOf({ content, says }: TakenOver): readonly string[] {
  if (content.kind === 'condition') return [conditionRow(content.condition).profile ?? []].flat();
  if (content.kind === 'allergy') return [content.words];
  return [says.slice(0, lineMax)];
}

export type Otherwise = {
  readonly item: Offered['item'];
  readonly source: string;
  /** What the other record says and the person does not. */
  readonly theirs: readonly string[];
  /** What the person says; an empty list: none. */
  readonly person: readonly string[];
};

/**
 * Where the person's own answer is not what was taken over. Theirs is what counts; what they passed over says
 * nothing, and what they name besides contradicts nothing.
 */
export function saidOtherwise(
  offered: readonly Offered[],
  answers: Readonly<Record<string, unknown>>,
): readonly Otherwise[] {
  return offered.flatMap(({ item, value, source }): readonly Otherwise[] => {
    const answer = answers[item];
    if (answer === null || answer === undefined) return [];
    if (typeof value === 'number') {
      return answer === value
        ? []
        : [
            {
              item,
              source,
              theirs: [`${value}`],
              person: [typeof answer === 'number' ? `${answer}` : '?'],
            },
          ];
    }
    const person: readonly string[] = Array.isArray(answer) ? answer.map(String) : [];
    const theirs = value.filter((one) => !person.some((said) => isSame(item, one, said)));
    return theirs.length === 0 ? [] : [{ item, source, theirs, person }];
  });
}

function isSame(item: Offered['item'], one: string, said: string): boolean {
  if (one === said) return true;
  return item === 'medicines' && isSameMedicine(one, said);
}
