import { describe, expect, it } from 'vitest';
import { score } from '#measures';
import { check, fromAnswer, patient } from '../../../tests/support/foreign-check.ts';
import {
  coding,
  form,
  options,
  ordinal,
  type Part,
  question,
  scored,
  scoreItem,
  variable,
  weight,
} from '../../../tests/support/foreign-forms.ts';
import { mayActivate } from '../import/check.ts';
import { understand } from '../import/understand.ts';
import { withProcess } from './expression-process.ts';

/** The styles of instruments.md §7: answers 1, 2, 3 make 6 in every one of them. */
describe('every lawful style of scoring gives the same score', () => {
  const onOption = options();
  const itemWeights = [0, 1, 2, 3].map((n) => ({ extension: [weight(n)], valueCoding: coding(n) }));
  const onCoding = [0, 1, 2, 3].map((n) => ({
    valueCoding: coding(n, { extension: [ordinal(n)] }),
  }));
  const contained = [
    {
      resourceType: 'ValueSet',
      id: 'vs',
      status: 'active',
      compose: {
        include: [
          {
            system: 'urn:answers',
            concept: [0, 1, 2, 3].map((n) => ({
              code: `a${n}`,
              display: `Answer ${n}`,
              extension: [ordinal(n)],
            })),
          },
        ],
      },
    },
  ];
  const bySet = { answerOption: undefined, answerValueSet: '#vs' };
  const answerOption = (list: readonly Part[]) => ({ answerOption: list });
  it.each<[string, string, number]>([
    [
      'weight() of ordinalValue on the option',
      scored('%resource.item.answer.weight().sum()', answerOption(onOption)),
      6,
    ],
    [
      'weight() of itemWeight',
      scored('%resource.item.answer.weight().sum()', answerOption(itemWeights)),
      6,
    ],
    [
      'value.ordinal()',
      scored('%resource.item.answer.value.ordinal().sum()', answerOption(onOption)),
      6,
    ],
    [
      'the extension read from the answer, carried by the option',
      scored(fromAnswer, answerOption(onOption)),
      6,
    ],
    [
      'the extension read from the answer, carried by the coding',
      scored(fromAnswer, answerOption(onCoding)),
      6,
    ],
    [
      'a contained value set',
      scored('%resource.item.answer.weight().sum()', bySet, { contained }),
      6,
    ],
    [
      'variables and a table of nested iif',
      scored(
        'iif(%raw = 5, 49.9, iif(%raw = 6, 51.8, 60))',
        {},
        { extension: [variable('raw', '%resource.item.answer.weight().sum()')] },
      ),
      51.8,
    ],
    [
      'an external LOINC list',
      scored('%resource.item.answer.weight().sum()', {
        answerOption: undefined,
        answerValueSet: 'http://loinc.org/vs/LL358-3',
      }),
      6,
    ],
  ])('%s', async (_, text, expected) => {
    const { draft } = understand(text);
    if (draft === null) throw new Error('not understood');
    const reply = await withProcess((run) =>
      run({ do: 'run', draft, pages: [{ q1: 1, q2: 2, q3: 3 }], pagesWithinMs: 5_000 }, patient),
    );
    expect(reply).toMatchObject({
      ok: true,
      value: { faults: [], outcomes: [{ scores: { total: expected } }] },
    });
    expect(mayActivate(await check(text))).toBe(true);
  });

  it('and an answer that is missing is not 0', async () => {
    const { definition } = await check(scored('%resource.item.answer.weight().sum()'));
    const instrument = definition?.instrument;
    if (instrument === undefined) throw new Error('no definition');
    const [a = '', b = '', c = ''] = instrument.items.map(({ id }) => id);
    expect(score(instrument, { [a]: 1, [b]: 2, [c]: 3 }).scores['total']).toBe(6);
    expect(score(instrument, { [a]: 1, [b]: 2 }).scores['total']).toBeNull();
  });
});

describe('an expression becomes our own algebra where it is one of its shapes', () => {
  const raw = { extension: [variable('raw', '%resource.item.answer.weight().sum()')] };
  const only = async (text: string) => {
    const { definition } = await check(text);
    const ids = definition?.instrument.items.map(({ id }) => id) ?? [];
    return JSON.parse(
      ids.reduce(
        (json, id, at) => json.replaceAll(`"${id}"`, `"q${at + 1}"`),
        JSON.stringify(definition?.instrument.scores['total']),
      ),
    ) as unknown;
  };
  it.each<[string, string, Part, unknown]>([
    ['a sum', '%resource.item.answer.weight().sum()', {}, { sum: ['q1', 'q2', 'q3'] }],
    ['a mean', '%resource.item.answer.weight().avg()', {}, { mean: ['q1', 'q2', 'q3'] }],
    [
      'a mirrored item',
      "3 - %resource.item.where(linkId='q1').answer.weight() + %resource.item.where(linkId='q2').answer.weight()",
      {},
      { sum: ['q1', 'q2'], reversed: ['q1'] },
    ],
    [
      'weights',
      "2 * %resource.item.where(linkId='q1').answer.weight() - 1 + 0.5 * %resource.item.where(linkId='q3').answer.weight()",
      {},
      { weighted: { q1: 2, q3: 0.5 }, plus: -1 },
    ],
    [
      'a table',
      'iif(%raw < 5, 1, 2)',
      raw,
      {
        table: { sum: ['q1', 'q2', 'q3'] },
        rows: [
          [0, 1],
          [1, 1],
          [2, 1],
          [3, 1],
          [4, 1],
          [5, 2],
          [6, 2],
          [7, 2],
          [8, 2],
          [9, 2],
        ],
      },
    ],
  ])('%s', async (_, expression, extra, formula) => {
    expect(await only(scored(expression, {}, extra))).toEqual(formula);
  });

  it.each<[string, string, Part]>([
    ['the highest answer', '%resource.item.answer.weight().max()', {}],
    [
      'a product of answers',
      "%resource.item.where(linkId='q1').answer.weight() * %resource.item.where(linkId='q2').answer.weight()",
      {},
    ],
    [
      'a decision on one answer',
      "iif(%resource.item.where(linkId='q1').answer.weight() > 2, 9, %resource.item.answer.weight().sum())",
      {},
    ],
    ['points joined as a set', '(%resource.item.answer.weight() | 0).sum()', {}],
    ['yes or no', '%raw >= 5', raw],
  ])('and else stays an expression: %s', async (_, expression, extra) => {
    const checked = await check(scored(expression, {}, extra));
    expect(mayActivate(checked)).toBe(true);
    expect(checked.scores).toEqual([{ key: 'total', title: 'Total', by: 'expression' }]);
    expect(checked.definition?.kept.map(({ key }) => key)).toEqual(['total']);
  });

  it('reads a score that reads another score', async () => {
    const mean = scoreItem("%resource.item.where(linkId='total').answer.value / 3", {
      linkId: 'mean',
      text: 'Mean',
    });
    const sum = scoreItem("%resource.item.where(linkId in ('q1'|'q2'|'q3')).answer.weight().sum()");
    const { definition } = await check(
      form([question('q1'), question('q2'), question('q3'), sum, mean]),
    );
    const instrument = definition?.instrument;
    const ids = instrument?.items.map(({ id }) => id) ?? [];
    expect(instrument?.scores).toMatchObject({ total: { sum: ids }, mean: { mean: ids } });
  });
});
