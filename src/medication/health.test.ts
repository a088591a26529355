import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import {
  compareWithPlan,
  conditionFactsFrom,
  draftsFrom,
  type HealthRecord,
  healthFacts,
  healthKinds,
  healthNames,
  inFirstUnit,
  kindOfHealth,
  type ListedMedicine,
  pressureFault,
  watchFor,
  watchItems,
} from './index.ts';
import { takenOf } from './the-list.ts';

const record = (
  name: HealthRecord['name'],
  value: HealthRecord['value'],
  day: string,
): HealthRecord => ({ recordId: name, name, value, unit: null, day: day as LocalDate });
const today = '2026-03-10' as LocalDate;
const valueOf = (records: readonly HealthRecord[], name: string) =>
  healthFacts(records, today).find((fact) => fact.name === name)?.value;

describe('blood values and conditions as facts', () => {
  it('a laboratory’s own unit is turned into ours', () => {
    expect(inFirstUnit('creatinine', 1, 'mg/dl')).toBe(88.4);
    expect(inFirstUnit('platelets', 250_000, '/µl')).toBe(250);
    expect(inFirstUnit('alt', 1, 'µkat/l')).toBe(60);
    expect(inFirstUnit('alt', 1, 'mg/dl')).toBeNull();
  });

  it('the day of the last blood test is that of the newest count or liver value', () => {
    const records = [
      record('alt', 30, '2026-01-05'),
      record('leukocytes', 5, '2026-02-05'),
      record('egfr', 80, '2026-03-01'),
    ];
    expect(valueOf(records, 'dmard.bloodsOn')).toBe('2026-02-05');
    expect(valueOf([record('egfr', 80, '2026-03-01')], 'dmard.bloodsOn')).toBeUndefined();
  });

  it('creatinine is read against the value before the medicine', () => {
    const rise = [
      record('creatinine', 130, '2026-03-01'),
      record('creatinineBaseline', 100, '2025-01-01'),
    ];
    expect(valueOf(rise, 'lab.creatinineRise')).toBeCloseTo(0.3);
    expect(valueOf(rise.slice(0, 1), 'lab.creatinineRise')).toBeUndefined();
  });

  it('a blood pressure is two numbers of one moment', () => {
    const both = record('bloodPressure', { systolic: 142, diastolic: 88 }, '2026-03-01');
    expect(valueOf([both], 'person.systolic')).toBe(142);
    expect(valueOf([both], 'person.diastolic')).toBe(88);
    expect(valueOf([record('bloodPressure', null, '2026-03-01')], 'person.systolic')).toBeNull();
  });

  it('a pressure that cannot be is refused, on both sides of every limit', () => {
    const fault = (systolic: number, diastolic: number) => pressureFault({ systolic, diastolic });
    expect(fault(300, 200)).toBeNull();
    expect(fault(301, 200)).toContain('upper');
    expect(fault(50, 20)).toBeNull();
    expect(fault(49, 20)).toContain('upper');
    expect(fault(50, 19)).toContain('lower');
    expect(fault(250, 201)).toContain('lower');
    expect(fault(81, 80)).toBeNull();
    expect(fault(80, 80)).toContain('larger');
  });

  it('a week of pregnancy is counted on, and is not known once the pregnancy would be over', () => {
    const weeks = (value: number, day: string) =>
      valueOf([record('gestationWeeks', value, day)], 'person.gestationWeeks');
    expect(weeks(20, '2026-03-04')).toBe(20);
    expect(weeks(20, '2026-03-03')).toBe(21);
    expect(weeks(43, '2026-03-03')).toBe(44);
    expect(weeks(44, '2026-03-03')).toBeNull();
  });

  it('a heart attack is so many months ago', () => {
    const months = (day: string) =>
      valueOf([record('infarction', true, day)], 'condition.monthsSinceInfarction');
    expect(months('2026-03-10')).toBe(0);
    expect(months('2025-09-10')).toBe(5);
    expect(months('2025-09-01')).toBe(6);
  });

  it('an acute state is a fact only while it is said to be there', () => {
    const state = (value: boolean | null) =>
      valueOf([record('acutePsychosisOrMania', value, '2026-03-01')], 'condition.psychosisOrMania');
    expect(state(true)).toBe(true);
    expect(state(false)).toBeUndefined();
    expect(state(null)).toBeUndefined();
  });

  it('every name stands in one of the lists of the page', () => {
    for (const name of healthNames) expect(healthKinds).toContain(kindOfHealth(name));
    expect(kindOfHealth('bloodPressure')).toBe('number');
    expect(kindOfHealth('severeInfection')).toBe('condition');
    expect(kindOfHealth('traumaImpairment')).toBe('judgement');
    expect(kindOfHealth('infarction')).toBe('act');
  });

  it('a condition nobody knows is unknown and not a no', () => {
    expect(valueOf([record('copd', null, '2026-03-01')], 'condition.copd')).toBeNull();
    expect(valueOf([record('copd', false, '2026-03-01')], 'condition.copd')).toBe(false);
  });

  it('the record’s list says yes where it names a condition, and never no', () => {
    const about = { id: 'f', date: '2026-03-01' as LocalDate, source: 'conditions' };
    const facts = conditionFactsFrom(['bipolar-disorder', 'hip-pain'], about, new Set());
    expect(facts.map(({ name, value }) => [name, value])).toEqual([['condition.bipolar', true]]);
    expect(conditionFactsFrom(['bipolar-disorder'], about, new Set(['bipolar']))).toEqual([]);
  });
});

