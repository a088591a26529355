import { describe, expect, it } from 'vitest';
import {
  epochsOf,
  isiAnswer,
  isiBand,
  type Night,
  nightMeasures,
  plausible,
  regularityOf,
  sleepWeek,
} from './index.ts';

const night: Night = {
  intoBed: '22:30',
  triedToSleep: '23:00',
  fellAsleepAfterMinutes: 30,
  awakeInTheNightMinutes: 45,
  finalWake: '06:00',
  outOfBed: '06:30',
};

describe('a night of the diary', () => {
  it('gives time in bed and sleep over midnight', () => {
    expect(nightMeasures(night)).toEqual({
      timeInBed: 480,
      sleepOnset: 30,
      awake: 45,
      totalSleep: 345,
    });
  });

  it('counts from the time into bed where nobody said when sleep was tried', () => {
    expect(nightMeasures({ ...night, triedToSleep: null })?.totalSleep).toBe(375);
  });

  it.each(['fellAsleepAfterMinutes', 'awakeInTheNightMinutes', 'finalWake'] as const)(
    'says nothing of sleep without %s',
    (field) => {
      expect(nightMeasures({ ...night, [field]: null })?.totalSleep).toBeNull();
    },
  );

  it.each([
    [960, 400, true],
    [961, 400, false],
    [400, 400, true],
    [400, 401, false],
    [400, -1, false],
    [400, 0, true],
  ])('%d min in bed with %d min of sleep can be: %s', (timeInBed, totalSleep, can) => {
    const measures = { timeInBed, totalSleep, sleepOnset: 0, awake: 0 };
    expect(plausible(measures) !== null).toBe(can);
  });
});

describe('a week of the diary', () => {
  const measured = nightMeasures(night);

  it('leaves out nights that lack a figure, and counts the others', () => {
    const part = nightMeasures({ ...night, finalWake: null });
    expect(sleepWeek([measured, part, null, measured])).toMatchObject({
      nights: 2,
      totalSleep: 345,
      efficiency: 71.875,
    });
  });

  it('knows nothing without nights', () => {
    expect(sleepWeek([null])).toMatchObject({ nights: 0, totalSleep: null, efficiency: null });
  });
});

describe('the Sleep Regularity Index', () => {
  const regular = [23, 7] as const;

  it('is 100 for days alike, and -100 for days turned round', () => {
    const alike = epochsOf(regular, 48);
    expect(regularityOf([alike, alike, alike])?.sri).toBe(100);
    expect(regularityOf([alike, alike.map((asleep) => asleep === false)])?.sri).toBe(-100);
  });

  it('is 91.7 with one hour of 24 apart, not 95.8', () => {
    const found = regularityOf([epochsOf(regular, 24), epochsOf([0, 7], 24)]);
    expect(found?.sri).toBeCloseTo(91.67, 2);
    expect(found?.agreementPct).toBeCloseTo(95.83, 2);
  });

  it('compares only what is known on both days', () => {
    const day = epochsOf(regular, 24);
    expect(regularityOf([day, epochsOf(null, 24), day])).toBeNull();
    expect(regularityOf([day])).toBeNull();
    expect(regularityOf([day, day, epochsOf(null, 24)])).toMatchObject({ sri: 100, days: 2 });
  });
});

describe('the ISI', () => {
  it.each([
    [7, 'none'],
    [8, 'subthreshold'],
    [14, 'subthreshold'],
    [15, 'moderate'],
    [21, 'moderate'],
    [22, 'severe'],
  ])('%d is %s', (total, band) => {
    expect(isiBand(total)).toBe(band);
  });

  it.each([
    [8, 'response'],
    [7, 'important'],
    [6, 'important'],
    [5, 'none'],
    [-5, 'none'],
    [-6, 'worse'],
  ])('a fall of %d is %s', (fall, answer) => {
    expect(isiAnswer(fall, { response: 8, important: 6 })).toBe(answer);
  });
});
