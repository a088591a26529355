import { expect, it } from 'vitest';
import { nobodyInParticular } from '#evidence';
import type { Instant, LocalDate } from '#kernel';
import type { Circumstances } from '#reasoning';
import { checkList } from './check-list.ts';

const circumstances: Circumstances = {
  asOf: '2026-03-09T12:00:00.000Z' as Instant,
  today: '2026-03-09' as LocalDate,
  bearer: { ...nobodyInParticular, country: 'US' },
  settings: [],
};

it('what a rule in shadow finds is not said beside the list', () => {
  const heard = checkList(null, [], circumstances);
  const asking = [...new Set(heard.open.flatMap(({ rules }) => rules))];
  const [one] = asking;
  if (one === undefined) throw new Error('without a list some rules ask for it');
  const silent = checkList(null, [], { ...circumstances, silent: new Set([one]) });
  const left = [...new Set(silent.open.flatMap(({ rules }) => rules))];
  expect(left.toSorted()).toEqual(asking.filter((rule) => rule !== one).toSorted());
});
