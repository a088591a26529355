import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import {
  alwaysSpeaks,
  everythingSpeaks,
  type ModeSet,
  modeOf,
  type RuleMode,
} from './rule-mode.ts';

const said = (mode: RuleMode, hash = 'first'): ModeSet => ({
  ruleId: 'SC-20',
  version: 1,
  hash,
  mode,
  reason: 'We look at it first.',
  byName: 'Sam',
  at: '2026-03-09T10:00:00.000Z' as Instant,
});
const modes = (set: ModeSet | null, newRulesBegin: RuleMode) => ({
  latest: new Map(set === null ? [] : [[set.ruleId, set]]),
  newRulesBegin,
});
const rule = { id: 'SC-20', hash: 'first', severity: 'warning' } as const;
const reworded = { ...rule, hash: 'second' };

describe('whether a rule speaks', () => {
  it('speaks while nobody said anything', () => {
    expect(modeOf(rule, everythingSpeaks)).toBe('live');
  });

  it('is listened to from the moment somebody says so, also when it is reworded', () => {
    expect(modeOf(rule, modes(said('shadow'), 'live'))).toBe('shadow');
    expect(modeOf(reworded, modes(said('shadow'), 'live'))).toBe('shadow');
  });

  it('begins in shadow where the clinic wants new and reworded rules to', () => {
    expect(modeOf(rule, modes(null, 'shadow'))).toBe('shadow');
    expect(modeOf(rule, modes(said('live'), 'shadow'))).toBe('live');
    expect(modeOf(reworded, modes(said('live'), 'shadow'))).toBe('shadow');
    expect(modeOf(reworded, modes(said('live'), 'live'))).toBe('live');
  });
});

describe.each([
  ['critical', 'critical'],
  ['as severe as the facts make it', { by: () => 'critical' as const }],
] as const)('a rule that is %s', (_, severity) => {
  const grave = { ...rule, severity };

  it('is silent only in the wording in which somebody silenced it', () => {
    expect(modeOf(grave, modes(said('shadow'), 'live'))).toBe('shadow');
    expect(modeOf({ ...grave, hash: 'second' }, modes(said('shadow'), 'live'))).toBe('live');
  });

  it('speaks at once where new and reworded rules begin in shadow', () => {
    expect(modeOf(grave, modes(null, 'shadow'))).toBe('live');
    expect(modeOf({ ...grave, hash: 'second' }, modes(said('live'), 'shadow'))).toBe('live');
  });
});

it('never silences what is about danger', () => {
  expect(['SAF-01', 'SAF-09', 'RF-01', 'RF-02', 'SC-01'].every(alwaysSpeaks)).toBe(true);
  expect(['SC-10', 'SC-20', 'SCR-01', 'COH-21', 'MED-01'].some(alwaysSpeaks)).toBe(false);
});
