import { describe, expect, it } from 'vitest';
import { neverSharedByTick, type Topic } from '#access';
import { type DiaryDayView, dayFor } from '#diary';
import type { LocalDate } from '#kernel';
import type { PlanItemView } from '#plan';
import { familyViewOf } from './family.ts';
import { endOf, type Share, shareable, sharedOn } from './sharing.ts';
import { topicWords } from './topic-words.ts';

const today = '2026-03-09' as LocalDate;
const tick = (topic: Topic, until: string | null = null): Share => ({
  topic,
  until: until as LocalDate | null,
});

describe('ticks', () => {
  it('count on their last day and not on the next', () => {
    expect(sharedOn([tick('pain', '2026-03-09')], today)).toHaveLength(1);
    expect(sharedOn([tick('pain', '2026-03-08')], today)).toEqual([]);
  });

  it('never open safety or therapy notes, even if such a tick were in the record', () => {
    expect(shareable.filter((topic) => neverSharedByTick.includes(topic))).toEqual([]);
    expect(sharedOn([tick('safety'), tick('psychotherapy-notes')], today)).toEqual([]);
  });

  it('given twice end with the later day', () => {
    const [share] = sharedOn(
      [tick('pain', '2026-03-20'), tick('pain', '2026-04-20'), tick('pain', '2026-03-25')],
      today,
    );
    expect(share).toEqual(tick('pain', '2026-04-20'));
    expect(sharedOn([tick('pain', '2026-03-20'), tick('pain')], today)).toEqual([tick('pain')]);
  });

  it('end together on the last of their days, or never', () => {
    expect(endOf([tick('pain', '2026-03-20'), tick('sleep', '2026-04-20')])).toBe('2026-04-20');
    expect(endOf([tick('pain', '2026-03-20'), tick('sleep')])).toBeNull();
    expect(endOf([])).toBeNull();
  });
});

const entry = (
  said: Partial<DiaryDayView['entries'][number]>,
): DiaryDayView['entries'][number] => ({
  entryId: 'e' as never,
  recordedAt: '2026-03-09T10:00:00.000Z' as never,
  pain: null,
  inTheWay: null,
  mood: null,
  sleep: null,
  energy: null,
  note: null,
  sites: null,
  revisions: 4,
  backFilled: false,
  ...said,
});
const day = (entries: DiaryDayView['entries']): DiaryDayView => ({
  day: today,
  pain: 5,
  inTheWay: 4,
  mood: 2,
  sleep: 3,
  energy: 1,
  entries,
});

describe('a diary day for a helper', () => {
  it('has the ticked values, and no entry that is about other things', () => {
    const seen = dayFor(day([entry({ pain: 5, mood: 2 }), entry({ mood: 1, note: 'x' })]), [
      'pain',
    ]);
    expect(seen).toMatchObject({ pain: 5, mood: null, sleep: null, inTheWay: null, energy: null });
    expect(seen?.entries).toHaveLength(1);
    expect(seen?.entries[0]).toMatchObject({ pain: 5, mood: null, note: null, revisions: 1 });
  });

  it('is not there at all when nothing of it was ticked', () => {
    expect(dayFor(day([entry({ mood: 2 })]), ['pain'])).toBeNull();
  });

  it('shows notes only where the journal itself was ticked', () => {
    const seen = dayFor(day([entry({ note: 'A good walk' })]), ['journal']);
    expect(seen?.entries[0]?.note).toBe('A good walk');
  });
});

describe('what a helper sees', () => {
  it('without a tick is that sharing ended', () => {
    const view = familyViewOf({
      givenName: 'Rosa',
      shares: [],
      items: [],
      days: [day([entry({ pain: 1 })])],
    });
    expect(view).toMatchObject({ state: 'ended', planItems: null, days: null, helperActions: [] });
  });

  it('with a tick outside the plan has no plan at all, not an empty one', () => {
    const view = familyViewOf({ givenName: 'Rosa', shares: [tick('pain')], items: [], days: [] });
    expect(view).toMatchObject({ state: 'sharing', planItems: null, days: [] });
  });

  it('without "plan" ticked has no part of it and no way to help, whatever else is', () => {
    const view = seen('activity', 'medication', 'social', 'mood');
    expect(view).toMatchObject({ planItems: null, helperActions: [] });
  });

  it('with "plan" has the ways to help, and a part only where its own topic is ticked', () => {
    const titles = (view: ReturnType<typeof seen>) => view.planItems?.map(({ title }) => title);
    expect(seen('plan').helperActions).toHaveLength(1);
    expect(titles(seen('plan'))).toEqual(['A call']);
    expect(titles(seen('plan', 'activity'))).toEqual(['A walk', 'A call']);
    expect(titles(seen('plan', 'medication'))).toEqual(['Medicines', 'A call']);
  });

  it('is told in the words that stand at the switches', () => {
    const { en, ar } = seen('plan', 'medication').explains;
    for (const topic of ['plan', 'medication'] as const) {
      expect(en).toContain(topicWords[topic].en);
      expect(ar).toContain(topicWords[topic]['ar']);
    }
  });
});

const part = (kind: PlanItemView['kind'], discipline: PlanItemView['discipline'], title: string) =>
  ({ kind, discipline, title }) as PlanItemView;

const seen = (...topics: readonly Topic[]) =>
  familyViewOf({
    givenName: 'Rosa',
    shares: topics.map((topic) => tick(topic)),
    items: [
      part('activity-quota', 'physiotherapy', 'A walk'),
      part('visit', 'primary-care', 'Medicines'),
      part('visit', 'coordination', 'A call'),
      part('family-action', 'family', 'Walk together'),
    ],
    days: [],
  });
