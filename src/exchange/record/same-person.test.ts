import { expect, it } from 'vitest';
import { differences } from './same-person.ts';

const ours = { givenName: 'Ana Maria', familyName: 'Ruiz Vega', birthDate: '1974-05-02' };
const named = (given: readonly string[], family: string | undefined = 'Ruiz Vega', text?: string) =>
  differences(
    {
      birthDate: '1974-05-02',
      name: [
        {
          given: [...given],
          ...(family === '' ? {} : { family }),
          ...(text === undefined ? {} : { text }),
        },
      ],
    },
    ours,
  ).map(({ what }) => what);

it.each([[['Ana', 'Maria']], [['Ana']], [['Maria']], [['Ana', 'M.']], [['Ana', 'Maria', 'Elena']]])(
  '%j is the same person',
  (given) => {
    expect(named(given)).toEqual([]);
  },
);

it.each([[['Ana', 'Sofia']], [['Maria', 'Elena']], [['A', 'M']], [['Sofia']], [[]]])(
  'a twin, or whoever has not one whole name in common, is not: %j',
  (given) => {
    expect(named(given)).toEqual(['name']);
  },
);

it.each([
  ['RUIZ VEGA, Ana', []],
  ['Ana M Ruiz Vega', []],
  ['Ana Sofia Ruiz Vega', ['name']],
  ['Ana Maria Ruiz', ['name']],
])('a name in one text, %s', (text, what) => {
  expect(named([], '', text)).toEqual(what);
});
