export {
  done,
  type Effect,
  type EffectfulKind,
  type Incoming,
  type Inserted,
  type OperationHandler,
  type OpProblem,
  operationHandler,
  opIdReused,
  type Refused,
  type RowKind,
  rejected,
} from './handler.ts';
export { syncRoutes } from './routes.ts';
