import type { AccountId, Actor } from '#access';
import {
  askPasswordReset,
  changeLostPassword,
  openPasswordReset,
  resetPatientPassword,
  resetStaffPassword,
  wornHat,
} from '#accounts';
import type { Database, Writer } from '#database/server';
import { notFound, type Problem } from '#http';
import { type Context, handleAs, handleOpen, type Route } from '#http/server';
import { addHours, err, type Instant, ok, type Result } from '#kernel';
import { languageOf } from './account-store.ts';
import type { Accounts } from './accounts.ts';
import { hatsOf } from './hats.ts';
import { hashPassword } from './password.ts';
import { resetLetter } from './reset-letter.ts';
import {
  accountOfPatient,
  accountWithEmail,
  issueReset,
  type OpenReset,
  resetBy,
  useReset,
  worksAt,
} from './reset-store.ts';
import { throttle } from './throttle.ts';
import { record } from './trail.ts';
import { unknownLink } from './unknown-link.ts';

/** A link in a mailbox is over soon; one that is handed over has until the next day. */
const mailedHours = 1;
const handedHours = 24;

const noMail: Problem = {
  status: 409,
  code: 'no-mail-here',
  title: 'This clinic’s server sends no mail. Please ask the clinic for a one-time link.',
};
const over: Problem = {
  status: 410,
  code: 'link-over',
  title: 'This link has ended or was already used. Please ask for a new one.',
};
const noAccount: Problem = {
  status: 409,
  code: 'no-account-yet',
  title: 'This person has no account yet. Invite them instead.',
};

const wornElsewhere: Problem = {
  status: 409,
  code: 'account-used-elsewhere',
  title:
    'This account opens more than what you answer for. Its owner can ask for a letter on the sign-in page.',
};

/** The way back in for who lost their password. */
export function resetting(accounts: Accounts): readonly Route[] {
  const asked = throttle({ most: 3 });

  const ask = handleOpen(askPasswordReset, async ({ database, now, log }, { body }) => {
    const { mail } = accounts;
    if (mail === null) return err(noMail);
    const tooOften = asked.isClosed(body.email);
    asked.failed(body.email);
    // After the answer, so that it neither says nor takes longer for an address that is known.
    if (!tooOften) {
      accounts.afterwards(async () => {
        try {
          await sendReset(accounts, database, body.email, now);
        } catch (error) {
          log.error('a password letter was not sent', { error: errorName(error) });
        }
      });
    }
    return ok({ asked: true as const });
  });

  const open = handleOpen(openPasswordReset, async ({ database, now }, { body }) => {
    const found = openOne(await resetBy(database.unscoped, body.token, now));
    if (!found.ok) return found;
    return ok({ email: found.value.email, expiresAt: found.value.expires_at });
  });

  const use = handleOpen(changeLostPassword, async (context, { body }) => {
    const { database, now, requestId } = context;
    const found = openOne(await resetBy(database.unscoped, body.token, now));
    if (!found.ok) return found;
    const passwordHash = await hashPassword(body.password);
    const accountId = await database.write({ system: 'a password is changed' }, (trx) =>
      useReset(trx, body.token, passwordHash, now),
    );
    if (accountId === null) return err(over);
    accounts.recognition.forgetAccount(accountId);
    await record(database, accountId, { action: 'CHANGED_PASSWORD', at: now, requestId });
    return ok({ changed: true as const });
  });

  return [ask, open, use, ...handedOver(accounts)];
}

function handedOver(accounts: Accounts): readonly Route[] {
  const forColleague = handleAs('staff', resetStaffPassword, async (context, { params }) => {
    const { database, actor } = context;
    const { accountId } = params;
    const isHere = await worksAt(database.unscoped, accountId, actor.siteId);
    if (!isHere) return err(notFound('colleague'));
    return database.write({ siteId: actor.siteId }, (trx) =>
      handOver(accounts, trx, accountId, 'staff', context),
    );
  });

  const forPatient = handleAs('staff', resetPatientPassword, async (context, { params }) =>
    context.database.write(params, async (trx) => {
      const accountId = await accountOfPatient(trx, params.patientId);
      if (accountId === null) return err(noAccount);
      return handOver(accounts, trx, accountId, 'patient', context);
    }),
  );

  return [forColleague, forPatient];
}

async function handOver(
  { options }: Accounts,
  trx: Writer,
  accountId: AccountId,
  kind: Actor['kind'],
  { actor, now }: Context<Extract<Actor, { kind: 'staff' }>>,
) {
  // Whoever hands over a link could use it: it may open nothing they do not answer for.
  const hats = await hatsOf(trx, accountId);
  const isWithin = hats.every((hat) => hat.kind === kind && hat.siteId === actor.siteId);
  if (!isWithin) return err(wornElsewhere);
  const expiresAt = addHours(now, handedHours);
  const madeBy = actor.accountId;
  const token = await issueReset(trx, { accountId, madeAt: now, expiresAt, madeBy });
  return ok({ url: `${options.publicUrl}${resetPathOf(kind, token)}`, expiresAt });
}

/** The token travels in the fragment, which is never sent or logged. */
const resetPathOf = (kind: Actor['kind'], token: string): string =>
  `${kind === 'staff' ? '/clinic' : '/app'}/reset#${token}`;

async function sendReset(
  { mail, options }: Accounts,
  database: Database,
  email: string,
  now: Instant,
): Promise<void> {
  const letter = await database.write({ system: 'a lost password' }, async (trx) => {
    const accountId = await accountWithEmail(trx, email);
    if (accountId === null) return null;
    const actor = wornHat(await hatsOf(trx, accountId), null);
    if (actor === null) return null;
    const expiresAt = addHours(now, mailedHours);
    const token = await issueReset(trx, { accountId, madeAt: now, expiresAt, madeBy: null });
    const link = `${options.publicUrl}${resetPathOf(actor.kind, token)}`;
    return resetLetter(email, link, await languageOf(trx, actor));
  });
  if (letter !== null) await mail?.send(letter);
}

function openOne(found: OpenReset | null): Result<OpenReset, Problem> {
  if (found === null) return err(unknownLink);
  return found.state === 'open' ? ok(found) : err(over);
}

/** The message may hold an address; the name does not. */
const errorName = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
