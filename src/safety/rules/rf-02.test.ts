import { describe, expect, it } from 'vitest';
import { nobodyInParticular } from '#evidence';
import type { Instant, LocalDate } from '#kernel';
import { evaluate, type Fact, rulebookOf } from '#reasoning';
import {
  handsOrWristsSwollen,
  jointsSwollen,
  safetyRules,
  stiffMinutes,
  swollenJoints,
  swollenWeeks,
} from '../index.ts';

type Said = {
  readonly swollen?: boolean | null;
  readonly hands?: boolean | null;
  readonly joints?: number | null;
  readonly weeks?: number | null;
  readonly stiff?: number | null;
};
const suspected: Said = { swollen: true, hands: true, joints: 5, weeks: 7, stiff: 30 };
const types = {
  swollen: jointsSwollen,
  hands: handsOrWristsSwollen,
  joints: swollenJoints,
  weeks: swollenWeeks,
  stiff: stiffMinutes,
} as const;

function rf02After(said: Said) {
  const facts = Object.entries(said).map(
    ([name, value]): Fact => ({
      id: name,
      name: types[name as keyof Said].name,
      value,
      date: null,
      source: 'intake',
    }),
  );
  const now = {
    asOf: '2026-03-31T10:00:00.000Z' as Instant,
    today: '2026-03-31' as LocalDate,
    bearer: nobodyInParticular,
    settings: [],
  };
  return evaluate(rulebookOf(safetyRules), facts, now).find(({ rule }) => rule.id === 'RF-02');
}

describe('suspected inflammatory arthritis (RF-02)', () => {
  it.each([
    [{ weeks: 6 }, 'not-met'],
    [{ weeks: 7 }, 'fires'],
    [{ joints: 4 }, 'not-met'],
    [{ joints: 5 }, 'fires'],
    [{ stiff: 29 }, 'not-met'],
    [{ stiff: 30 }, 'fires'],
    [{ hands: false }, 'not-met'],
    [{ swollen: false }, 'not-met'],
  ])('with %j it is %s', (part, status) => {
    expect(rf02After({ ...suspected, ...part })?.status).toBe(status);
  });

  it('goes to the family doctor with a clock of three days', () => {
    const found = rf02After(suspected);
    expect(found).toMatchObject({ owners: ['pcp'], severity: 'warning' });
    expect(found?.due).toEqual({ days: 3, on: '2026-04-03' });
    expect(found?.citations.map(({ key }) => key)).toContain('NG100');
  });

  it('stays unknown while one sign was passed over, and names what to ask', () => {
    const found = rf02After({ ...suspected, stiff: null });
    expect(found?.status).toBe('unknown');
    expect(found?.requests.map(({ name }) => name)).toContain('joints.stiffMinutes');
  });

  it('concludes nothing where nobody asked', () => {
    expect(rf02After({})?.status).toBe('not-met');
  });
});
