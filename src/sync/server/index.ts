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
  rejected,
  type RowKind,
} from './handler.ts';
export { syncRoutes } from './routes.ts';
