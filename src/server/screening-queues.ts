import type { Finding } from '#reasoning';
import type { Queue } from '#worklist';

/**
 * Where somebody acts on a screen, on what drives the pain, or on an early sign. A rule that is not here
 * says its word on the person's page and sends nobody anywhere: advice waits until they are next seen.
 */
const queues: Readonly<Record<string, Queue>> = {
  'SCR-02': 'off-track',
  'SCR-03': 'off-track',
  'SCR-05': 'off-track',
  'SCR-06': 'plan',
  'SCR-07': 'plan',
  'SCR-08': 'plan',
  'MECH-07': 'plan',
  'EW-02': 'off-track',
  'EW-03': 'off-track',
  'EW-04': 'off-track',
  'EW-05': 'off-track',
  'EW-07': 'contact',
  'EW-08': 'plan',
};

/** Nobody is sent after a rule that cannot decide. */
export const screeningQueue = ({ rule, status }: Finding): Queue | null =>
  status === 'fires' ? (queues[rule.id] ?? null) : null;
