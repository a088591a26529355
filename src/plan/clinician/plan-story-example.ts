import { fixtureId } from '#http/clinician';
import type { Instant, LocalDate } from '#kernel';
import type { PlanFrameView, PlanOutput } from '#plan';
import { balance, now, today } from './plan-example.ts';

/** What surrounds the plan of the example: how it is read, how one ended, what was done, what was said before. */
export const cutOffs: PlanOutput['cutOffs'] = { settings: [], country: 'US', siteId: null };

export const ended = {
  planId: fixtureId<'PlanId'>(1),
  endedAt: '2026-11-25T09:20:00.000Z' as Instant,
  because: 'Twelve weeks are over; he goes on by himself.',
  byName: 'Dr Wu',
  undoUntil: '2026-11-25T09:35:00.000Z' as Instant,
};

const mark = (day: string, outcome: 'done' | 'not-today', reason: string | null) => ({
  day: day as LocalDate,
  itemId: balance.itemId,
  outcome,
  reason,
  recordedAt: now,
});

/** A fortnight: what was done of the balance practice, and one day why not. */
export const marks = {
  from: '2026-11-12' as LocalDate,
  today,
  marks: [
    mark('2026-11-20', 'done', null),
    mark('2026-11-22', 'not-today', 'My knee hurt'),
    mark('2026-11-23', 'done', null),
  ],
};

export const newestFrame: PlanFrameView = {
  version: 2,
  whatMatters: 'To visit my brother and carry my own shopping.',
  weeklyMinutesBudget: 40,
  changedAt: '2026-11-24T10:00:00.000Z' as Instant,
  changedByName: 'Dr Wu',
};

export const frames: PlanFrameView[] = [
  newestFrame,
  {
    version: 1,
    whatMatters: 'To visit my brother again.',
    weeklyMinutesBudget: null,
    changedAt: '2026-11-20T10:00:00.000Z' as Instant,
    changedByName: 'Ana Lindqvist',
  },
];