const listed = (name: string, state: ListedMedicine['state'] = 'taken') =>
  ({ name, state }) as ListedMedicine;
const planned = (name: string) => ({
  itemId: 'i',
  name,
  amount: null,
  timesPerWeek: null,
  beginsOn: null,
  asNeeded: false,
  state: 'active' as const,
});
const standing = (name: string, list: readonly ListedMedicine[]) =>
  compareWithPlan([planned(name)], list)[0]?.standing;

describe('the plan and the list', () => {
  it('agree by what is in a medicine, and not by how it is written', () => {
    expect(standing('Ibuprofen 400 mg', [listed('Advil')])).toBe('on-list');
    expect(standing('Foozol', [listed('foozol')])).toBe('on-list');
    expect(standing('Ibuprofen', [listed('Naproxen')])).toBe('not-on-list');
  });

  it('contradict each other where the list says it was stopped', () => {
    expect(standing('Ibuprofen', [listed('Ibuprofen', 'stopped')])).toBe('stopped');
    expect(standing('Ibuprofen', [listed('Ibuprofen', 'withdrawn')])).toBe('not-on-list');
  });

  it('what was named at intake is asked about until it stands on the list or was put aside', () => {
    const said = ['Advil now and then', 'the blue one'];
    expect(draftsFrom(said, [])).toEqual(said);
    expect(draftsFrom(said, [listed('Ibuprofen')])).toEqual(['the blue one']);
    expect(draftsFrom(said, [listed('the blue one', 'withdrawn')])).toEqual(['Advil now and then']);
  });
});

describe('what is watched after a start', () => {
  const watched = (name: string) =>
    watchFor(
      takenOf({
        name,
        strength: null,
        statedClass: null,
        dose: null,
        unit: null,
        times: null,
        per: 'day',
        asNeeded: false,
        route: null,
        indication: null,
        prescriber: null,
        startedOn: null,
        overTheCounter: false,
      }),
    );

  it('follows from the class: an opioid is watched in all, a steroid for mood and sleep', () => {
    expect(watched('Oxycodone')).toEqual([...watchItems]);
    expect(watched('Prednisone')).toEqual(['mood', 'sleep', 'side-effects']);
    expect(watched('Metformin')).toEqual([]);
    expect(watched('Foozol')).toEqual([]);
  });
});
