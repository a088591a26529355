import { describe, expect, it } from 'vitest';
import type { SaidAnswer } from '#intake/server';
import type { Instant, TimeZone } from '#kernel';
import { asqAcute, asqPositive } from '#measures';
import { type AlarmAnswers, settledRules } from './alarm-episodes.ts';
import { alarmFacts } from './alarm-facts.ts';

const utc = 'UTC' as TimeZone;
const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T10:00:00.000Z` as Instant;

/** A round of safety questions, question by question; undefined: not asked. */
const round = (
  occasionId: string,
  day: number,
  values: readonly (number | null | undefined)[],
): readonly SaidAnswer[] =>
  values.flatMap((value, place) =>
    value === undefined
      ? []
      : [
          {
            item: `asq_${place + 1}`,
            value,
            mode: 'self' as const,
            answeredAt: at(day),
            receivedAt: at(day),
            answerId: `${occasionId}-${place}`,
            occasionId,
          },
        ],
  );

const refused = [null, null, null, null, null];
const none = [0, 0, 0, 0];

function heard(
  said: readonly SaidAnswer[],
  handedIn: Readonly<Record<string, number>>,
  closed: readonly number[] = [],
) {
  const from: AlarmAnswers = {
    occasionId: 'intake',
    answers: [],
    said,
    closings: new Map([['SAF-06', closed.map(at)]]),
    handedIn: new Map(Object.entries(handedIn).map(([id, day]) => [id, at(day)])),
  };
  const facts = alarmFacts(from, utc);
  return {
    positive: facts.find(({ name }) => name === asqPositive.name)?.value,
    acute: facts.find(({ name }) => name === asqAcute.name)?.value,
    settled: settledRules(from).has('SAF-06'),
  };
}

describe('safety questions that a person refuses (SAF-06)', () => {
  it('all refused and handed in are positive, and not known not to be acute', () => {
    expect(heard(round('a', 1, refused), { a: 1 })).toEqual({
      positive: true,
      acute: null,
      settled: false,
    });
  });

  it('on an open page conclude nothing yet, and never asked are never positive', () => {
    expect(heard(round('a', 1, refused), {}).positive).toBeUndefined();
    expect(heard([], { a: 1 }).positive).toBeUndefined();
  });

  it.each([
    ['every one', refused],
    ['all but one', [null, null, null, 0, null]],
  ])('%s, after the alarm of an earlier round was closed: an alarm of its own', (_, later) => {
    const said = [...round('a', 1, [1, 0, 0, 0, 0]), ...round('b', 5, later)];
    expect(heard(said, { a: 1, b: 5 }, [2])).toMatchObject({ positive: true, settled: false });
    // On the page still, nothing is added to what was decided.
    expect(heard(said, { a: 1 }, [2])).toMatchObject({ settled: true });
    // Closed as well, it rests.
    expect(heard(said, { a: 1, b: 5 }, [2, 6])).toMatchObject({ settled: true });
  });

  it('answered "no" throughout after the alarm was closed, they are negative', () => {
    const said = [...round('a', 1, [1, 0, 0, 0, 0]), ...round('b', 5, none)];
    expect(heard(said, { a: 1, b: 5 }, [2]).positive).toBe(false);
  });

  it('answered "no" while the alarm of an earlier round is open, the "yes" stays', () => {
    const said = [...round('a', 1, [1, 0, 0, 0, 1]), ...round('b', 5, none)];
    expect(heard(said, { a: 1, b: 5 })).toEqual({ positive: true, acute: true, settled: false });
  });
});
