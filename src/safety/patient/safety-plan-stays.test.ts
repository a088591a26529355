import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Id, Instant } from '#kernel';
import type { SafetyLine } from '#safety';
import {
  forgetPlanThatStays,
  letPlanStay,
  onlyPlanOf,
  planThatStays,
  setStaysOnPhone,
  staysOnPhone,
} from './safety-plan-stays.ts';

const rosa = 'account:patient:1/rosa@example.org';
const line: SafetyLine = {
  lineId: '00000000-0000-7000-8000-000000000001' as Id<'SafetyLineId'>,
  step: 'on-my-own',
  words: 'Warm shower',
  phone: null,
  agreed: null,
};
const toKeep = (lines: readonly SafetyLine[] = [line], owner = rosa) => ({
  owner,
  at: '2026-03-20T12:00:00.000Z' as Instant,
  lines,
  contacts: [{ label: { en: 'Line' }, phone: '988', textNumber: null, hours: null }],
});

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  });
});

describe('a safety plan on a phone nobody is signed in on', () => {
  it('is not there until the person chose it', () => {
    letPlanStay(toKeep());
    expect(planThatStays()).toBeNull();
    expect(kept.size).toBe(0);
  });

  it('holds the lines and whom to call, and no name', () => {
    setStaysOnPhone(rosa, true);
    letPlanStay(toKeep());
    expect(planThatStays()).toMatchObject({
      lines: [{ step: 'on-my-own', words: 'Warm shower' }],
      contacts: [{ phone: '988' }],
    });
    expect(JSON.stringify([...kept])).not.toMatch(/name|rosa|example/i);
  });

  it('goes with the choice, with signing out, and with its last line', () => {
    setStaysOnPhone(rosa, true);
    letPlanStay(toKeep());
    letPlanStay(toKeep([]));
    expect(planThatStays()).toBeNull();
    expect(staysOnPhone(rosa)).toBe(true);
    letPlanStay(toKeep());
    setStaysOnPhone(rosa, false);
    expect(kept.size).toBe(0);
    setStaysOnPhone(rosa, true);
    letPlanStay(toKeep());
    forgetPlanThatStays();
    expect(kept.size).toBe(0);
  });

  it('goes when somebody else signs in, and stays for the same person', () => {
    setStaysOnPhone(rosa, true);
    letPlanStay(toKeep());
    onlyPlanOf(rosa);
    expect(planThatStays()).not.toBeNull();
    onlyPlanOf('account:leila');
    expect(kept.size).toBe(0);
  });

  it('is nobody else’s choice, also where no copy lies here yet or any more', () => {
    setStaysOnPhone(rosa, true);
    letPlanStay(toKeep([]));
    const leila = 'account:leila';
    onlyPlanOf(leila);
    expect(staysOnPhone(leila)).toBe(false);
    letPlanStay(toKeep([line], leila));
    expect(planThatStays()).toBeNull();
    expect(kept.size).toBe(0);
  });

  it('stays chosen by the same person while their plan has no line', () => {
    setStaysOnPhone(rosa, true);
    letPlanStay(toKeep([]));
    onlyPlanOf(rosa);
    expect(staysOnPhone(rosa)).toBe(true);
  });

  it('what cannot be read any more is no plan', () => {
    setStaysOnPhone(rosa, true);
    localStorage.setItem('sinew.safety-plan', '{"lines": 3}');
    expect(planThatStays()).toBeNull();
    localStorage.setItem('sinew.safety-plan', 'half a');
    expect(planThatStays()).toBeNull();
  });
});
