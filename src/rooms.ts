/**
 * Every room of the house and the floor it stands on. Code may only import from a lower floor, so
 * data flows one way: what a person told us, what it means, what we agreed, who acts.
 * The architecture test reads this table; adding a room means choosing its floor here.
 */
export const floors: Readonly<Record<string, number>> = {
  kernel: 0,
  access: 1,
  calendar: 1,
  evidence: 1,
  design: 1,
  database: 2,
  http: 3,
  audit: 4,
  jobs: 4,
  accounts: 5,
  sync: 5,
  reasoning: 5,
  profile: 6,
  measures: 6,
  diary: 6,
  medication: 6,
  safety: 7,
  insight: 7,
  stepping: 7,
  library: 7,
  intake: 8,
  plan: 8,
  assignment: 9,
  worklist: 9,
  rulebook: 9,
  circle: 10,
  registry: 11,
  administration: 11,
  server: 12,
  'patient-app': 12,
  'clinician-app': 12,
  'command-line': 13,
};
