import * as z from 'zod/mini';
import { staffRoles } from '#access';
import { contract, idOf, instant, none, patientId, words } from '#http';
import { email, password, token } from './fields.ts';

const invited = z.object({
  /** To be handed over by the one who invites; shown this once. */
  url: z.string(),
  expiresAt: instant,
});

export const inviteStaff = contract({
  name: 'inviteStaff',
  method: 'POST',
  path: '/api/admin/invitations',
  summary: 'Invites a colleague into one role at this site.',
  need: { permission: 'admin:people' },
  audit: 'INVITED_STAFF',
  params: none,
  query: none,
  body: z.strictObject({
    invitationId: idOf<'InvitationId'>(),
    name: words(80),
    email,
    role: z.enum(staffRoles),
  }),
  output: invited,
});

export const invitePatient = contract({
  name: 'invitePatient',
  method: 'POST',
  path: '/api/patients/:patientId/invitations',
  summary: 'Invites the person to an account of their own.',
  need: { permission: 'intake:send' },
  audit: 'INVITED_PATIENT',
  params: z.strictObject({ patientId }),
  query: none,
  body: z.strictObject({ invitationId: idOf<'InvitationId'>() }),
  output: invited,
});

const invitationView = z.object({
  invitationId: idOf<'InvitationId'>(),
  kind: z.enum(['staff', 'patient', 'family']),
  name: z.string(),
  role: z.nullable(z.string()),
  invitedAt: instant,
  expiresAt: instant,
  state: z.enum(['open', 'accepted', 'revoked', 'expired']),
});

export const listInvitations = contract({
  name: 'listInvitations',
  method: 'GET',
  path: '/api/admin/invitations',
  summary: 'Invitations of colleagues at this site, newest first.',
  need: { permission: 'admin:people' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({ invitations: z.array(invitationView) }),
});

export const revokeInvitation = contract({
  name: 'revokeInvitation',
  method: 'DELETE',
  path: '/api/admin/invitations/:invitationId',
  summary: 'Takes an invitation of this site back before it is accepted.',
  need: { permission: 'admin:people' },
  audit: 'REVOKED_INVITATION',
  params: z.strictObject({ invitationId: idOf<'InvitationId'>() }),
  query: none,
  body: none,
  output: z.object({ revoked: z.literal(true) }),
});

export const readInvitation = contract({
  name: 'readInvitation',
  method: 'POST',
  path: '/api/invitations/open',
  summary: 'What an invitation is for, before accepting it.',
  need: null,
  audit: null,
  params: none,
  query: none,
  body: z.strictObject({ token }),
  output: z.object({
    kind: z.enum(['staff', 'patient', 'family']),
    name: z.string(),
    siteName: z.string(),
    email: z.nullable(z.string()),
    expiresAt: instant,
    /** Signed in already: accepting adds a hat to that account, no password is asked for. */
    joins: z.nullable(z.string()),
  }),
  callsPerMinute: 20,
});

export const acceptInvitation = contract({
  name: 'acceptInvitation',
  method: 'POST',
  path: '/api/invitations/accept',
  summary: 'Makes the account, or adds the hat to the account that is signed in.',
  need: null,
  audit: null,
  params: none,
  query: none,
  body: z.strictObject({ token, email: z.optional(email), password: z.optional(password) }),
  output: z.object({ accepted: z.literal(true), kind: z.enum(['staff', 'patient', 'family']) }),
  callsPerMinute: 10,
});

export type InvitationKind = z.output<typeof invitationView>['kind'];
