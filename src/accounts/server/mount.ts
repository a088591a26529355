import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AccountId } from '#access';
import type { Database } from '#database/server';
import { type Asked, cameFromHere, sendProblem } from '#http/server';
import type { Instant } from '#kernel';
import type { Accounts } from './accounts.ts';
import { headersOf } from './cookies.ts';
import { endTicket } from './intake-ticket.ts';
import { record } from './trail.ts';

/**
 * The routes of better-auth that browsers may reach: authenticator app, passkeys, password change and
 * the clinic's single sign-on. Everything else it offers stays shut. The value is what the audit trail
 * says when the call succeeded.
 */
const mounted: Readonly<
  Record<string, { readonly method: 'GET' | 'POST'; readonly audit: string | null }>
> = {
  '/two-factor/enable': { method: 'POST', audit: null },
  '/two-factor/verify-totp': { method: 'POST', audit: 'SECOND_FACTOR_ON' },
  '/two-factor/disable': { method: 'POST', audit: 'SECOND_FACTOR_OFF' },
  '/two-factor/generate-backup-codes': { method: 'POST', audit: 'NEW_BACKUP_CODES' },
  '/passkey/generate-register-options': { method: 'GET', audit: null },
  '/passkey/verify-registration': { method: 'POST', audit: 'ADDED_PASSKEY' },
  '/passkey/generate-authenticate-options': { method: 'GET', audit: null },
  '/passkey/verify-authentication': { method: 'POST', audit: 'SIGNED_IN' },
  '/passkey/list-user-passkeys': { method: 'GET', audit: null },
  '/passkey/delete-passkey': { method: 'POST', audit: 'REMOVED_PASSKEY' },
  '/passkey/update-passkey': { method: 'POST', audit: null },
  '/change-password': { method: 'POST', audit: 'CHANGED_PASSWORD' },
  '/sign-in/social': { method: 'POST', audit: null },
  '/callback/clinic': { method: 'GET', audit: 'SIGNED_IN' },
};

const callsPerMinute = 30;

export function signInMount(app: FastifyInstance, accounts: Accounts, database: Database): void {
  for (const [path, { method, audit }] of Object.entries(mounted)) {
    app.route({
      method,
      url: `/api/auth${path}`,
      config: { rateLimit: { max: callsPerMinute, timeWindow: 60_000 } },
      handler: async (request, reply) => {
        if (method !== 'GET' && !cameFromHere(request)) {
          return sendProblem(reply, {
            status: 403,
            code: 'foreign-origin',
            title: 'This request did not come from this site, so it was not carried out.',
          });
        }
        return pass(request, reply, { accounts, database, path, audit });
      },
    });
  }
}

type Passing = {
  readonly accounts: Accounts;
  readonly database: Database;
  readonly path: string;
  readonly audit: string | null;
};

async function pass(request: FastifyRequest, reply: FastifyReply, passing: Passing) {
  const { accounts, database, path, audit } = passing;
  const asked: Asked = { headers: request.headers, address: request.ip };
  const before = await accounts.signedIn(asked);
  const answer = await (await accounts.service()).handler(
    webRequest(request, asked, accounts, path),
  );
  if (before !== null) accounts.recognition.forgetAccount(before.accountId);
  if (answer.status < 400 && audit !== null) {
    const accountId = before?.accountId ?? (await justSignedIn(answer, accounts));
    const at = new Date().toISOString() as Instant;
    if (accountId !== null) {
      await record(
        database,
        accountId,
        { action: audit, at, requestId: request.id },
        before?.actor,
      );
    }
  }
  if (answer.status < 400 && audit === 'SIGNED_IN') endTicket(reply);
  return send(reply, answer, before !== null);
}

function webRequest(request: FastifyRequest, asked: Asked, { options }: Accounts, path: string) {
  const query = request.url.split('?', 2)[1];
  const url = `${options.publicUrl}/api/auth${path}${query === undefined ? '' : `?${query}`}`;
  const body = request.method === 'GET' ? null : JSON.stringify(request.body ?? {});
  const headers = headersOf(asked);
  if (body !== null) headers.set('content-type', 'application/json');
  return new Request(url, { method: request.method, headers, body });
}

/** The account of a session that this very answer begins. */
async function justSignedIn(answer: Response, { service }: Accounts): Promise<AccountId | null> {
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]);
  const { api } = await service();
  const found = await api.getSession({
    headers: new Headers({ cookie: cookies.join('; ') }),
  });
  return found === null ? null : (found.user.id as AccountId);
}

/**
 * The answer as it is, but a refusal in our form. To somebody who is signed in a wrong code is a wrong
 * code: 401 would tell the apps that the session is over.
 */
async function send(reply: FastifyReply, answer: Response, isSignedIn: boolean) {
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
  const place = answer.headers.get('location');
  if (place !== null) reply.header('location', place);
  const text = await answer.text();
  if (answer.status < 400) {
    return reply
      .code(answer.status)
      .header('content-type', answer.headers.get('content-type') ?? 'application/json')
      .header('cache-control', 'no-store')
      .serializer(String)
      .send(text);
  }
  const refusal = isSignedIn && answer.status === 401 ? 422 : answer.status;
  const status = refusal >= 500 ? 503 : refusal;
  return sendProblem(reply, { status, code: codeOf(text), title: 'This was not accepted.' });
}

function codeOf(text: string): string {
  try {
    const { code } = JSON.parse(text) as { code?: unknown };
    return typeof code === 'string' ? code.toLowerCase().replaceAll('_', '-') : 'refused';
  } catch {
    return 'refused';
  }
}
