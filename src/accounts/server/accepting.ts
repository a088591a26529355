import { uuidv7 } from 'uuidv7';
import type { AccountId } from '#access';
import { acceptInvitation, readInvitation, wornHat } from '#accounts';
import { auditWriter } from '#audit/server';
import type { Database, Writer } from '#database/server';
import type { Problem } from '#http';
import { handleOpen, type Route } from '#http/server';
import { assert, err, type Instant, ok, type Result } from '#kernel';
import { addAccount } from './account-store.ts';
import type { Accounts } from './accounts.ts';
import { hatsOf } from './hats.ts';
import { giveHat, type InvitationRow, invitationBy, useInvitation } from './invitation-store.ts';
import { hashPassword } from './password.ts';

const unknown: Problem = {
  status: 404,
  code: 'unknown-link',
  title: 'This invitation is not known here. Please check that the link is complete.',
};
const over: Problem = {
  status: 410,
  code: 'link-over',
  title: 'This invitation has ended or was already used. Please ask for a new one.',
};
const taken: Problem = {
  status: 409,
  code: 'email-taken',
  title: 'There is an account with this e-mail address. Sign in, then open the link again.',
};

/** Undoes the transaction and says why. */
class Undone extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

export function accepting(accounts: Accounts): readonly Route[] {
  const read = handleOpen(readInvitation, async ({ database, asked }, { body }) => {
    const found = await openInvitation(database, body.token);
    if (!found.ok) return found;
    const signedIn = await accounts.signedIn(asked);
    return ok({
      kind: found.value.kind,
      name: found.value.display_name,
      siteName: found.value.site_name,
      email: found.value.email,
      expiresAt: found.value.expires_at,
      joins: signedIn?.email ?? null,
    });
  });

  const accept = handleOpen(acceptInvitation, async (context, { body }) => {
    const { database, now, requestId } = context;
    const found = await openInvitation(database, body.token);
    if (!found.ok) return found;
    const signedIn = await accounts.signedIn(context.asked);
    const newcomer = signedIn === null ? await newcomerOf(found.value, body) : null;
    if (newcomer !== null && !newcomer.ok) return newcomer;
    const accountId = signedIn?.accountId ?? (uuidv7() as AccountId);
    const outcome = await undoable(() =>
      database.write({ system: 'an invitation is accepted' }, async (trx) => {
        if (!(await useInvitation(trx, body.token))) throw new Undone(over);
        const isNew =
          newcomer === null || (await addAccount(trx, { accountId, ...newcomer.value }));
        if (!isNew) throw new Undone(taken);
        await giveHat(trx, found.value, accountId);
        await recordJoining(trx, found.value, accountId, now, requestId);
      }),
    );
    accounts.recognition.forgetAccount(accountId);
    return outcome.ok ? ok({ accepted: true as const, kind: found.value.kind }) : outcome;
  });

  return [read, accept];
}

async function openInvitation(
  database: Database,
  token: string,
): Promise<Result<InvitationRow, Problem>> {
  const row = await invitationBy(database.unscoped, token);
  if (row === null) return err(unknown);
  return row.state === 'open' ? ok(row) : err(over);
}

type Given = { readonly email?: string | undefined; readonly password?: string | undefined };
type Newcomer = {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly emailVouched: boolean;
};

/** The account to be made; the address of a colleague is the one that was invited. */
async function newcomerOf(row: InvitationRow, given: Given): Promise<Result<Newcomer, Problem>> {
  const email = row.email ?? given.email;
  const missing = [
    ...(email === undefined ? ['email'] : []),
    ...(given.password === undefined ? ['password'] : []),
  ];
  if (email === undefined || given.password === undefined) {
    return err({
      status: 400,
      code: 'invalid-input',
      title: 'An account needs an e-mail address and a password.',
      fields: missing.map((name) => ({ at: `/body/${name}`, code: 'missing', message: 'Needed.' })),
    });
  }
  return ok({
    name: row.display_name,
    email,
    passwordHash: await hashPassword(given.password),
    // The administrator wrote a colleague's address; anybody else wrote their own.
    emailVouched: row.kind === 'staff' && row.email !== null,
  });
}

async function recordJoining(
  trx: Writer,
  row: InvitationRow,
  accountId: AccountId,
  at: Instant,
  requestId: string,
): Promise<void> {
  const hats = await hatsOf(trx, accountId);
  const given = hats.filter((hat) => hat.kind === row.kind && hat.siteId === row.site_id);
  const actor = wornHat(given, null);
  assert(actor !== null, 'an accepted invitation gives a hat');
  await auditWriter(trx).append({
    subjectId: row.patient_id ?? row.site_id,
    at,
    actor,
    action: 'ACCEPTED_INVITATION',
    outcome: 'done',
    requestId,
    detail: { invitationId: row.invitation_id },
  });
}

async function undoable(work: () => Promise<void>): Promise<Result<null, Problem>> {
  try {
    await work();
    return ok(null);
  } catch (error) {
    if (error instanceof Undone) return err(error.problem);
    throw error;
  }
}
