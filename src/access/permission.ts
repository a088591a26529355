import type { Actor, PatientId, StaffRole } from './actor.ts';
import type { Topic } from './topic.ts';

/** Everything the server lets anyone do, in one list that a reviewer can read. */
export const permissions = [
  'account:own',
  'patients:list',
  'patients:register',
  'patients:read',
  'patients:edit',
  'patients:import',
  'intake:send',
  'intake:follow',
  'intake:answer',
  'measures:read',
  'measures:assign',
  'measures:enter',
  'measures:import',
  'reminders:export',
  'diary:write',
  'diary:read',
  'findings:read',
  'findings:decide',
  'free-places:read',
  'free-places:edit',
  'rules:read',
  'safety:read',
  'safety:act',
  'safety-plan:own',
  'plan:read',
  'plan:edit',
  'plan:respond',
  'medicines:read',
  'medicines:record',
  'medicines:prescribe',
  'medicines:tell',
  'medicine-names:read',
  'medicine-names:edit',
  'worklist:read',
  'worklist:act',
  'sharing:manage',
  'sharing:read',
  'family:read',
  'audit:read-own',
  'library:read',
  'library:edit',
  'studies:read',
  'studies:edit',
  'studies:people',
  'studies:export',
  'studies:choose',
  'admin:people',
  'admin:safety',
  'admin:parameters',
  'admin:system',
] as const;
export type Permission = (typeof permissions)[number];

/** What a route asks for: the action, and the topic it opens where the topic decides (family). */
export type Need = { readonly permission: Permission; readonly topic?: Topic };

const careTeam: readonly Permission[] = [
  'free-places:read',
  'account:own',
  'patients:list',
  'patients:read',
  'measures:read',
  'measures:assign',
  'measures:enter',
  'diary:read',
  'findings:read',
  'findings:decide',
  'rules:read',
  'safety:read',
  'safety:act',
  'plan:read',
  'plan:edit',
  'medicines:read',
  'medicines:record',
  'medicine-names:read',
  'worklist:read',
  'worklist:act',
  'sharing:read',
  'intake:follow',
  'library:read',
  'studies:read',
  'studies:people',
];

const staffMay: Readonly<Record<StaffRole, readonly Permission[]>> = {
  coordinator: [
    ...careTeam,
    'free-places:edit',
    'patients:register',
    'patients:edit',
    'patients:import',
    'intake:send',
    'intake:answer',
    'measures:import',
    'reminders:export',
  ],
  physician: [
    ...careTeam,
    'patients:register',
    'patients:edit',
    'intake:send',
    'medicines:prescribe',
    'medicine-names:edit',
  ],
  psychologist: careTeam,
  physiotherapist: careTeam,
  'peer-moderator': ['account:own'],
  researcher: ['account:own', 'library:read', 'studies:read', 'studies:edit', 'studies:export'],
  administrator: [
    'account:own',
    'free-places:read',
    'free-places:edit',
    'rules:read',
    'library:read',
    'library:edit',
    'studies:read',
    'studies:edit',
    'medicine-names:read',
    'medicine-names:edit',
    'admin:people',
    'admin:safety',
    'admin:parameters',
    'admin:system',
  ],
};

const patientMay: readonly Permission[] = [
  'account:own',
  'intake:answer',
  'measures:read',
  'diary:write',
  'diary:read',
  'plan:read',
  'plan:respond',
  'medicines:read',
  'medicines:tell',
  'safety-plan:own',
  'sharing:manage',
  'sharing:read',
  'studies:choose',
  'audit:read-own',
];

const familyMay: readonly Permission[] = [
  'account:own',
  'family:read',
  'diary:read',
  'plan:read',
  'medicines:read',
];

/** Whether the actor may do this at all. Which patient it is about is a second question: `reaches`. */
export function may(actor: Actor, need: Need): boolean {
  switch (actor.kind) {
    case 'staff':
      return staffMay[actor.role].includes(need.permission);
    case 'patient':
      return patientMay.includes(need.permission);
    case 'family':
      return (
        familyMay.includes(need.permission) &&
        (need.topic === undefined || actor.topics.includes(need.topic))
      );
    case 'intake':
      return need.permission === 'intake:answer';
  }
}

/** Whether the actor can stand before this patient's record. For staff the site is checked where the record is. */
export function reaches(actor: Actor, patientId: PatientId): boolean {
  return actor.kind === 'staff' || actor.patientId === patientId;
}

/** The access matrix, for the page that shows the real policy (IT3). */
export function permissionsOf(
  kind: StaffRole | 'patient' | 'family' | 'intake',
): readonly Permission[] {
  if (kind === 'patient') return patientMay;
  if (kind === 'family') return familyMay;
  return kind === 'intake' ? ['intake:answer'] : staffMay[kind];
}

/** Whether a role answers for parts of a plan: the care team does, whoever keeps the house does not. */
export function ownsPlanParts(role: StaffRole): boolean {
  return staffMay[role].includes('plan:edit');
}
