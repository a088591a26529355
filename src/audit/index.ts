export type { AuditEvent, SystemActor } from './event.ts';
