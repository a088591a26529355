import './clinic.css';

export { type Clinic, ClinicContext, useClinic } from './clinic.ts';
export { type Go, GoButton, useGo } from './go.tsx';
export {
  broken,
  type CannedAnswer,
  canned,
  failedWith,
  fixtureId,
  fixtureNow,
  InClinic,
  ready,
  refused,
  refusing,
  unreachable,
  waiting,
} from './in-clinic.tsx';
export { LinkOnce } from './link-once.tsx';
export { clinicQueries } from './query-client.ts';
export { faultAt, faultsOf, mayPass, Refusal, type Trouble } from './refusal.ts';
export { roleWords } from './role-words.ts';
export { SaidNo, Shown } from './shown.tsx';
export { type Act, useAct } from './use-act.ts';
export { type Dates, useDates } from './use-dates.ts';
export { type Reading, seenAs, useRead } from './use-read.ts';
export { Said, useWords } from './words.tsx';
