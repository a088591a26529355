import type { SiteId } from '#access';
import type { Reader } from '#database/server';
import type { Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, type Instant, localDayOf, ok, type TimeZone } from '#kernel';
import { siteReader, siteWriter } from '#profile/server';
import {
  type GoLive,
  goLive,
  isStale,
  mayGoLive,
  readSafetySetup,
  setCrisisContact,
} from '#safety';
import { clocksOf } from './clocks.ts';
import {
  type CrisisContact,
  crisisContactReader,
  crisisContactWriter,
} from './crisis-contact-store.ts';

/** The clinic's crisis contacts and the gate that they keep shut until they are right. */
export function setupRoutes(): readonly Route[] {
  return [
    handleAs('staff', readSafetySetup, async ({ actor, database, now }) =>
      database.read({ siteId: actor.siteId }, async (db) => {
        const { site, contacts, verifyDays, gate } = await setupOf(db, actor.siteId, now);
        const today = localDayOf(now, site.timeZone);
        return ok({
          contacts: contacts.map((contact) => ({
            ...contact,
            stale: isStale(pureOf(contact, site.timeZone), today, verifyDays),
          })),
          profile: site.safetyProfile,
          live: site.liveSince !== null,
          mayGoLive: gate.mayGoLive,
          why: [...gate.why],
        });
      }),
    ),

    handleAs('staff', setCrisisContact, async ({ actor, database, now }, { params, body }) =>
      database.write({ siteId: actor.siteId }, async (trx) => {
        const site = await siteReader(trx).site(actor.siteId);
        const contact = {
          contactId: params.contactId,
          label: { en: body.label },
          phone: body.phone,
          textNumber: body.textNumber,
          hours: body.hours === null ? null : { en: body.hours },
        };
        const verified = body.verified ? { by: actor.accountId, at: now } : null;
        await crisisContactWriter(trx).set(site, contact, verified);
        return ok({ saved: true as const });
      }),
    ),

    handleAs('staff', goLive, async ({ actor, database, now }) =>
      database.write({ siteId: actor.siteId }, async (trx) => {
        const { gate } = await setupOf(trx, actor.siteId, now);
        if (!gate.mayGoLive) return err(notYet(gate));
        await siteWriter(trx).goLive(actor.siteId, now);
        return ok({ live: true as const });
      }),
    ),
  ];
}

async function setupOf(db: Reader, siteId: SiteId, now: Instant) {
  const site = await siteReader(db).site(siteId);
  const contacts = await crisisContactReader(db).all(siteId);
  const { verifyDays } = await clocksOf(db, siteId, null, now);
  const today = localDayOf(now, site.timeZone);
  const pure = contacts.map((contact) => pureOf(contact, site.timeZone));
  return { site, contacts, verifyDays, gate: mayGoLive(pure, today, verifyDays) };
}

function pureOf(
  { contactId, label, phone, textNumber, verifiedAt }: CrisisContact,
  zone: TimeZone,
) {
  const verifiedOn = verifiedAt === null ? null : localDayOf(verifiedAt, zone);
  return { id: contactId, label, phone, textNumber, verifiedOn };
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
