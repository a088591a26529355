import { expect, it } from 'vitest';
import { ruleInWords } from '#reasoning';
import { wholeRulebook } from './rules-in-force.ts';

const inWords = wholeRulebook.rules.map((rule) => ruleInWords(rule, (number) => number.default));

it('every rule says to whom signs it what it would propose, if only of its first example', () => {
  const byFacts = inWords.filter(({ proposes }) => proposes.en.startsWith('Worded by the facts'));
  expect(byFacts.length).toBeGreaterThan(0);
  const silent = byFacts.filter(({ proposes }) => !/“.{10,}”/s.test(proposes.en));
  expect(silent.map(({ id }) => id)).toEqual([]);
});
