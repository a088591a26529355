import type { Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, ok } from '#kernel';
import { siteWriter } from '#profile/server';
import { type GoLive, goLive, readSafetySetup, suggestionsAsOf, suggestionsFor } from '#safety';
import { clocksOf } from './clocks.ts';
import { contactsNow } from './crisis-contact-setup.ts';

/** The clinic's crisis contacts and the gate that they keep shut until they are right. */
export function setupRoutes(): readonly Route[] {
  return [
    handleAs('staff', readSafetySetup, async ({ actor, database, now }) =>
      database.read({ siteId: actor.siteId }, async (db) => {
        const { site, contacts, verifyDays, warnDays, gate } = await contactsNow(
          db,
          actor.siteId,
          now,
        );
        const { profile } = await clocksOf(db, actor.siteId, null, now);
        return ok({
          contacts,
          verifyDays,
          warnDays,
          suggestions: suggestionsFor(site.country, contacts).map((one) => ({ ...one })),
          suggestionsAsOf,
          profile,
          live: site.liveSince !== null,
          mayGoLive: gate.mayGoLive,
          why: [...gate.why],
        });
      }),
    ),

    handleAs('staff', goLive, async ({ actor, database, now }) =>
      database.write({ siteId: actor.siteId }, async (trx) => {
        const { gate } = await contactsNow(trx, actor.siteId, now);
        if (!gate.mayGoLive) return err(notYet(gate));
        await siteWriter(trx).goLive(actor.siteId, now);
        return ok({ live: true as const });
      }),
    ),
  ];
}

function notYet({ why }: GoLive): Problem {
  const first = why[0]?.en ?? '';
  return {
    status: 409,
    code: 'not-ready-for-patients',
    title: `The site cannot open yet. ${first}`.trim(),
    fields: why.map(({ en }) => ({ at: '/contacts', code: 'crisis-contact', message: en })),
  };
}
