import type { Finding } from '#reasoning';
import type { Queue } from '#worklist';

/** Where somebody acts on the course of a step. What went well says so on the page of the step. */
const queues: Readonly<Record<string, Queue>> = {
  'SC-23': 'contact',
  'SC-24': 'off-track',
  'SC-25': 'off-track',
  'SC-26': 'off-track',
  'SC-28': 'plan',
};

/** Nobody is sent after a rule that cannot decide, or after an answer that is adequate. */
export function stepQueue({ rule, status, severity }: Finding): Queue | null {
  if (status !== 'fires' || severity === 'info') return null;
  return queues[rule.id] ?? null;
}
