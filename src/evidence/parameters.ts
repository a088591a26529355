import type { Parameter } from './parameter.ts';
import * as activity from './parameters/activity.ts';
import * as assignment from './parameters/assignment.ts';
import * as caseload from './parameters/caseload.ts';
import * as coherence from './parameters/coherence.ts';
import * as coherenceMedicines from './parameters/coherence-medicines.ts';
import * as contactCadence from './parameters/contact-cadence.ts';
import * as crisisContacts from './parameters/crisis-contacts.ts';
import * as dmardBloods from './parameters/dmard-bloods.ts';
import * as earlyWarning from './parameters/early-warning.ts';
import * as insight from './parameters/insight.ts';
import * as intake from './parameters/intake.ts';
import * as liveFacts from './parameters/live-facts.ts';
import * as measures from './parameters/measures.ts';
import * as mechanism from './parameters/mechanism.ts';
import * as medicineTapers from './parameters/medicine-tapers.ts';
import * as medicineWatch from './parameters/medicine-watch.ts';
import * as medicines from './parameters/medicines.ts';
import * as safety from './parameters/safety.ts';
import * as safetyFlow from './parameters/safety-flow.ts';
import * as screening from './parameters/screening.ts';
import * as sleep from './parameters/sleep.ts';
import * as sleepWindow from './parameters/sleep-window.ts';
import * as stepCourse from './parameters/step-course.ts';
import * as steppedCare from './parameters/stepped-care.ts';

/** Every cut-off, clock and cap of the product, for the registry screen and for `sinew --schema`. */
export const parameters: readonly Parameter[] = [
  ...Object.values(steppedCare),
  ...Object.values(stepCourse),
  ...Object.values(contactCadence),
  ...Object.values(measures),
  ...Object.values(liveFacts),
  ...Object.values(safety),
  ...Object.values(crisisContacts),
  ...Object.values(safetyFlow),
  ...Object.values(insight),
  ...Object.values(coherence),
  ...Object.values(coherenceMedicines),
  ...Object.values(caseload),
  ...Object.values(intake),
  ...Object.values(assignment),
  ...Object.values(medicines),
  ...Object.values(medicineTapers),
  ...Object.values(medicineWatch),
  ...Object.values(dmardBloods),
  ...Object.values(sleep),
  ...Object.values(sleepWindow),
  ...Object.values(activity),
  ...Object.values(earlyWarning),
  ...Object.values(mechanism),
  ...Object.values(screening),
];

const byId: ReadonlyMap<string, Parameter> = new Map(
  parameters.map((parameter) => [parameter.id, parameter]),
);

export function parameterOf(id: string): Parameter | null {
  return byId.get(id) ?? null;
}
