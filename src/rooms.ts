/**
 * Every room of the house and the floor it stands on. Code may only import from a lower floor, so
 * data flows one way: what a person told us, what it means, what we agreed, who acts.
 * The architecture test reads this table; adding a room means choosing its floor here.
 */
export const floors: Readonly<Record<string, number>> = {
  kernel: 0,
  access: 1,
  evidence: 1,
  design: 1,
  database: 2,
  reasoning: 2,
  http: 2,
  audit: 3,
  jobs: 3,
  accounts: 4,
  sync: 4,
  profile: 5,
  measures: 5,
  diary: 5,
  medication: 5,
  safety: 6,
  insight: 6,
  stepping: 6,
  intake: 7,
  plan: 7,
  worklist: 8,
  circle: 9,
  registry: 10,
  server: 12,
  'patient-app': 12,
  'clinician-app': 12,
  'command-line': 13,
};
