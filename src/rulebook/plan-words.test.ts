import { describe, expect, it } from 'vitest';
import { statusOf } from '../../tests/support/case-runs.ts';

const plan = (...elements: readonly object[]) => ({ plan: { elements } });
const med = (name: string, more: object = {}) => ({ name, dosePerAdmin: 10, unit: 'mg', ...more });
const graded = { type: 'graded-activity', discipline: 'PT' };
const window = { type: 'SRT', windowStart: '23:30', riseTime: '06:00' };
const ra = { conditions: [{ code: 'RA' }] };

describe('a plan in its usual words', () => {
  it.each([
    [
      'COH-07',
      'one region in common',
      plan({ ...graded, regions: ['lumbar', 'hip'] }, { type: 'bed rest', regions: ['lumbar'] }),
      'fires',
    ],
    [
      'COH-07',
      'advice that has ended',
      plan(
        { ...graded, region: 'lumbar' },
        { type: 'rest-advice', region: 'lumbar', endDate: '2026-03-30' },
      ),
      'not-met',
    ],
    [
      'COH-07',
      'advice that ends today',
      plan(
        { ...graded, region: 'lumbar' },
        { type: 'rest-advice', region: 'lumbar', endDate: '2026-03-31' },
      ),
      'fires',
    ],
    [
      'COH-09',
      '31 of 60 minutes',
      plan({ type: 'PT', passiveMinutes: 31, totalMinutes: 60 }),
      'fires',
    ],
    [
      'COH-09',
      '30 of 60 minutes',
      { conditions: [], ...plan({ type: 'PT', passiveMinutes: 30, totalMinutes: 60 }) },
      'not-met',
    ],
    [
      'COH-10',
      'images 11 months apart',
      {
        redFlags: [],
        imaging: [
          { region: 'lumbar', monthsAgo: 1 },
          { region: 'lumbar', monthsAgo: 11 },
        ],
        ...plan(),
      },
      'fires',
    ],
    [
      'COH-10',
      'one of them 13 months ago',
      {
        redFlags: [],
        imaging: [
          { region: 'lumbar', monthsAgo: 1 },
          { region: 'lumbar', monthsAgo: 13 },
        ],
        ...plan(),
      },
      'not-met',
    ],
    [
      'COH-10',
      'three contacts a week',
      { contacts: { unscheduledPerWeek: 3 }, ...plan({ type: 'exposure' }) },
      'fires',
    ],
    [
      'COH-12',
      'a joint seen on examination',
      { ...ra, exam: { newSwollenJoint: true }, ...plan({ ...graded, quotaChange: 'increase' }) },
      'fires',
    ],
    [
      'COH-12',
      'a flare on the illness',
      {
        conditions: [{ code: 'RA', flare: true }],
        ...plan({ ...graded, quotaChange: 'increase' }),
      },
      'fires',
    ],
    [
      'COH-12',
      'a quota that is held',
      { ...ra, exam: { newSwollenJoint: true }, ...plan({ ...graded, quotaChange: 'hold' }) },
      'not-met',
    ],
    [
      'COH-13',
      'a quota that grows in percent',
      { conditions: ['ME/CFS'], ...plan({ type: 'quota', progression: '+10%/wk' }) },
      'fires',
    ],
    [
      'COH-14',
      'rotating shifts',
      { patient: { shiftWork: 'rotating' }, ...plan({ type: 'SRT' }) },
      'fires',
    ],
    [
      'COH-18',
      'vigorous, ends 59 minutes before',
      plan({ type: 'run', intensity: 'vigorous', startTime: '22:00', endTime: '22:31' }, window),
      'fires',
    ],
    [
      'COH-18',
      'vigorous, ends an hour before',
      plan({ type: 'run', intensity: 'vigorous', startTime: '22:00', endTime: '22:30' }, window),
      'not-met',
    ],
    [
      'COH-18',
      'an effort nobody named',
      plan({ type: 'exercise', startTime: '22:30', endTime: '23:00' }, window),
      'unknown',
    ],
    [
      'COH-18',
      'a window that stands beside',
      {
        sleep: { window: { start: '23:30', end: '06:00' } },
        ...plan({ type: 'vigorous-exercise', endTime: '23:00' }),
      },
      'fires',
    ],
    [
      'COH-20',
      'the morning dose of two',
      {
        meds: [med('Lyrica', { times: ['08:00', '20:00'] })],
        ...plan({ type: 'exposure', startTime: '09:00' }),
      },
      'fires',
    ],
    [
      'COH-20',
      'a brand that makes drowsy',
      { meds: [med('Remeron', { time: '08:00' })], ...plan({ type: 'CBT', time: '10:00' }) },
      'fires',
    ],
    [
      'COH-21',
      'a tricyclic at night',
      {
        meds: [med('amitriptyline', { time: '23:00' })],
        ...plan({ type: 'driving', time: '06:30' }),
      },
      'fires',
    ],
    [
      'COH-21',
      'eight hours before',
      {
        meds: [med('amitriptyline', { time: '22:30' })],
        ...plan({ type: 'driving', time: '06:30' }),
      },
      'not-met',
    ],
  ])('%s: %s', (rule, _label, input, status) => {
    expect(statusOf(rule, { patient: { age: 50 }, ...input })).toBe(status);
  });
});
