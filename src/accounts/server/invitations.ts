import { sql } from 'kysely';
import { invitePatient, inviteStaff, listInvitations, revokeInvitation } from '#accounts';
import { notFound } from '#http';
import { handleAs, notLive, type Route } from '#http/server';
import { addHours, err, type Instant, ok } from '#kernel';
import type { Accounts } from './accounts.ts';
import {
  invitationPathOf,
  issueInvitation,
  type NewInvitation,
  staffInvitations,
  takeBackInvitation,
} from './invitation-store.ts';

/** How long an invitation waits to be accepted. */
const invitationHours = 7 * 24;
export const invitationEnd = (now: Instant): Instant => addHours(now, invitationHours);

const nobody = {
  patientId: null,
  role: null,
  email: null,
  relation: null,
  topics: [],
  until: null,
};

export function invitations({ options }: Accounts): readonly Route[] {
  const issued = (kind: NewInvitation['kind'], token: string, expiresAt: Instant) =>
    ok({ url: `${options.publicUrl}${invitationPathOf(kind, token)}`, expiresAt });

  const staff = handleAs('staff', inviteStaff, async ({ actor, database, now }, { body }) => {
    const expiresAt = invitationEnd(now);
    const { siteId, accountId: invitedBy } = actor;
    const token = await database.write({ siteId }, (trx) =>
      issueInvitation(trx, {
        ...nobody,
        ...body,
        kind: 'staff',
        siteId,
        invitedBy,
        invitedAt: now,
        expiresAt,
      }),
    );
    return issued('staff', token, expiresAt);
  });

  const patient = handleAs('staff', invitePatient, async (context, { params, body }) => {
    const { actor, database, now } = context;
    const { patientId } = params;
    const expiresAt = invitationEnd(now);
    const { siteId, accountId: invitedBy } = actor;
    return database.write({ patientId }, async (trx) => {
      const { rows } = await sql<{ name: string; live: boolean }>`
        select given_name || ' ' || family_name as name,
          exists (select from site where site_id = ${siteId} and live_since is not null) as live
        from patient where patient_id = ${patientId}`.execute(trx);
      const person = rows[0];
      if (person === undefined) return err(notFound('person'));
      if (!person.live) return err(notLive);
      const known = { ...nobody, ...body, name: person.name, patientId, siteId, invitedBy };
      const invitation = { ...known, kind: 'patient', invitedAt: now, expiresAt } as const;
      return issued('patient', await issueInvitation(trx, invitation), expiresAt);
    });
  });

  const list = handleAs('staff', listInvitations, async ({ actor, database }) => {
    const rows = await staffInvitations(database.unscoped, actor.siteId);
    return ok({
      invitations: rows.map((row) => ({
        invitationId: row.invitation_id,
        kind: row.kind,
        name: row.display_name,
        role: row.role,
        invitedAt: row.invited_at,
        expiresAt: row.expires_at,
        state: row.state,
      })),
    });
  });

  const revoke = handleAs('staff', revokeInvitation, async ({ actor, database }, { params }) => {
    const { siteId } = actor;
    const done = await database.write({ siteId }, (trx) =>
      takeBackInvitation(trx, siteId, params.invitationId),
    );
    return done ? ok({ revoked: true as const }) : err(notFound('open invitation'));
  });

  return [staff, patient, list, revoke];
}
