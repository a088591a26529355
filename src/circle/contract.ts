import * as z from 'zod/mini';
import { topics } from '#access';
import { diaryDayView } from '#diary';
import { accountId, contract, idOf, instant, localDate, none, patientId, text, words } from '#http';
import { planItemView } from '#plan';

const topic = z.enum(topics);

export const memberView = z.object({
  accountId: z.nullable(accountId),
  invitationId: z.nullable(idOf<'InvitationId'>()),
  name: z.string(),
  relation: z.nullable(z.string()),
  state: z.enum(['invited', 'sharing', 'ended']),
  topics: z.array(topic),
  until: z.nullable(localDate),
  joinedAt: z.nullable(instant),
});

const circle = z.object({ members: z.array(memberView), shareable: z.array(topic) });

export const readMyCircle = contract({
  name: 'readMyCircle',
  method: 'GET',
  path: '/api/me/circle',
  summary: 'Who the person shares with, which topics, until when.',
  need: { permission: 'sharing:manage' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: circle,
});

export const inviteFamily = contract({
  name: 'inviteFamily',
  method: 'POST',
  path: '/api/me/circle/invitations',
  summary: 'Invites a helper for chosen topics until a day. The address is shown once.',
  need: { permission: 'sharing:manage' },
  audit: 'INVITED_FAMILY',
  params: none,
  query: none,
  body: z.strictObject({
    invitationId: idOf<'InvitationId'>(),
    name: words(80),
    relation: words(40),
    topics: z.array(topic).check(z.minLength(1)),
    until: z.nullable(localDate),
  }),
  output: z.object({ url: z.string(), expiresAt: instant }),
});

export const withdrawInvitation = contract({
  name: 'withdrawInvitation',
  method: 'DELETE',
  path: '/api/me/circle/invitations/:invitationId',
  summary:
    'Takes back an invitation that nobody has accepted; its address opens nothing from now on. Doing it twice changes nothing.',
  need: { permission: 'sharing:manage' },
  audit: 'REVOKED_INVITATION',
  params: z.strictObject({ invitationId: idOf<'InvitationId'>() }),
  query: none,
  body: none,
  output: circle,
});

export const setSharing = contract({
  name: 'setSharing',
  method: 'PUT',
  path: '/api/me/circle/:accountId',
  summary: 'Changes what a helper sees, at once. No topics ends the sharing.',
  need: { permission: 'sharing:manage' },
  audit: 'CHANGED_SHARING',
  params: z.strictObject({ accountId }),
  query: none,
  body: z.strictObject({ topics: z.array(topic), until: z.nullable(localDate) }),
  output: circle,
});

export const readSharing = contract({
  name: 'readSharing',
  method: 'GET',
  path: '/api/patients/:patientId/sharing',
  summary: 'The present scope of sharing, for the care team.',
  need: { permission: 'sharing:read' },
  audit: 'READ_SHARING',
  params: z.strictObject({ patientId }),
  query: none,
  body: none,
  output: circle,
});

/** The helper's four cards. What is not shared is absent, and nothing hints at it. */
export const familyView = z.object({
  patient: z.object({ givenName: z.string() }),
  state: z.enum(['sharing', 'ended']),
  topics: z.array(topic),
  until: z.nullable(localDate),
  explains: text,
  helperActions: z.array(planItemView),
  planItems: z.nullable(z.array(planItemView)),
  days: z.nullable(z.array(diaryDayView)),
});

export const readFamilyView = contract({
  name: 'readFamilyView',
  method: 'GET',
  path: '/api/me/family',
  summary:
    'What the helper may see today, and an explanation of what is not shared without saying what it contains.',
  need: { permission: 'family:read' },
  audit: 'READ_FAMILY_VIEW',
  params: none,
  query: none,
  body: none,
  output: familyView,
});

/** The person sees exactly what the helper sees. */
export const previewFamilyView = contract({
  name: 'previewFamilyView',
  method: 'GET',
  path: '/api/me/circle/:accountId/preview',
  summary: 'See what the helper sees.',
  need: { permission: 'sharing:manage' },
  audit: null,
  params: z.strictObject({ accountId }),
  query: none,
  body: none,
  output: familyView,
});

/** Ending a share from a phone without a network (operation kind "share-end"); it goes first when it can. */
export const shareEnd = z.strictObject({ accountId, recordedAt: instant });
export type ShareEnd = z.output<typeof shareEnd>;
