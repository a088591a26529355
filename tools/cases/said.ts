import { createHash } from 'node:crypto';
import type { RunSaid } from '../../src/rulebook/index.ts';

/**
 * What a run came to, short enough to be read in a difference: what fires, how gravely and by when,
 * what is to be done, and marks that change with its words, its figures and what could not be judged.
 */
export function saidOf({ findings, tasks, step, derived }: RunSaid): readonly string[] {
  const fires = findings.filter(({ status }) => status === 'fires');
  const undecided = findings.filter(({ status }) => status === 'unknown');
  return [
    ...fires.map(
      ({ rule, severity, due }) => `${rule} ${severity}${due === null ? '' : within(due)}`,
    ),
    ...tasks.map((task) => {
      const due = 'dueDays' in task ? { days: task.dueDays } : { hours: task.dueHours };
      return `${task.rule} ${task.code}${within(due)}`;
    }),
    ...(step === null ? [] : [`step ${step.recommended} ${step.change}`]),
    `words ${markOf(fires.map(({ message }) => message))}`,
    `figures ${markOf([derived])}`,
    `${undecided.length} not known ${markOf(undecided.map(({ rule, severity }) => [rule, severity]))}`,
  ];
}

const markOf = (content: unknown): string =>
  createHash('sha1').update(JSON.stringify(content)).digest('hex').slice(0, 8);

const within = (due: { readonly days: number } | { readonly hours: number }): string =>
  'days' in due ? ` in ${due.days} d` : ` in ${due.hours} h`;
