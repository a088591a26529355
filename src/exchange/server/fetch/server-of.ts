import { err, ok, type Result } from '#kernel';
import type { ServerRow } from '../record/tables.ts';
import { type FetchFault, faultOf } from './fault.ts';
import type { Seal } from './seal.ts';
import type { Server } from './sign-in.ts';

/** A server that says nothing for so long says nothing at all. */
export const answerWithinMs = 15_000;

/** What the key of a site is sealed for: copied to another site or version it does not open. */
export const aboutKey = ({
  site_id: siteId,
  key_id: keyId,
}: Pick<ServerRow, 'site_id' | 'key_id'>) => `${siteId} ${keyId}`;

/** The settings with their key opened, ready to be asked. */
export function serverOf(
  row: ServerRow,
  seal: Seal,
  timeoutMs = answerWithinMs,
): Result<Server, FetchFault> {
  const secret = seal.open(row.sealed_key, aboutKey(row));
  if (secret === null) return err(faultOf('no-key'));
  return ok({
    baseUrl: row.base_url,
    clientId: row.client_id,
    identifierSystem: row.identifier_system,
    ownNetwork: row.own_network,
    keyId: row.key_id,
    secret,
    timeoutMs,
  });
}
