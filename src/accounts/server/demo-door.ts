import { sql } from 'kysely';
import type { AccountId } from '#access';
import { demoSignIn, nameOf, readDemoCast, wornHat } from '#accounts';
import type { Database } from '#database/server';
import { notFound } from '#http';
import { handleOpen, type Route } from '#http/server';
import { err, ok } from '#kernel';
import type { Accounts } from './accounts.ts';
import { headersOf } from './cookies.ts';
import { hatsOf } from './hats.ts';
import { endTicket } from './intake-ticket.ts';
import { passCookies } from './signing-in.ts';
import { record } from './trail.ts';

export function demoDoor(accounts: Accounts): readonly Route[] {
  const cast = handleOpen(readDemoCast, async ({ database }) =>
    ok({ people: await castOf(database) }),
  );

  const enter = handleOpen(demoSignIn, async (context, { body }) => {
    const { database, now: at, requestId } = context;
    const api = (await accounts.service()).api as unknown as DemoApi;
    const headers = headersOf(context.asked);
    const answer = await api.enterDemo({
      body: { accountId: body.accountId },
      headers,
      returnHeaders: true,
    });
    const hats = await database.read({ system: 'who plays whom in the demo' }, (db) =>
      hatsOf(db, body.accountId),
    );
    const hat = wornHat(hats, body.hat ?? null);
    if (!answer.response.entered || hat === null) return err(notFound('person in the demo'));
    passCookies(context, answer.headers);
    endTicket(context.reply);
    await record(database, body.accountId, { action: 'SIGNED_IN', at, requestId }, hat);
    return ok({ opens: hat.kind === 'staff' ? ('/clinic/' as const) : ('/app/' as const) });
  });

  return [cast, enter];
}

type DemoApi = {
  readonly enterDemo: (call: {
    readonly body: { readonly accountId: string };
    readonly headers: Headers;
    readonly returnHeaders: true;
  }) => Promise<{ readonly headers: Headers; readonly response: { readonly entered: boolean } }>;
};

const castMax = 60;

async function castOf(database: Database) {
  return database.read({ system: 'who plays whom in the demo' }, async (db) => {
    const { rows } = await sql<{ id: AccountId; about: string | null }>`
      select a.id, coalesce(
        (select s.job_title from staff_member s where s.account_id = a.id limit 1),
        (select c.relation from circle_member c where c.account_id = a.id limit 1)) as about
      from account a order by a.created_at, a.id limit ${castMax}`.execute(db);
    const people = [];
    for (const { id, about } of rows) {
      const hat = wornHat(await hatsOf(db, id), null);
      if (hat === null) continue;
      const role = hat.kind === 'staff' ? hat.role : hat.kind;
      people.push({
        accountId: id,
        name: hat.name,
        kind: hat.kind,
        hat: nameOf(hat),
        about: about ?? role,
      });
    }
    return people;
  });
}
