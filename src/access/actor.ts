import type { Id, LocalDate } from '#kernel';
import type { Topic } from './topic.ts';

export type PatientId = Id<'PatientId'>;
export type AccountId = Id<'AccountId'>;
export type SiteId = Id<'SiteId'>;

export const staffRoles = [
  'coordinator',
  'physician',
  'psychologist',
  'physiotherapist',
  'peer-moderator',
  'researcher',
  'administrator',
] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Whoever is acting in this request. */
export type Actor = PatientActor | FamilyActor | StaffActor | IntakeActor;

export type PatientActor = {
  readonly kind: 'patient';
  readonly accountId: AccountId;
  readonly patientId: PatientId;
  readonly siteId: SiteId;
  readonly name: string;
};

/** A helper from the family: sees the ticked topics of one person, until a day the person chose. */
export type FamilyActor = {
  readonly kind: 'family';
  readonly accountId: AccountId;
  readonly patientId: PatientId;
  readonly siteId: SiteId;
  readonly name: string;
  readonly topics: readonly Topic[];
  readonly until: LocalDate | null;
};

export type StaffActor = {
  readonly kind: 'staff';
  readonly accountId: AccountId;
  readonly siteId: SiteId;
  readonly role: StaffRole;
  readonly name: string;
};

/** Someone who holds a signed, expiring link and has no account: may answer this one intake. */
export type IntakeActor = {
  readonly kind: 'intake';
  readonly patientId: PatientId;
  readonly siteId: SiteId;
  readonly linkId: Id<'IntakeLinkId'>;
};
