import { statedBaseline } from '#insight';
import { plainName } from '../score-limits.ts';
import { type Fields, fieldsOf, type ReadPart, together } from './fields.ts';
import type { CaseInput } from './file.ts';
import { numberIn, partsIn, toldIn } from './told.ts';

const forms = {
  phq: { instr: /^phq[89]$/, name: 'phq9?', max: 27 },
  gad: { instr: /^gad7$/, name: 'gad7?', max: 21 },
  isi: { instr: /^isi$/, name: 'isi', max: 28 },
} as const;
const names = ['phq', 'gad', 'isi'] as const;

const beforeWords =
  /^(baseline|baselinevalue|start|startvalue|atstart|initial|previous|before|pre|from)$/;

/** Earlier values that a case states beside the latest: on the score, at the top, or in `baseline`. */
export function baselineIn(input: CaseInput, path: string): ReadPart {
  const outer = fieldsOf(input, path);
  const inside = partsIn(outer, ['baseline', 'previous']);
  return together(
    names.map((form) => {
      const field = onScore(input, path, form) ?? atTop(outer, form) ?? inPart(inside, form);
      return numberIn(statedBaseline[form], field, { min: 0, max: forms[form].max });
    }),
  );
}

type Form = (typeof names)[number];

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
