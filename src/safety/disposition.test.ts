import { describe, expect, it } from 'vitest';
import { countryDefaults, nobodyInParticular } from '#evidence';
import { addHours, type Instant, type LocalDate, type TimeZone } from '#kernel';
import { type CssrsAnswers, cssrsFacts } from '#measures';
import { evaluate, type Finding, rulebookOf } from '#reasoning';
import {
  clocksFor,
  type DispositionCode,
  dispositionOf,
  isMoreUrgent,
  isUrgent,
  nextWorkingDay,
  safetyRules,
} from './index.ts';

const newYork = 'America/New_York' as TimeZone;
/** A Tuesday, 22:10 in New York. */
const tuesdayNight = '2026-03-11T02:10:00.000Z' as Instant;
const book = rulebookOf(safetyRules);
const site = { acknowledgeMinutes: 30, urgentMinutes: 10, closeHours: 24, verifyDays: 90 };

const nothing: CssrsAnswers = {
  one: false,
  two: false,
  three: null,
  four: null,
  five: null,
  six: false,
  sixB: null,
  longAgo: { four: false, five: false },
};
function found(
  said: Partial<CssrsAnswers>,
  asOf = tuesdayNight,
  country: 'US' | 'GB' = 'US',
): readonly Finding[] {
  const today = '2026-03-10' as LocalDate;
  const facts = cssrsFacts({ ...nothing, ...said }, { id: 's1', date: today, source: 'C-SSRS' });
  const bearer = { ...nobodyInParticular, country };
  return evaluate(book, facts, { asOf, today, bearer, settings: countryDefaults });
}
const findingOf = (rule: string, ...given: Parameters<typeof found>): Finding => {
  const finding = found(...given).find((one) => one.rule.id === rule);
  if (finding === undefined) throw new Error(rule);
  return finding;
};

describe('what is done about C-SSRS answers, by whom and by when', () => {
  it.each<[string, Partial<CssrsAnswers>, DispositionCode, string, string]>([
    ['SAF-03', { two: true, four: true }, 'contact-now', 'on-call-clinician', '2026-03-11T02:10'],
    [
      'SAF-02',
      { two: true, three: true },
      'evaluation-same-day',
      'mental-health-clinician',
      '2026-03-11T04:00',
    ],
    [
      'SAF-04',
      { six: true, sixB: false },
      'clinician-within-a-day',
      'mental-health-clinician',
      '2026-03-12T02:10',
    ],
    ['SAF-05', { one: true }, 'review-next-working-day', 'care-manager', '2026-03-12T04:00'],
  ])('%s', (rule, said, code, owner, by) => {
    const disposition = dispositionOf(findingOf(rule, said), newYork);
    expect(disposition).toMatchObject({ code, owner });
    expect(disposition?.by.slice(0, 16)).toBe(by);
  });

  it.each([
    ['2026-03-09', '2026-03-10'],
    ['2026-03-12', '2026-03-13'],
    ['2026-03-13', '2026-03-16'],
    ['2026-03-14', '2026-03-16'],
    ['2026-03-15', '2026-03-16'],
  ])('the next working day after %s is %s', (day, next) => {
    expect(nextWorkingDay(day as LocalDate)).toBe(next);
  });

  it('under NG225 a disclosure is met at once, and nothing is put in an order', () => {
    const disclosed = findingOf('SAF-07', { two: true, four: true }, tuesdayNight, 'GB');
    expect(dispositionOf(disclosed, newYork)).toEqual({
      code: 'contact-and-assessment',
      owner: 'mental-health-clinician',
      by: tuesdayNight,
    });
    const wish = findingOf('SAF-07', { one: true }, tuesdayNight, 'GB');
    expect(dispositionOf(wish, newYork)).toMatchObject({
      code: 'psychosocial-assessment',
      by: addHours(tuesdayNight, 24),
    });
    const others = found({ two: true, four: true }, tuesdayNight, 'GB').filter(({ rule }) =>
      ['SAF-02', 'SAF-03', 'SAF-04', 'SAF-05'].includes(rule.id),
    );
    expect(others.map(({ status }) => status)).toEqual(others.map(() => 'not-met'));
  });
});

describe('the clocks of an alert', () => {
  it.each<[string, Partial<CssrsAnswers>, number, number]>([
    ['SAF-03', { two: true, four: true }, 10, 11 / 6],
    ['SAF-02', { two: true, three: true }, 30, 11 / 6],
    ['SAF-04', { six: true, sixB: false }, 30, 24],
    ['SAF-05', { one: true }, 30, 25 + 5 / 6],
  ])('%s is taken within %j', (rule, said, minutes, hours) => {
    const clocks = clocksFor(findingOf(rule, said), site, newYork);
    expect(clocks.acknowledgeMinutes).toBe(minutes);
    expect(clocks.closeHours).toBeCloseTo(hours, 6);
  });

  it('what is more urgent is never closed later than what is less urgent on the same screen', () => {
    const morning = '2026-03-10T13:00:00.000Z' as Instant;
    const said = { two: true, three: true, four: true };
    const [now, sameDay] = ['SAF-03', 'SAF-02'].map((rule) =>
      clocksFor(findingOf(rule, said, morning), site, newYork),
    );
    expect(now?.closeHours).toBe(15);
    expect(sameDay?.closeHours).toBe(15);
    const quick = { ...site, closeHours: 4 };
    expect(clocksFor(findingOf('SAF-03', said, morning), quick, newYork).closeHours).toBe(4);
  });

  it('half a minute before midnight nothing has to be closed sooner than it is to be taken', () => {
    const late = '2026-03-11T03:59:30.000Z' as Instant;
    const said = { two: true, three: true, four: true };
    expect(clocksFor(findingOf('SAF-02', said, late), site, newYork).closeHours).toBe(0.5);
    expect(clocksFor(findingOf('SAF-03', said, late), site, newYork).closeHours).toBe(1 / 6);
  });

  it('a clinic that takes everything sooner is not slowed down', () => {
    const quick = { ...site, acknowledgeMinutes: 5 };
    const urgent = findingOf('SAF-03', { two: true, four: true });
    expect(clocksFor(urgent, quick, newYork).acknowledgeMinutes).toBe(5);
  });

  it('only what says intent, an act or thoughts right now is urgent', () => {
    expect(isUrgent(findingOf('SAF-03', { two: true, four: true }))).toBe(true);
    expect(isUrgent(findingOf('SAF-02', { two: true, three: true }))).toBe(false);
    expect(isMoreUrgent('SAF-03', 'SAF-02')).toBe(true);
    expect(isMoreUrgent('SAF-02', 'SAF-02')).toBe(false);
    expect(isMoreUrgent('SAF-02', 'SAF-03')).toBe(false);
    expect(isMoreUrgent('SAF-03', 'SAF-06')).toBe(false);
  });
});
