import type { Instant } from '#kernel';
import { evaluateCases, type RunSaid } from '#rulebook';

/** Case files about medicines, told in few words for tests. */
export const clock = { asOf: null, now: '2026-03-31T10:00:00.000Z' as Instant };

export function runsOf(input: unknown, profile = 'US'): readonly RunSaid[] {
  const file = { schema: 'case-file/1', cases: [{ id: 'X', profile, input }] };
  const evaluation = evaluateCases(file, clock);
  if (!evaluation.ok) throw new Error(JSON.stringify(evaluation.problem));
  return evaluation.value.runs;
}

export function runOf(input: unknown, profile = 'US'): RunSaid {
  const [run] = runsOf(input, profile);
  if (run === undefined) throw new Error('the case did not run');
  return run;
}

export const fired = (run: RunSaid): readonly string[] =>
  run.findings.filter(({ status }) => status === 'fires').map(({ rule }) => rule);

const findingOf = (rule: string, input: unknown, profile?: string) =>
  runOf(input, profile).findings.find(({ rule: id, part = id }) => part === rule);

export const statusOf = (rule: string, input: unknown, profile = 'US'): string =>
  findingOf(rule, input, profile)?.status ?? 'not-met';

export const severityOf = (rule: string, input: unknown): string | undefined =>
  findingOf(rule, input)?.severity;

export const messageOf = (rule: string, input: unknown): string =>
  findingOf(rule, input)?.message ?? '';

export const med = (name: string, dosePerAdmin = 1, perDay = 1, more: object = {}) => ({
  name,
  dosePerAdmin,
  unit: 'mg',
  perDay,
  ...more,
});

/** Fifty years old with back pain, and these medicines. */
export const person = (meds: readonly unknown[], more: object = {}) => ({
  patient: { age: 50 },
  conditions: [{ code: 'chronic-low-back-pain', months: 24 }],
  meds,
  ...more,
});

export const mmeOf = (...meds: readonly unknown[]): unknown =>
  runOf(person(meds)).derived['mmeTotal'];

/** The tasks of one rule, without its name. */
export const tasksOf = (input: unknown, rule: string, profile?: string) =>
  runOf(input, profile)
    .tasks.filter((task) => task.rule === rule)
    .map((task) => {
      const { code } = task;
      return 'dueDays' in task
        ? { code, dueDays: task.dueDays }
        : { code, dueHours: task.dueHours };
    });

/** Faults of a bare input, as "pointer code". */
export const faultsOf = (input: unknown): readonly string[] => {
  const evaluation = evaluateCases(input, clock);
  return evaluation.ok ? [] : evaluation.problem.map(({ path, code }) => `${path} ${code}`);
};

/** The rules of safety that fire. */
export const safety = (input: unknown, profile?: string): readonly string[] =>
  fired(runOf(input, profile)).filter((rule) => rule.startsWith('SAF'));
