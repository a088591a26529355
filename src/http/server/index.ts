export { type AuditLine, type GateDeps, gate, type Watched } from './gate.ts';
export {
  type Asked,
  type Context,
  type Handler,
  handle,
  handleAs,
  handleOpen,
  type Log,
  type LogFields,
  type Reply,
  type Route,
} from './handle.ts';
export { type ListenerOptions, listener } from './listener.ts';
export { logger, logOf } from './log.ts';
export { type Metrics, metricsOf } from './metrics.ts';
export { jsonSchemaOf, openapi } from './openapi.ts';
export { cameFromHere } from './origin.ts';
export { notLive, otherRecord, sendProblem } from './problems.ts';
export { answerUnknownRoutes } from './unknown-routes.ts';
