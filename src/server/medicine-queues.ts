import type { Finding } from '#reasoning';
import type { Queue } from '#worklist';

/** Rules about medicines, sleep and activity: what they find changes a part of the plan. */
const ofPlan = /^(MED|SLP|ACT)-/;

/** Where its owner finds it. Advice never interrupts; nobody is sent after a rule that cannot decide. */
export function medicineQueue({ rule, status, severity }: Finding): Queue | null {
  if (status !== 'fires' || !ofPlan.test(rule.id)) return null;
  // Somebody gets in touch after a start or change of dose, though nothing is wrong.
  if (rule.id === 'MED-18') return 'contact';
  return severity === 'critical' || severity === 'warning' ? 'plan' : null;
}
