export { type Clinic, ClinicContext, useClinic } from './clinic.ts';
export { clinicQueries } from './query-client.ts';
export { faultAt, faultsOf, mayPass, Refusal, type Trouble } from './refusal.ts';
export { type Act, useAct } from './use-act.ts';
export { useRead } from './use-read.ts';
