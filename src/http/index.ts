export { type CallInput, call, type Send, type Unreachable } from './client.ts';
export {
  type Contract,
  contract,
  type InputOf,
  type OutputOf,
  type RequestOf,
  type Schema,
} from './contract.ts';
export { type FieldFault, notFound, type Problem } from './problem.ts';
export {
  accountId,
  idOf,
  instant,
  localDate,
  none,
  patientId,
  rating,
  siteId,
  text,
  timeZone,
  words,
} from './schemas.ts';
