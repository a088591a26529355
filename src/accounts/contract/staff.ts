import * as z from 'zod/mini';
import { staffRoles } from '#access';
import { contract, idOf, instant, none } from '#http';

const personView = z.object({
  accountId: idOf<'AccountId'>(),
  name: z.string(),
  role: z.enum(staffRoles),
  jobTitle: z.nullable(z.string()),
  activeFrom: instant,
  activeUntil: z.nullable(instant),
});

export const listStaff = contract({
  name: 'listStaff',
  method: 'GET',
  path: '/api/admin/staff',
  summary: 'Who works here, in which role, since when.',
  need: { permission: 'admin:people' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({ staff: z.array(personView) }),
});

export const endStaffRole = contract({
  name: 'endStaffRole',
  method: 'DELETE',
  path: '/api/admin/staff/:accountId/:role',
  summary: 'Takes a role away from now on; what the colleague did stays under their name.',
  need: { permission: 'admin:people' },
  audit: 'ENDED_STAFF_ROLE',
  params: z.strictObject({ accountId: idOf<'AccountId'>(), role: z.enum(staffRoles) }),
  query: none,
  body: none,
  output: z.object({ ended: z.literal(true) }),
});

/** Whoever may own a part of a plan: the people who work here now. */
export const readTeam = contract({
  name: 'readTeam',
  method: 'GET',
  path: '/api/team',
  summary: 'The colleagues who work at this site now, to choose an owner from; at most 1,000.',
  need: { permission: 'patients:list' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({
    team: z.array(z.omit(personView, { activeFrom: true, activeUntil: true })),
  }),
});
