import { describe, expect, it } from 'vitest';
import { addDays, type Id, type LocalDate } from '#kernel';
import { hidesShipped } from './names.ts';
import { type MedicineEntry, notSure, takenFrom } from './taken.ts';
import { cutFacts } from './taper-check.ts';
import { mmeOf } from './totals.ts';

const today = '2026-03-09' as LocalDate;
const entry = (name: string, indication: string | null): MedicineEntry => ({
  at: name,
  name,
  class: null,
  dosePerAdmin: 20,
  unit: 'mg',
  perDay: 3,
  route: 'oral',
  started: null,
  changed: null,
  changedUp: null,
  indication,
});

describe('an opioid and what it is taken for', () => {
  it.each([
    ['oxycodone', 'chronic back pain, maintenance dose', 90],
    ['oxycodone', 'pain; no opioid dependence', 90],
    ['methadone', 'pain, not OUD', 282],
    ['methadone', 'maintenance', 0],
    ['methadone', 'opioid use disorder', 0],
    ['oxycodone', 'opioid dependence', 0],
    ['oxycodone', null, 90],
  ])('%s for %s counts %s mg of morphine a day', (name, indication, mme) => {
    expect(mmeOf([takenFrom(entry(name, indication))]).total).toBe(mme);
  });
});

describe('a taper of something of which nobody knows whether it is taken', () => {
  const medicineId = 'm' as Id<'MedicineId'>;
  const taper = {
    medicineId,
    startDaily: 60,
    steps: [{ from: addDays(today, 7), daily: 10, supportedBy: null }],
  };
  const now = (taken: Parameters<typeof mmeOf>[0]) =>
    ({ taken, day: today, standing: 'confirmed' }) as const;

  it('is not taken for no taper at all', () => {
    expect(cutFacts([taper], now([notSure('Oxycodone', medicineId)]), today)).toEqual([]);
    expect(cutFacts([taper], null, today)).toEqual([]);
  });

  it('where none is agreed, or it was stopped, nothing is lowered and that is known', () => {
    expect(cutFacts([], null, today).map(({ value }) => value)).toMatchObject([
      { share: 0 },
      { share: 0 },
    ]);
    expect(cutFacts([taper], now([]), today)).toHaveLength(2);
  });
});

describe('a name that a clinic adds', () => {
  const name = (text: string, sameAs: string | null) => ({
    name: text,
    sameAs,
    class: sameAs === null ? ('other' as const) : null,
    code: null,
    retired: false,
  });
  it.each([
    ['Oxycodone', null, true],
    ['oxyContin', 'paracetamol', true],
    ['OxyContin', 'oxycodone', false],
    ['Percocet', 'oxycodone', true],
    ['Oxyfoo', 'oxycodone', false],
    ['Herbal drops', null, false],
  ])('%s as %s: hides what the product knows: %s', (text, sameAs, hides) => {
    expect(hidesShipped(name(text, sameAs))).toBe(hides);
  });
});
