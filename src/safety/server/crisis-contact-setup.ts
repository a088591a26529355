import type { SiteId } from '#access';
import type { Reader } from '#database/server';
import { crisisVerifyDays, crisisWarnDays, inForce } from '#evidence';
import { type Instant, localDayOf, type TimeZone } from '#kernel';
import { siteReader } from '#profile/server';
import { settingReader } from '#reasoning/server';
import { dueOn, isStale, mayGoLive, standOf } from '#safety';
import { type CrisisContact, crisisContactReader } from './crisis-contact-store.ts';

/** The crisis contacts of a site as they stand today, by the clocks the site works by. */
export async function contactsNow(db: Reader, siteId: SiteId, now: Instant) {
  const site = await siteReader(db).site(siteId);
  const bearer = { country: site.country, siteId, accountId: null, patientId: null };
  const settings = await settingReader(db).for(bearer);
  const clock = {
    verifyDays: inForce(crisisVerifyDays, settings, bearer, now).value,
    warnDays: inForce(crisisWarnDays, settings, bearer, now).value,
  };
  const today = localDayOf(now, site.timeZone);
  const all = await crisisContactReader(db).all(siteId);
  const pure = all.map((contact) => pureOf(contact, site.timeZone));
  const contacts = all.map((contact, at) => {
    const one = pure[at] ?? pureOf(contact, site.timeZone);
    const { verifiedAs, ...rest } = contact;
    return {
      ...rest,
      stale: isStale(one, today, clock.verifyDays),
      stand: standOf(one, today, clock),
      dueOn: dueOn(one, clock.verifyDays),
      shownAsBefore: contact.verifiedAt === null && verifiedAs !== null,
    };
  });
  const reachable = all.some(({ verifiedAs }) => verifiedAs !== null && hasNumber(verifiedAs));
  return { site, contacts, reachable, ...clock, gate: mayGoLive(pure, today, clock.verifyDays) };
}

export const hasNumber = ({
  phone,
  textNumber,
}: Pick<CrisisContact, 'phone' | 'textNumber'>): boolean => phone !== null || textNumber !== null;

function pureOf(
  { contactId, label, phone, textNumber, verifiedAt }: CrisisContact,
  zone: TimeZone,
) {
  const verifiedOn = verifiedAt === null ? null : localDayOf(verifiedAt, zone);
  return { id: contactId, label, phone, textNumber, verifiedOn };
}
