import { describe, expect, it } from 'vitest';
import { med, messageOf, person, runOf, statusOf } from '../../tests/support/case-runs.ts';

describe('starts and changes', () => {
  it.each([
    ['2026-03-17', 'fires'],
    ['2026-03-16', 'not-met'],
    [true, 'fires'],
    [null, 'unknown'],
  ])('pregabalin started %s: contact %s', (start, status) => {
    expect(statusOf('MED-18', person([med('pregabalin', 75, 2, { start })]))).toBe(status);
  });

  it('asks for the day of a start by the name of the medicine', () => {
    const run = runOf(person([med('pregabalin', 75, 2)]));
    const request = run.dataRequests.find(({ rule }) => rule === 'MED-18');
    expect(request?.needs).toEqual(['when pregabalin was started or last changed']);
  });

  it('a raised dose counts like a start, an omeprazole does not', () => {
    const raised = { start: '2025-01-01', changed: '2026-03-25', change: 'increase' };
    expect(statusOf('MED-18', person([med('oxycodone', 5, 2, raised)]))).toBe('fires');
    expect(statusOf('MED-18', person([med('omeprazole', 20, 1, { start: true })]))).toBe('not-met');
  });

  it.each([
    ['UK', 'chronic-primary-pain', 'gabapentin', 'fires'],
    ['UK', 'fibromyalgia', 'paracetamol', 'fires'],
    ['UK', 'fibromyalgia', 'duloxetine', 'not-met'],
    ['UK', 'osteoarthritis', 'naproxen', 'not-met'],
    ['US', 'fibromyalgia', 'pregabalin', 'not-met'],
  ])('%s, %s, %s is started: %s', (profile, code, name, status) => {
    const input = person([med(name, 1, 1, { start: true })], { conditions: [{ code }] });
    expect(statusOf('MED-23', input, profile)).toBe(status);
  });

  const phq = (from: number, to: number, item9 = 0) => [
    { instr: 'PHQ-9', value: from, item9: 0, date: '2026-03-01' },
    { instr: 'PHQ-9', value: to, item9, date: '2026-03-25' },
  ];
  it.each([
    ['gabapentin', '2026-03-05', phq(8, 13), 'fires'],
    ['gabapentin', '2026-03-05', phq(8, 12), 'not-met'],
    ['gabapentin', '2026-03-05', phq(8, 8, 1), 'fires'],
    ['gabapentin', '2026-03-25', phq(8, 8, 1), 'unknown'],
    ['gabapentin', '2026-02-03', phq(8, 13), 'unknown'],
    ['gabapentin', '2026-02-02', phq(8, 13), 'not-met'],
    ['naproxen', '2026-03-05', phq(8, 13), 'not-met'],
  ])('%s since %s: asked about first %s', (name, start, scores, status) => {
    const meds = [med(name, 300, 3, { start })];
    expect(statusOf('MED-21', person(meds, { scores }))).toBe(status);
  });

  it.each([
    [25, 'fires'],
    [26, 'not-met'],
  ])('an antidepressant at %d years: %s', (age, status) => {
    const meds = [med('sertraline', 50, 1, { start: '2026-03-05' })];
    expect(statusOf('MED-21', person(meds, { patient: { age }, scores: phq(8, 13) }))).toBe(status);
  });

  it.each([
    [[3, 3, 3, 5, 5, 5], 'fires'],
    [[3, 3, 3, 4, 5, 5], 'not-met'],
  ])('fog %j around the start of pregabalin: %s', (fog14d, status) => {
    const meds = [med('pregabalin', 75, 2, { start: '2026-03-28' })];
    expect(statusOf('MED-22', person(meds, { diary: { fog14d } }))).toBe(status);
  });

  it('names only the medicines that were started lately', () => {
    const meds = [
      med('gabapentin', 300, 3, { start: '2026-03-05' }),
      med('oxycodone', 5, 2, { start: '2020-01-01' }),
    ];
    const input = person(meds, { scores: phq(8, 13) });
    expect(messageOf('MED-21', input)).toMatch(/whether gabapentin is the cause/);
    const foggy = meds.map((each) => ({
      ...each,
      start: each.perDay === 3 ? '2026-03-28' : '2020-01-01',
    }));
    const fog = person(foggy, { diary: { fog14d: [3, 3, 3, 6, 6, 6] } });
    const pain = {
      ...person(
        meds.map((each) => ({ ...each, start: each.perDay === 3 })),
        {},
      ),
      conditions: [{ code: 'fibromyalgia' }],
    };
    const uk = runOf(pain, 'UK').findings.find(({ rule }) => rule === 'MED-23');
    expect(uk?.message).toMatch(/^Do not start gabapentin for/);
    expect(messageOf('MED-22', fog)).toMatch(/time of day of gabapentin, and/);
  });

  const taper = (more: object) => ({ plan: { elements: [{ type: 'taper', ...more }] } });
  it.each([
    ['MED-06', { drug: 'oxycodone', cutPercent: 10, everyWeeks: 4, usedMonths: 24 }, 'not-met'],
    ['MED-06', { drug: 'OxyContin', cutPercent: 11, everyWeeks: 4, usedMonths: 12 }, 'fires'],
    ['MED-06', { drug: 'oxycodone', cutPercent: 20, everyWeeks: 4, usedMonths: 11 }, 'not-met'],
    ['MED-06', { class: 'opioid', cutPercent: 21, everyWeeks: 4, usedMonths: 11 }, 'fires'],
    ['MED-06', { drug: 'oxycodone', cutPercent: 15, everyWeeks: 4 }, 'unknown'],
    ['MED-07', { drug: 'diazepam', cutPercent: 25, everyWeeks: 2 }, 'not-met'],
    ['MED-07', { drug: 'Xanax', cutPercent: 26, everyWeeks: 2 }, 'fires'],
    ['MED-07', { drug: 'Xanax', cutPercent: 100 }, 'unknown'],
    ['MED-07', { drug: 'Xanax', cutPercent: 100, usedMonths: 0.9 }, 'not-met'],
    ['MED-07', { drug: 'Xanax', cutPercent: 100, usedMonths: 1 }, 'fires'],
    ['MED-07', { drug: 'Xanax', cutPercent: 100, everyDays: 60, usedMonths: 9 }, 'not-met'],
    ['MED-06', { drug: 'Xanax', cutPercent: 26, everyWeeks: 2 }, 'not-met'],
  ])('%s: %j %s', (rule, element, status) => {
    const meds = [med('oxycodone', 5, 2), med('alprazolam', 0.5, 2)];
    expect(statusOf(rule, person(meds, taper(element)))).toBe(status);
  });

  it.each([
    ['2026-03-03', 'fires'],
    ['2026-03-04', 'not-met'],
  ])('a benzodiazepine taken since %s is stopped at once: %s', (start, status) => {
    const meds = [med('diazepam', 5, 1, { start })];
    const stop = taper({ drug: 'diazepam', cutPercent: 100 });
    expect(statusOf('MED-07', person(meds, stop))).toBe(status);
  });

  it('a taper is judged also where no medicine list is given, and none where no opioid is taken', () => {
    const fast = taper({ class: 'opioid', cutPercent: 30, everyWeeks: 4 });
    expect(statusOf('MED-06', { ...person([]), ...fast, meds: null })).toBe('fires');
    expect(statusOf('MED-06', person([]))).toBe('not-met');
    expect(statusOf('MED-06', person([med('morphine')]))).toBe('unknown');
    expect(statusOf('MED-07', person([med('diazepam')]))).toBe('unknown');
    const none = { plan: { elements: [] } };
    expect(statusOf('MED-06', person([med('morphine')], none))).toBe('not-met');
    expect(statusOf('MED-06', { ...person([]), ...none, meds: null })).toBe('not-met');
    expect(statusOf('MED-07', { ...person([]), ...none, meds: null })).toBe('not-met');
  });

  it.each([
    ['2025-12-31', '2024-01-01', 'not-met'],
    ['2026-03-03', '2026-03-03', 'fires'],
    ['2025-12-30', '2024-01-01', 'fires'],
    ['2026-03-02', '2026-03-03', 'fires'],
    ['2026-03-10', '2026-03-03', 'not-met'],
    [null, '2024-01-01', 'unknown'],
  ])('opioid reviewed %s, started %s: %s', (opioid, start, status) => {
    const meds = [med('oxycodone', 5, 2, { start })];
    expect(statusOf('MED-05', person(meds, { reviews: { opioid } }))).toBe(status);
  });

  it('monitoring programme and urine test are asked about in the US only', () => {
    const input = person([med('oxycodone', 5, 2)], {
      reviews: { pdmp: '2025-12-30', urineTest: '2025-12-30' },
    });
    expect(statusOf('MED-05a', input)).toBe('fires');
    expect(statusOf('MED-05a', input, 'UK')).toBe('not-met');
  });
});
