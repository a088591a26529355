import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { AccountId, IntakeActor, PatientId, SiteId } from '#access';
import type { Database, Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';

export type NewIntakeLink = {
  readonly linkId: Id<'IntakeLinkId'>;
  readonly patientId: PatientId;
  readonly siteId: SiteId;
  readonly channel: string;
  readonly sentBy: AccountId;
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
};

/** 256 random bits as text; only the hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The path that carries a token: in the fragment, which browsers never send or log. */
export const intakePathOf = (token: string): string => `/app/intake#${token}`;

/** Makes a link and answers its token, once. The caller puts it in an address: `intakePathOf`. */
export async function issueIntakeLink(trx: Writer, link: NewIntakeLink): Promise<string> {
  const token = newToken();
  await sql`
    insert into intake_link
      (patient_id, link_id, site_id, token_hash, channel, sent_by, sent_at, expires_at)
    values (${link.patientId}, ${link.linkId}, ${link.siteId}, ${hashOf(token)}, ${link.channel},
      ${link.sentBy}, ${link.sentAt}, ${link.expiresAt})`.execute(trx);
  return token;
}

export type OpenedLink = { readonly actor: IntakeActor; readonly expiresAt: Instant };
export type LinkState = OpenedLink | 'unknown' | 'over';

type Row = {
  readonly patient_id: PatientId;
  readonly link_id: Id<'IntakeLinkId'>;
  readonly site_id: SiteId;
  readonly expires_at: Instant;
  readonly over: boolean;
};

/** The intake a token opens, unless it expired or was revoked. Marks the first opening. */
export async function openIntakeLink(database: Database, token: string): Promise<LinkState> {
  return database.write({ system: 'an intake link was opened' }, async (trx) => {
    const { rows } = await sql<Row>`
      update intake_link set first_opened_at = coalesce(first_opened_at, now())
      where token_hash = ${hashOf(token)}
      returning patient_id, link_id, site_id, expires_at,
        revoked_at is not null or expires_at <= now() as over`.execute(trx);
    return stateOf(rows[0]);
  });
}

/** Whether a ticket given for a link still holds. */
export async function readIntakeLink(
  db: Reader,
  patientId: PatientId,
  linkId: Id<'IntakeLinkId'>,
): Promise<LinkState> {
  const { rows } = await sql<Row>`
    select patient_id, link_id, site_id, expires_at,
      revoked_at is not null or expires_at <= now() as over
    from intake_link where patient_id = ${patientId} and link_id = ${linkId}`.execute(db);
  return stateOf(rows[0]);
}

function stateOf(row: Row | undefined): LinkState {
  if (row === undefined) return 'unknown';
  if (row.over) return 'over';
  const { patient_id: patientId, site_id: siteId, link_id: linkId, expires_at: expiresAt } = row;
  return { actor: { kind: 'intake', patientId, siteId, linkId }, expiresAt };
}
