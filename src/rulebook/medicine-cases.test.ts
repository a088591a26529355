import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clock, fired, med, mmeOf, person, runOf, runsOf } from '../../tests/support/case-runs.ts';
import { evaluateCases, wholeRulebook } from './index.ts';

type Expected = {
  readonly fire?: readonly string[];
  readonly notFire?: readonly string[];
  readonly severity?: string;
  readonly derived?: Record<string, unknown>;
  readonly tasks?: readonly Record<string, unknown>[];
  readonly byCase?: readonly Expected[];
};
type Case = { readonly id: string; readonly input: unknown; readonly expect: Expected };

const { cases } = JSON.parse(
  readFileSync(new URL('./golden/medicine-cases.json', import.meta.url), 'utf8'),
) as { readonly cases: readonly Case[] };

const levels = ['info', 'advice', 'warning', 'critical'];
const inForce = (rule: string) => wholeRulebook.byId.has(rule);

describe('the worked cases about medicines', () => {
  const each = cases.flatMap(({ id, input, expect: wanted }) =>
    runsOf(input).map((run, at) => [`${id}.${at}`, run, wanted.byCase?.[at] ?? wanted] as const),
  );
  it.each(each)(
    '%s',
    (_id, run, { fire = [], notFire = [], severity, derived = {}, tasks = [] }) => {
      expect(fired(run)).toEqual(expect.arrayContaining(fire.filter(inForce)));
      expect(fired(run).filter((rule) => notFire.includes(rule))).toEqual([]);
      expect(run.derived).toMatchObject(derived);
      for (const task of tasks) expect(run.tasks).toContainEqual(expect.objectContaining(task));
      const said = run.findings.filter(({ status }) => status === 'fires');
      const highest = Math.max(...said.map((finding) => levels.indexOf(finding.severity)));
      expect(severity === undefined ? severity : levels[highest]).toBe(severity);
    },
  );
});

describe('a file about medicines', () => {
  it('names every fault, one a field', () => {
    const input = {
      meds: [
        { name: 'oxycodone', dosePerAdmin: -1, unit: 'spoon', perDay: 25 },
        { name: ' ', perDay: -1 },
        { dosePerAdmin: 'five' },
        { name: 'naproxen', start: 'soon', change: 'sideways' },
      ],
      labs: { egfr: -1, wbc: 'low', platelets: { value: 200, date: '2026-04-01' } },
      conditions: [{ code: 'x', months: -1 }],
    };
    const evaluation = evaluateCases(input, clock);
    const named = evaluation.ok
      ? []
      : evaluation.problem.map(({ path, code }) => `${path} ${code}`);
    expect(named.toSorted()).toEqual([
      '/conditions/0/months negative',
      '/labs/egfr negative',
      '/labs/platelets/date in-the-future',
      '/labs/wbc wrong-type',
      '/meds/0/dosePerAdmin negative',
      '/meds/0/perDay too-big',
      '/meds/0/unit unknown-unit',
      '/meds/1/name empty',
      '/meds/1/perDay negative',
      '/meds/2/dosePerAdmin wrong-type',
      '/meds/2/name missing',
      '/meds/3/change not-a-choice',
      '/meds/3/start not-a-date',
    ]);
  });

  it('leaves out what was stopped', () => {
    const stopped = [
      med('morphine', 60, 1, { stop: '2026-03-30' }),
      med('tramadol', 50, 1, { status: 'stopped' }),
    ];
    expect(mmeOf(...stopped)).toBe(0);
  });

  it('a medicine that plays no part changes no finding', () => {
    const meds = [med('oxycodone', 20, 2), med('gabapentin', 300, 3)];
    const without = runOf(person(meds));
    const withIt = runOf(person([...meds, med('vitamin D', 1)]));
    expect(withIt.findings.map(({ rule, status, severity }) => [rule, status, severity])).toEqual(
      without.findings.map(({ rule, status, severity }) => [rule, status, severity]),
    );
  });

  it('names the medicine that is not recognised in what it asks for', () => {
    const run = runOf(person([med('oxycodone', 5, 2), med('foozol')]));
    const request = run.dataRequests.find(({ rule }) => rule === 'MED-08');
    expect(request?.needs).toEqual(['gabapentinoids taken (not recognised: foozol)']);
  });
});
