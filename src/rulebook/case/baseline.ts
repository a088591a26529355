import { statedBaseline } from '#insight';
import { addDays, type LocalDate } from '#kernel';
import { pegMean } from '#measures';
import { plainName } from '../score-limits.ts';
import { type Field, type Fields, fieldsOf, type ReadPart, together } from './fields.ts';
import type { CaseInput } from './file.ts';
import { entriesIn } from './scores.ts';
import { numberIn, partsIn, toldIn } from './told.ts';

const forms = {
  phq: { instr: /^phq[89]$/, name: 'phq9?', max: 27 },
  gad: { instr: /^gad7$/, name: 'gad7?', max: 21 },
  isi: { instr: /^isi$/, name: 'isi', max: 28 },
  peg: { instr: /^peg$/, name: 'peg', max: 10 },
} as const;
const names = ['phq', 'gad', 'isi'] as const;

const beforeWords =
  /^(baseline|baselinevalue|start|startvalue|atstart|initial|previous|before|pre|from)$/;

/** Earlier values that a case states beside the latest: on the score, at the top, or in `baseline`. */
export function baselineIn(input: CaseInput, today: LocalDate, path: string): ReadPart {
  const outer = fieldsOf(input, path);
  const inside = partsIn(outer, ['baseline', 'previous']);
  const stated = (form: Form): Field | null =>
    onScore(input, path, form) ?? atTop(outer, form) ?? inPart(inside, form);
  return together([
    ...names.map((form) =>
      numberIn(statedBaseline[form], stated(form), { min: 0, max: forms[form].max }),
    ),
    readingBefore(input, stated('peg'), today, path),
  ]);
}

const aWhileDays = 28;

/** A usual PEG that is told by itself is a reading from before the first one that has a day. */
function readingBefore(
  input: CaseInput,
  field: Field | null,
  today: LocalDate,
  path: string,
): ReadPart {
  const days = entriesIn(input, today, path)
    .filter(({ name, value }) => name === 'peg' && value !== null)
    .map(({ date }) => date ?? today);
  const { facts, faults } = numberIn(pegMean, field, { min: 0, max: forms.peg.max });
  const first = days.toSorted()[0];
  if (first === undefined) return { facts: [], faults };
  return { facts: facts.map((fact) => ({ ...fact, date: addDays(first, -aWhileDays) })), faults };
}

type Form = keyof typeof forms;

function onScore({ scores }: CaseInput, path: string, form: Form) {
  for (const [at, score] of (scores ?? []).entries()) {
    if (!forms[form].instr.test(plainName(score.instr))) continue;
    const found = [...fieldsOf(score, `${path}/scores/${at}`)].find(
      ([name, { value }]) => beforeWords.test(name) && typeof value === 'number',
    );
    if (found !== undefined) return found[1];
  }
  return null;
}

function atTop(outer: Fields, form: Form) {
  const named = new RegExp(`^(baseline${forms[form].name}|${forms[form].name}baseline)$`);
  return [...outer].find(([name]) => named.test(name))?.[1] ?? null;
}

const inPart = (parts: readonly Fields[], form: Form) => {
  const named = new RegExp(`^${forms[form].name}$`);
  const keys = parts.flatMap((fields) => [...fields.keys()].filter((key) => named.test(key)));
  return keys.length === 0 ? null : toldIn(parts, keys);
};
