import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseloadFilters } from '#registry';
import { addressOf, questionIn } from './caseload-question.ts';

it('an address nobody wrote shows everybody, most urgent first', () => {
  expect(questionIn(new URLSearchParams('show=nonsense&sort=up'))).toEqual({
    filter: 'all',
    sort: 'attention',
  });
});

const words = fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() === text);

it('a question survives its way through the address', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...caseloadFilters),
      fc.constantFrom('attention' as const, 'name' as const),
      fc.option(words, { nil: undefined }),
      (filter, sort, search) => {
        const question = { filter, sort, ...(search === undefined ? {} : { search }) };
        const address = addressOf(question).split('?')[1] ?? '';
        expect(questionIn(new URLSearchParams(address))).toEqual(question);
      },
    ),
  );
});
