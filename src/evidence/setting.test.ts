import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import {
  acknowledgeMinutes,
  asyncItem9,
  type Bearer,
  checkSetting,
  defineParameter,
  inForce,
  own,
  type Parameter,
  parameterOf,
  parameters,
  reviewOf,
  type Setting,
  type SignOff,
  step2Phq,
} from './index.ts';

const at = (day: string) => `${day}T00:00:00.000Z` as Instant;
const now = at('2026-03-31');
const bearer: Bearer = { country: 'US', siteId: 's1', accountId: 'a1', patientId: 'p1' };

const tasksADay = defineParameter({
  id: 'burden.tasksADay',
  default: 5,
  unit: 'tasks',
  limits: { min: 1, max: 10 },
  whole: true,
  scopes: ['country', 'site', 'clinician', 'patient'],
  source: own,
  says: { en: 'Daily tasks' },
});
const setting = (over: Partial<Setting>): Setting => ({
  id: 'x1',
  parameter: tasksADay.id,
  scope: 'site',
  scopeId: 's1',
  value: 4,
  by: 'Dr Lead',
  at: at('2026-01-01'),
  reason: 'audit',
  ...over,
});
const valueIn = (...settings: readonly Setting[]) => inForce(tasksADay, settings, bearer, now);

const faultOf = (parameter: Parameter, over: Pick<Setting, 'scope' | 'value'>) => {
  const checked = checkSetting(parameter, over);
  return checked.ok ? null : checked.problem.code;
};

describe('a parameter in force', () => {
  it('is its default until somebody sets it', () => {
    expect(valueIn()).toEqual({
      id: 'burden.tasksADay',
      value: 5,
      scope: 'default',
      by: null,
      at: null,
    });
  });

  it('is what the narrowest scope says, with who set it when', () => {
    const country = setting({ scope: 'country', scopeId: 'US', value: 9 });
    const site = setting({ value: 7 });
    const clinician = setting({ scope: 'clinician', scopeId: 'a1', value: 6 });
    const patient = setting({ scope: 'patient', scopeId: 'p1', value: 3, by: 'Rosa' });
    expect(valueIn(country)).toMatchObject({ value: 9, scope: 'country' });
    expect(valueIn(country, site)).toMatchObject({ value: 7, scope: 'site' });
    expect(valueIn(clinician, country, site)).toMatchObject({ value: 6, scope: 'clinician' });
    expect(valueIn(patient, country, site, clinician)).toMatchObject({
      value: 3,
      scope: 'patient',
      by: 'Rosa',
      at: at('2026-01-01'),
    });
  });

  it('does not hear the settings of another site', () => {
    expect(valueIn(setting({ scopeId: 's2' }))).toMatchObject({ value: 5, scope: 'default' });
  });

  it('is the latest change that had been made by the moment asked about', () => {
    const first = setting({ value: 4, at: at('2026-01-01') });
    const second = setting({ value: 6, at: at('2026-02-01') });
    const later = setting({ value: 8, at: at('2026-04-01') });
    const asOf = (moment: Instant) =>
      inForce(tasksADay, [later, second, first], bearer, moment).value;
    expect([at('2025-12-31'), at('2026-01-01'), at('2026-02-01'), now].map(asOf)).toEqual([
      5, 4, 6, 6,
    ]);
  });

  it('falls back to the wider scope when the override is taken back', () => {
    const country = setting({ scope: 'country', scopeId: 'US', value: 9 });
    const taken = setting({ value: null, at: at('2026-02-01') });
    expect(valueIn(country, setting({}), taken)).toMatchObject({ value: 9, scope: 'country' });
  });

  it('never is a value outside its limits, whatever the table holds', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const found = valueIn(setting({ value })).value;
        expect(found >= 1 && found <= 10 && Number.isInteger(found)).toBe(true);
      }),
    );
  });
});

describe('a proposed setting', () => {
  it.each([
    [1, null],
    [0, 'outside-limits'],
    [10, null],
    [11, 'outside-limits'],
    [4.5, 'not-whole'],
    ['many', 'not-a-number'],
    [Number.NaN, 'not-a-number'],
    [null, null],
  ])('%j daily tasks: %s', (value, fault) => {
    expect(faultOf(tasksADay, { scope: 'site', value })).toBe(fault);
  });

  it('is refused from a scope that has no say', () => {
    expect(faultOf(step2Phq, { scope: 'patient', value: 12 })).toBe('scope-not-allowed');
    expect(faultOf(acknowledgeMinutes, { scope: 'clinician', value: 60 })).toBe(
      'scope-not-allowed',
    );
  });

  it('is one of the choices where there are choices', () => {
    expect(faultOf(asyncItem9, { scope: 'site', value: 'on' })).toBeNull();
    expect(faultOf(asyncItem9, { scope: 'site', value: 'sometimes' })).toBe('not-a-choice');
  });
});

describe('the registry', () => {
  it('finds every parameter by its own id', () => {
    expect(parameters.map(({ id }) => parameterOf(id))).toEqual(parameters);
    expect(parameterOf('no.such')).toBeNull();
  });

  it.each([
    ['step2.phq', 10],
    ['step3.phq', 20],
    ['step1.pegMin', 4],
    ['stepup.relative', 0.3],
    ['stepup.absolute', 2],
    ['stepup.weeks', 12],
    ['cocm.firstContactDays', 28],
    ['step3.pcl5', 33],
    ['step3.tsk17', 37],
    ['freshness.phq', 30],
    ['freshness.peg', 30],
    ['safety.asyncItem9', 'phq8'],
    ['safety.crisisVerifyDays', 90],
    ['mme.trigger', 50],
  ])('%s is %j by default', (id, value) => {
    expect(parameterOf(id)?.default).toBe(value);
  });
});

describe('a sign-off', () => {
  const rule = { id: 'SC-20', version: 1, hash: 'aa' };
  const signed: SignOff = {
    ...rule,
    siteId: 's1',
    by: 'Dr Lead',
    at: now,
    verdict: 'signed',
    note: null,
  };

  it('holds for the very wording, at the very site', () => {
    expect(reviewOf(rule, 's1', [])).toEqual({ status: 'not-reviewed' });
    expect(reviewOf(rule, 's1', [signed])).toMatchObject({ status: 'signed', by: 'Dr Lead' });
    expect(reviewOf(rule, 's2', [signed])).toEqual({ status: 'not-reviewed' });
    expect(reviewOf({ ...rule, hash: 'bb' }, 's1', [signed])).toMatchObject({
      status: 'signed-in-another-wording',
    });
  });

  it('ends when it is withdrawn', () => {
    const withdrawn: SignOff = { ...signed, at: at('2026-04-01'), verdict: 'withdrawn' };
    expect(reviewOf(rule, 's1', [withdrawn, signed])).toEqual({ status: 'not-reviewed' });
  });
});
