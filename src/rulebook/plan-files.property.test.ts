import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clock, fired, runOf } from '../../tests/support/case-runs.ts';
import { evaluateCases } from './index.ts';

type Input = Readonly<Record<string, unknown>>;
const known = JSON.parse(
  readFileSync(new URL('./golden/plan-cases.json', import.meta.url), 'utf8'),
) as readonly { readonly rule: string; readonly fires: boolean; readonly input: Input }[];

type Element = Readonly<Record<string, unknown>>;
const elementsOf = (input: Input): readonly Element[] =>
  ((input['plan'] as { readonly elements?: readonly Element[] } | undefined)?.elements ?? []).map(
    (element) => element,
  );
const names = [...new Set(known.flatMap(({ input }) => elementsOf(input).flatMap(Object.keys)))];
const types = [
  ...new Set(known.flatMap(({ input }) => elementsOf(input).flatMap(({ type }) => type ?? []))),
];

const anyValue = fc.oneof(
  fc.constantFrom(null, true, false, '', 'yes', '07:30', '2026-03-01', 'low back', 'daily', -1),
  fc.integer({ min: 0, max: 2000 }),
  fc.string({ maxLength: 12 }),
  fc.array(fc.constant('x'), { maxLength: 2 }),
);
const anyElement = fc
  .record({
    type: fc.constantFrom(...types),
    said: fc.dictionary(fc.constantFrom(...names), anyValue, { maxKeys: 8 }),
  })
  .map(({ type, said }) => ({ ...said, type }));

describe('files with plans of any sort', () => {
  it('are evaluated, or every fault of theirs is named; nothing breaks', () => {
    fc.assert(
      fc.property(fc.array(anyElement, { maxLength: 8 }), (elements) => {
        const evaluation = evaluateCases({ plan: { elements } }, clock);
        if (evaluation.ok) return evaluation.value.runs.length === 1;
        return evaluation.problem.every(({ path }) => path.startsWith('/plan/elements/'));
      }),
      { numRuns: 400 },
    );
  });

  it('a part that has nothing to do with it changes nothing', () => {
    const other = {
      type: 'self-care',
      owner: 'Ana',
      reviewDate: '2026-05-01',
      name: 'Tea in the garden',
    };
    const changed = known.filter(({ rule, fires, input }) => {
      const plan = input['plan'] as Input | undefined;
      const more = { ...input, plan: { ...plan, elements: [...elementsOf(input), other] } };
      return fired(runOf(more)).includes(rule) !== fires;
    });
    expect(changed).toEqual([]);
  });

  it('the order of parts plays no role', () => {
    const changed = known.filter(({ rule, fires, input }) => {
      const plan = input['plan'] as Input | undefined;
      const turned = { ...input, plan: { ...plan, elements: elementsOf(input).toReversed() } };
      return fired(runOf(turned)).includes(rule) !== fires;
    });
    expect(changed).toEqual([]);
  });
});
