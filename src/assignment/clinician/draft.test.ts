import { describe, expect, it } from 'vitest';
import { scheduleFaults } from '#calendar';
import { partsOf } from '#design';
import type { LocalDate } from '#kernel';
import { type DraftForm, draftFrom, emptyDraft, openDaysFor, rhythms } from './draft.ts';

const today = '2026-03-02' as LocalDate;
const whole: DraftForm = { ...emptyDraft, what: 'battery:monthly', why: 'To see how it goes.' };
const from = (over: Partial<DraftForm>) => draftFrom({ ...whole, ...over }, today);
const faults = (over: Partial<DraftForm>) => {
  const drafted = from(over);
  return drafted.ok ? [] : drafted.faults;
};

describe('the form of an assignment', () => {
  it('begins today where no day is given', () => {
    expect(from({})).toMatchObject({
      ok: true,
      draft: {
        what: { kind: 'battery', id: 'monthly' },
        schedule: { from: { at: 'date', day: '2026-03-02' }, repeat: { every: 1, unit: 'months' } },
      },
    });
  });

  it('names everything that is missing at once', () => {
    expect(faults({ what: null, why: ' ', openDays: 'x' })).toEqual(['what', 'openDays', 'why']);
  });

  it('today is a day to begin with, yesterday is not', () => {
    expect(faults({ from: partsOf(today) })).toEqual([]);
    expect(faults({ from: partsOf('2026-03-01' as LocalDate) })).toEqual(['from']);
    expect(faults({ from: { day: '31', month: '2', year: '2026' } })).toEqual(['from']);
  });

  it.each(rhythms)(
    'the longest window of "%s" overlaps nothing, one day more is refused',
    (rhythm) => {
      const { most } = openDaysFor[rhythm];
      const drafted = from({ rhythm, openDays: `${most}`, visits: '2026-04-10' });
      expect(drafted.ok && scheduleFaults(drafted.draft.schedule)).toEqual([]);
      expect(faults({ rhythm, openDays: `${most + 1}`, visits: '2026-04-10' })).toEqual([
        'openDays',
      ]);
      expect(faults({ rhythm, openDays: '0', visits: '2026-04-10' })).toEqual(['openDays']);
    },
  );

  it('before visits: until the day before, and only with days that are days', () => {
    expect(from({ rhythm: 'visit', visits: '2026-04-20 2026-03-20', openDays: '3' })).toMatchObject(
      {
        draft: {
          visitDays: ['2026-03-20', '2026-04-20'],
          schedule: {
            from: { at: 'visit' },
            offsetDays: -1,
            window: { beforeDays: 2, afterDays: 0 },
          },
        },
      },
    );
    expect(faults({ rhythm: 'visit', visits: '' })).toEqual(['visits']);
    expect(faults({ rhythm: 'visit', visits: '2026-02-30' })).toEqual(['visits']);
  });

  it('ends after so many times, or not at all', () => {
    expect(from({ times: '6' })).toMatchObject({ draft: { schedule: { ends: { times: 6 } } } });
    expect(from({ times: '' })).toMatchObject({ draft: { schedule: { ends: null } } });
    expect(faults({ times: '0' })).toEqual(['times']);
    expect(faults({ times: '521' })).toEqual(['times']);
  });

  it('random timing stays within the time to the next one', () => {
    expect(from({ rhythm: 'weekly', openDays: '3', spread: '4' })).toMatchObject({
      draft: { schedule: { spreadDays: 4 } },
    });
    expect(faults({ rhythm: 'weekly', openDays: '3', spread: '5' })).toEqual(['spread']);
    expect(from({ spread: '' })).toMatchObject({ draft: { schedule: { spreadDays: 0 } } });
  });

  it('no reminder where none is wanted', () => {
    expect(from({ reminds: false })).toMatchObject({
      draft: { schedule: { reminders: { onDays: [] } } },
    });
    expect(from({ openDays: '1' })).toMatchObject({
      draft: { schedule: { reminders: { onDays: [0] } } },
    });
  });
});
