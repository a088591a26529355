import { describe, expect, it } from 'vitest';
import type { PlanItem } from './item.ts';
import { raisesMovement } from './movement-hold.ts';

const walk = (dose: PlanItem['dose'], rest: Partial<PlanItem> = {}): PlanItem =>
  ({ kind: 'activity-quota', state: 'active', dose, ...rest }) as PlanItem;
const tenMinutes = { minutes: 10, timesPerWeek: 5, level: 1 };

describe('while a warning sign of the body is open', () => {
  it('no activity or exercise begins', () => {
    expect(raisesMovement(null, walk(tenMinutes))).toBe(true);
    expect(raisesMovement(null, walk(tenMinutes, { state: 'proposed' }))).toBe(true);
    expect(raisesMovement(walk(tenMinutes, { state: 'held' }), walk(tenMinutes))).toBe(true);
    expect(raisesMovement(walk(tenMinutes, { state: 'proposed' }), walk(tenMinutes))).toBe(true);
  });
  it.each([
    [{ ...tenMinutes, minutes: 11 }, true],
    [{ ...tenMinutes, minutes: 10 }, false],
    [{ ...tenMinutes, minutes: 9 }, false],
    [{ ...tenMinutes, level: 2 }, true],
    [{ ...tenMinutes, timesPerWeek: 5.25 }, true],
  ])('what runs may go on or shrink, never grow: %j', (dose, raises) => {
    expect(raisesMovement(walk(tenMinutes), walk(dose))).toBe(raises);
  });
  it('what runs does not begin to grow by fixed steps, and may stop growing', () => {
    const growing = walk(tenMinutes, { aspects: { increases: true } });
    expect(raisesMovement(walk(tenMinutes), growing)).toBe(true);
    expect(raisesMovement(growing, growing)).toBe(false);
    expect(raisesMovement(growing, walk(tenMinutes))).toBe(false);
  });
  it('what runs may be held or ended, and what does not move the body is free', () => {
    expect(raisesMovement(walk(tenMinutes), walk(tenMinutes, { state: 'held' }))).toBe(false);
    expect(raisesMovement(walk(tenMinutes), walk(tenMinutes, { state: 'ended' }))).toBe(false);
    expect(raisesMovement(null, walk(tenMinutes, { kind: 'relaxation' }))).toBe(false);
  });
  it('a part does not become exercise by the back door', () => {
    const was = walk(tenMinutes, { kind: 'self-care' });
    expect(raisesMovement(was, walk(tenMinutes, { kind: 'exercise' }))).toBe(true);
  });
});
