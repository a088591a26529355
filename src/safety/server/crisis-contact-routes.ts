import type { InputOf, Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, ok, type Text } from '#kernel';
import { siteReader } from '#profile/server';
import { readCrisisContactState, removeCrisisContact, setCrisisContact } from '#safety';
import { contactsNow, hasNumber } from './crisis-contact-setup.ts';
import { crisisContactReader, crisisContactWriter } from './crisis-contact-store.ts';

type Written = InputOf<typeof setCrisisContact>['body'];

const inOthers = ({ inOtherLanguages = [] }: Written, part: 'label' | 'hours'): Partial<Text> =>
  Object.fromEntries(
    inOtherLanguages.flatMap((one) => {
      const said = one[part];
      return said === null ? [] : [[one.language, said] as const];
    }),
  );

/** The clinic's own table of crisis contacts, and what whoever answers alerts must know of it. */
export function crisisContactRoutes(): readonly Route[] {
  return [
    handleAs('staff', setCrisisContact, async ({ actor, database, now }, { params, body }) =>
      database.write({ siteId: actor.siteId }, async (trx) => {
        const site = await siteReader(trx).site(actor.siteId);
        const contact = {
          contactId: params.contactId,
          label: { en: body.label, ...inOthers(body, 'label') },
          phone: body.phone,
          textNumber: body.textNumber,
          hours: body.hours === null ? null : { en: body.hours, ...inOthers(body, 'hours') },
        };
        if (body.verified && !hasNumber(contact)) return err(nothingToCall);
        const { accountId: by, name: byName } = actor;
        const verified = body.verified ? { by, byName, at: now } : null;
        await crisisContactWriter(trx).set(site, contact, verified);
        return ok({ saved: true as const });
      }),
    ),

    handleAs('staff', removeCrisisContact, async ({ actor, database, now }, { params }) =>
      database.write({ siteId: actor.siteId }, async (trx) => {
        const site = await siteReader(trx).site(actor.siteId);
        const others = (await crisisContactReader(trx).all(actor.siteId)).filter(
          ({ contactId }) => contactId !== params.contactId,
        );
        const stays = others.some(({ verifiedAs }) => verifiedAs !== null && hasNumber(verifiedAs));
        if (site.liveSince !== null && !stays) return err(lastOne);
        await crisisContactWriter(trx).remove(actor.siteId, params.contactId, now);
        return ok({ removed: true as const });
      }),
    ),

    handleAs('staff', readCrisisContactState, async ({ actor, database, now }) =>
      database.read({ siteId: actor.siteId }, async (db) => {
        const { site, contacts, reachable, verifyDays } = await contactsNow(db, actor.siteId, now);
        return ok({
          live: site.liveSince !== null,
          reachable,
          attention: contacts
            .filter(({ stand }) => stand !== 'fresh')
            .map(({ contactId, label, phone, textNumber, hours, stand, dueOn }) => ({
              contactId,
              label,
              phone,
              textNumber,
              hours,
              stand,
              dueOn,
            })),
          verifyDays,
        });
      }),
    ),
  ];
}

const nothingToCall: Problem = {
  status: 422,
  code: 'nothing-to-call',
  title: 'There is no number that could have been called.',
  fields: [{ at: '/body/phone', code: 'missing', message: 'Write a number to call or to text.' }],
};

const lastOne: Problem = {
  status: 409,
  code: 'last-crisis-contact',
  title: 'Patients would be left without a number of yours. Add another and call it first.',
};
