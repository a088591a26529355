import { expect, it } from 'vitest';
import type { Id, LocalDate } from '#kernel';
import type { PlanItemBody } from '#plan';
import { draftFaults, draftOf, emptyItem, itemOf } from './item-draft.ts';

const sleepWindow: PlanItemBody = {
  kind: 'sleep-window',
  discipline: 'psychology',
  title: 'Sleep window',
  why: 'Less time awake in bed helps you sleep.',
  aim: 'Sleep most of the time in bed',
  dose: { from: '23:30', until: '06:30' },
  ownerAccount: '00000000-0000-7000-8000-000000000001' as Id<'AccountId'>,
  startDay: '2026-11-25' as LocalDate,
  reviewDay: '2026-12-02' as LocalDate,
  state: 'active',
};

it('an item comes back from the form as it went in', () => {
  expect(itemOf(draftOf(sleepWindow))).toEqual(sleepWindow);
  expect(draftFaults(draftOf(sleepWindow))).toEqual([]);
});

it('an empty form names everything that is missing, and keeps quiet about the rest', () => {
  expect(draftFaults(emptyItem).map(({ field }) => field)).toEqual([
    'title',
    'why',
    'dose/timesPerWeek',
  ]);
});

it('a window that ends when it begins is named beside its field', () => {
  const faults = draftFaults({ ...draftOf(sleepWindow), until: '23:30' });
  expect(faults.map(({ field }) => field)).toEqual(['dose/until']);
});

it('changing the kind leaves the parts of the old kind behind', () => {
  const walk = itemOf({ ...draftOf(sleepWindow), kind: 'activity-quota', minutes: '12' });
  expect(walk.dose).toEqual({ minutes: 12 });
});

it('a day that is not in the calendar is asked for again, never guessed', () => {
  const draft = { ...draftOf(sleepWindow), reviewDay: { day: '31', month: '2', year: '2026' } };
  expect(draftFaults(draft).map(({ field, code }) => [field, code])).toEqual([
    ['reviewDay', 'unclear'],
  ]);
});

const corset: PlanItemBody = {
  ...sleepWindow,
  kind: 'brace',
  discipline: 'primary-care',
  dose: {},
  aspects: {
    region: 'low-back',
    endDay: '2026-12-20' as LocalDate,
    weeks: 8,
    allDay: true,
    indication: 'non-specific-pain',
  },
};

it('what only some kinds say comes back from the form as it went in', () => {
  expect(itemOf(draftOf(corset))).toEqual(corset);
  const goal = { measure: 'steps', target: 8000 } as const;
  const steps: PlanItemBody = { ...sleepWindow, kind: 'goal', dose: {}, aspects: goal };
  expect(itemOf(draftOf(steps))).toEqual(steps);
});

it('what the new kind cannot say stays behind; what was not said is not said', () => {
  expect(itemOf({ ...draftOf(corset), kind: 'goal' }).aspects).toBeUndefined();
  expect(itemOf({ ...draftOf(corset), aspects: { allDay: '' } }).aspects).toEqual({
    endDay: '2026-12-20',
  });
});

it('a number that cannot be read is named beside its field and never guessed', () => {
  const draft = { ...draftOf(corset), aspects: { weeks: 'some' } };
  expect(draftFaults(draft).map(({ field, code }) => [field, code])).toEqual([
    ['aspects/weeks', 'unreadable'],
  ]);
  const tooMany = { ...draftOf(corset), aspects: { weeks: '521' } };
  expect(draftFaults(tooMany)).toHaveLength(1);
  expect(draftFaults({ ...draftOf(corset), aspects: { weeks: '520' } })).toEqual([]);
});
