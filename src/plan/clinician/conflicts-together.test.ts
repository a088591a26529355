import { expect, it } from 'vitest';
import type { LinkView } from '#plan';
import { togetherOf } from './conflicts-together.ts';
import { draft } from './plan-example.ts';

const [example] = draft.links;
const link = (rule: string, parts: readonly string[], owners: readonly string[]): LinkView => {
  if (example === undefined) throw new Error('the example has a link');
  return { ...example, rule, itemIds: parts as LinkView['itemIds'], owners: [...owners] };
};

it('puts conflicts over the same parts together and names everybody who has to agree', () => {
  const groups = togetherOf([
    link('COH-21', ['sedative', 'steps'], ['Dr Okoro', 'Ben']),
    link('COH-42', ['goal', 'other goal'], ['Ana']),
    link('COH-18', ['steps', 'window'], ['Ben', 'Dr Wu']),
  ]);
  expect(groups.map(({ links, owners }) => [links.map(({ rule }) => rule), owners])).toEqual([
    [
      ['COH-21', 'COH-18'],
      ['Dr Okoro', 'Ben', 'Dr Wu'],
    ],
    [['COH-42'], ['Ana']],
  ]);
});

it('one that links two groups makes them one', () => {
  const groups = togetherOf([
    link('A', ['1', '2'], ['x']),
    link('B', ['3', '4'], ['y']),
    link('C', ['2', '3'], ['z']),
  ]);
  expect(groups.map(({ links }) => links.map(({ rule }) => rule))).toEqual([['A', 'B', 'C']]);
});

it('a conflict of the whole plan binds nothing together', () => {
  const groups = togetherOf([
    link('COH-43', ['1', '2', '3', '4', '5'], ['x']),
    link('COH-21', ['1', '2'], ['y']),
  ]);
  expect(groups).toHaveLength(2);
});
