import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import * as z from 'zod/mini';
import { err, ok, type Result } from '#kernel';
import type { Reach } from './address.ts';
import { type FetchFault, faultOf } from './fault.ts';
import { keyFrom, signingAlgorithm } from './key.ts';
import { ask } from './request.ts';

export type Server = Reach & {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly identifierSystem: string;
  readonly keyId: string;
  /** The private key as JSON; never logged, never sent. */
  readonly secret: string;
  readonly timeoutMs: number;
};

/** What is asked for, and nothing more: reading and searching. */
export const scopes = [
  'Patient',
  'Condition',
  'MedicationRequest',
  'MedicationStatement',
  'Medication',
  'Observation',
  'AllergyIntolerance',
].map((type) => `system/${type}.rs`);

const smallBytesMax = 262_144;

const configuration = z.object({
  token_endpoint: z.string(),
  token_endpoint_auth_signing_alg_values_supported: z.optional(z.array(z.string())),
});

/** Where to sign in, as the server itself says (SMART App Launch 2.2, discovery). */
export async function discover(server: Server): Promise<Result<string, FetchFault>> {
  const url = `${server.baseUrl}/.well-known/smart-configuration`;
  const answer = await ask({ url }, server, { ...server, bytesMax: smallBytesMax });
  if (!answer.ok) return answer;
  const read = jsonIn(answer.value.text, configuration);
  if (answer.value.status !== 200 || read === null) return err(faultOf('no-smart'));
  const algorithms = read.token_endpoint_auth_signing_alg_values_supported;
  return algorithms === undefined || algorithms.includes(signingAlgorithm)
    ? ok(read.token_endpoint)
    : err(faultOf('no-algorithm'));
}

const token = z.object({
  /** As a header can carry it (RFC 6749, A.12): anything else would break the request and not be refused. */
  access_token: z.string().check(z.regex(/^[\x20-\x7e]+$/), z.maxLength(20_000)),
  token_type: z.string().check(z.regex(/^bearer$/i)),
});

const assertionSeconds = 240;

/** A token for a few minutes, for an assertion we sign (SMART Backend Services, RFC 7523). */
export async function signIn(
  server: Server,
  endpoint: string,
): Promise<Result<string, FetchFault>> {
  const assertion = await new SignJWT({})
    .setProtectedHeader({ alg: signingAlgorithm, kid: server.keyId, typ: 'JWT' })
    .setIssuer(server.clientId)
    .setSubject(server.clientId)
    .setAudience(endpoint)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${assertionSeconds}s`)
    .sign(await importJWK(keyFrom(server.secret), signingAlgorithm));
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    scope: scopes.join(' '),
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  });
  const limits = { ...server, bytesMax: smallBytesMax };
  const answer = await ask({ url: endpoint, form }, server, limits);
  if (!answer.ok) return answer;
  const { status, text } = answer.value;
  if (status >= 500 || status === 429) return err(faultOf('busy'));
  const read = status === 200 ? jsonIn(text, token) : null;
  return read === null ? err(faultOf('sign-in-refused')) : ok(read.access_token);
}

/** Text of another server as what we expect; null: it is something else. */
export function jsonIn<Value>(text: string, schema: z.ZodMiniType<Value>): Value | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
