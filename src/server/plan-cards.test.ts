import { expect, it } from 'vitest';
import type { PlanItem } from '#plan';
import type { PlanChanged } from '#plan/server';
import { afterPlanChange } from './flows.ts';

const part = (itemId: string, ownerAccount: string, ownerRole: string, at?: string) =>
  ({ itemId, ownerAccount, ownerRole, dose: at === undefined ? {} : { at } }) as PlanItem;

const medicine = part('a', 'okoro', 'physician', '23:30');
const walk = part('b', 'ben', 'physiotherapist');

const cardsOf = (status: 'fires' | 'unknown', ...items: readonly PlanItem[]) =>
  afterPlanChange({
    plan: { items },
    settled: {
      raised: [
        {
          finding: {
            rule: { id: 'COH-21' },
            status,
            severity: 'warning',
            subject: 'a+b',
            topic: 'COH-21:a+b',
            title: { en: 'Drowsy at the session' },
            message: { en: 'They get in each other’s way.' },
            requests: [],
            checks: [],
            facts: [],
            parameters: [],
            derived: {},
            about: [],
          },
          dueAt: null,
        },
      ],
      still: [],
    },
  } as unknown as PlanChanged).map(({ queue, ownerAccount }) => [queue, ownerAccount]);

it('a conflict is one card for each owner of its two parts', () => {
  expect(cardsOf('fires', medicine, walk)).toEqual([
    ['plan', 'okoro'],
    ['plan', 'ben'],
  ]);
});

it('what is not known is asked once, of whoever left the time of day open', () => {
  expect(cardsOf('unknown', medicine, walk)).toEqual([['data-request', 'ben']]);
});

it('an undecided pair with both times set is asked of one owner', () => {
  const timed = part('b', 'ben', 'physiotherapist', '09:00');
  expect(cardsOf('unknown', medicine, timed)).toEqual([['data-request', 'okoro']]);
});
