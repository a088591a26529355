import { type AccountId, type Actor, permissionsOf } from '#access';
import {
  chooseHat,
  confirmSignIn,
  type Hat,
  nameOf,
  readMe,
  type SignedIn,
  signIn,
  signOut,
} from '#accounts';
import type { Problem } from '#http';
import { type Context, handle, handleOpen, type Route } from '#http/server';
import { err, ok } from '#kernel';
import { languageOf, wearHat } from './account-store.ts';
import type { Accounts } from './accounts.ts';
import { headersOf } from './cookies.ts';
import { endTicket } from './intake-ticket.ts';
import type { House } from './routes.ts';
import { throttle } from './throttle.ts';
import { record } from './trail.ts';

const wrong: Problem = {
  status: 401,
  code: 'wrong-sign-in',
  title: 'The e-mail address or the password is not right.',
};
const wrongCode: Problem = { status: 401, code: 'wrong-code', title: 'The code is not right.' };
const closed: Problem = {
  status: 429,
  code: 'too-many-calls',
  title: 'Too many attempts for this account. Please wait a quarter of an hour.',
};

type Open = Context<Actor | null>;

/** Who am I, and in. */
export function signingIn(accounts: Accounts, house: House): readonly Route[] {
  const { service, options } = accounts;
  const guesses = throttle();

  const me = handleOpen(readMe, async (context) => {
    const signedIn = await accounts.signedIn(context.asked);
    const intake = signedIn === null ? context.actor : null;
    return ok({
      mode: house.mode,
      singleSignOn: options.singleSignOn !== null,
      sendsMail: accounts.mail !== null,
      languages: (await house.languages()).filter((tag) => tag !== 'en'),
      account: signedIn === null ? null : await accountView(context, signedIn, house),
      intake: intake?.kind === 'intake' ? { patientId: intake.patientId } : null,
    });
  });

  const enter = handleOpen(signIn, async (context, { body }) => {
    if (guesses.isClosed(body.email)) return err(closed);
    const answer = await attempt(async () =>
      (await service()).api.signInEmail({
        body,
        headers: headersOf(context.asked),
        returnHeaders: true,
      }),
    );
    if (answer === null) {
      guesses.failed(body.email);
      return err(wrong);
    }
    guesses.succeeded(body.email);
    passCookies(context, answer.headers);
    if ('twoFactorRedirect' in answer.response) return ok({ next: 'code' as const });
    endTicket(context.reply);
    await signedInTrail(context, answer.response.user.id);
    return ok({ next: 'signed-in' as const });
  });

  const confirm = handleOpen(confirmSignIn, async (context, { body: { code, kind } }) => {
    const call = {
      body: { code },
      headers: headersOf(context.asked),
      returnHeaders: true,
    } as const;
    const { api } = await service();
    const answer = await attempt(() =>
      kind === 'backup' ? api.verifyBackupCode(call) : api.verifyTOTP(call),
    );
    if (answer === null) return err(wrongCode);
    passCookies(context, answer.headers);
    endTicket(context.reply);
    await signedInTrail(context, answer.response.user.id);
    return ok({ next: 'signed-in' as const });
  });

  return [me, enter, confirm];
}

/** Out again, or on under another hat. */
export function goingOn(accounts: Accounts): readonly Route[] {
  const { service, recognition } = accounts;

  const leave = handleOpen(signOut, async (context) => {
    const signedIn = await accounts.signedIn(context.asked);
    if (signedIn !== null) {
      const headers = headersOf(context.asked);
      const { api } = await service();
      const answer = await attempt(() => api.signOut({ headers, returnHeaders: true }));
      if (answer !== null) passCookies(context, answer.headers);
      recognition.forgetAccount(signedIn.accountId);
    }
    endTicket(context.reply);
    return ok({ signedOut: true as const });
  });

  const wear = handle(chooseHat, async (context, { body }) => {
    const signedIn = await accounts.signedIn(context.asked);
    const hat = signedIn?.hats.find((candidate) => nameOf(candidate) === body.hat);
    if (!signedIn || !hat) return err(noSuchHat);
    await wearHat(context.database.unscoped, signedIn.sessionId, body.hat);
    recognition.forgetAccount(signedIn.accountId);
    return ok(viewOf(hat));
  });

  return [leave, wear];
}

const noSuchHat: Problem = {
  status: 404,
  code: 'not-found',
  title: 'This account cannot act as that.',
};

function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !('statusCode' in error)) return false;
  return error.name === 'APIError' && Number(error.statusCode) < 500;
}

/** `null` when better-auth refuses; anything else it throws is a bug or a broken database. */
async function attempt<Answer>(call: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await call();
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

export function passCookies({ reply }: Pick<Open, 'reply'>, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
}

function signedInTrail(context: Open, accountId: string): Promise<void> {
  const { now: at, requestId } = context;
  return record(context.database, accountId as AccountId, { action: 'SIGNED_IN', at, requestId });
}

async function accountView(context: Open, signedIn: SignedIn, { timeZoneOf }: House) {
  const { actor, hats, name, email, secondFactorOn } = signedIn;
  const worn = hats.find((hat) => hat === actor) ?? null;
  const scope = actor === null ? { system: 'nobody yet' } : { siteId: actor.siteId };
  const language =
    actor === null || actor.kind === 'staff'
      ? 'en'
      : await context.database.read(scope, (db) => languageOf(db, actor));
  return {
    name,
    email,
    secondFactorOn,
    wearing: worn === null ? null : viewOf(worn),
    hats: hats.map(viewOf),
    permissions:
      worn === null ? [] : [...permissionsOf(worn.kind === 'staff' ? worn.role : worn.kind)],
    language,
    timeZone: worn === null ? null : await timeZoneOf(worn.siteId),
  };
}

export function viewOf(hat: Hat) {
  return {
    hat: nameOf(hat),
    kind: hat.kind,
    name: hat.name,
    role: hat.kind === 'staff' ? hat.role : null,
    siteId: hat.siteId,
    patientId: hat.kind === 'staff' ? null : hat.patientId,
  };
}
