export {
  type AccountId,
  type Actor,
  type FamilyActor,
  type IntakeActor,
  type PatientActor,
  type PatientId,
  type SiteId,
  type StaffActor,
  type StaffRole,
  staffRoles,
} from './actor.ts';
export {
  may,
  type Need,
  ownsPlanParts,
  type Permission,
  permissions,
  permissionsOf,
  reaches,
} from './permission.ts';
export { neverSharedByTick, type Topic, topics } from './topic.ts';
