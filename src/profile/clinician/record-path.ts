import type { PatientId } from '#access';

export const recordTabs = [
  'summary',
  'step',
  'plan',
  'medicines',
  'safety-plan',
  'decisions',
  'measures',
  'questionnaires',
  'intake',
  'people',
] as const;
export type RecordTab = (typeof recordTabs)[number];

/** Where a person's record is, below /clinic. Ids only: no name ever stands in an address. */
export const recordPath = (patientId: PatientId, tab: RecordTab = 'summary'): string =>
  tab === 'summary' ? `/patients/${patientId}` : `/patients/${patientId}/${tab}`;
