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

const line: SafetyLine = {
  lineId: '00000000-0000-7000-8000-000000000001' as Id<'SafetyLineId'>,
  step: 'on-my-own',
  words: 'Warm shower',
  phone: null,
  agreed: null,
};
const toKeep = (lines: readonly SafetyLine[] = [line], owner = 'account:rosa') => ({
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
    setStaysOnPhone(true);
    letPlanStay(toKeep());
    expect(planThatStays()).toMatchObject({
      lines: [{ step: 'on-my-own', words: 'Warm shower' }],
      contacts: [{ phone: '988' }],
    });
    expect(JSON.stringify(planThatStays())).not.toMatch(/name/i);
  });

  it('goes with the choice, with signing out, and with its last line', () => {
    setStaysOnPhone(true);
    letPlanStay(toKeep());
    letPlanStay(toKeep([]));
    expect(planThatStays()).toBeNull();
    expect(staysOnPhone()).toBe(true);
    letPlanStay(toKeep());
    setStaysOnPhone(false);
    expect(kept.size).toBe(0);
    setStaysOnPhone(true);
    letPlanStay(toKeep());
    forgetPlanThatStays();
    expect(kept.size).toBe(0);
  });

  it('goes when somebody else signs in, and stays for the same person', () => {
    setStaysOnPhone(true);
    letPlanStay(toKeep());
    onlyPlanOf('account:rosa');
    expect(planThatStays()).not.toBeNull();
    onlyPlanOf('account:leila');
    expect(kept.size).toBe(0);
  });

  it('what cannot be read any more is no plan', () => {
    setStaysOnPhone(true);
    localStorage.setItem('sinew.safety-plan', '{"lines": 3}');
    expect(planThatStays()).toBeNull();
    localStorage.setItem('sinew.safety-plan', 'half a');
    expect(planThatStays()).toBeNull();
  });
});
