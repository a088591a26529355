import type { AccountId, SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import { withEmergency } from './crisis-contact-emergency.ts';
import type { ContactAsShown, SafetyTables } from './tables.ts';

export type CrisisContact = ContactAsShown & {
  readonly contactId: Id<'CrisisContactId'>;
  readonly verifiedAt: Instant | null;
  readonly verifiedByName: string | null;
  /** As it was when somebody last called it and found it right; null: nobody ever did. */
  readonly verifiedAs: ContactAsShown | null;
};

const contactsMax = 50;

export function crisisContactReader(db: Reader) {
  const all = async (siteId: SiteId): Promise<readonly CrisisContact[]> => {
    const rows = await db
      .withTables<SafetyTables>()
      .selectFrom('crisis_contact')
      .selectAll()
      .where('site_id', '=', siteId)
      .where('removed_at', 'is', null)
      .orderBy('position')
      .orderBy('contact_id')
      .limit(contactsMax)
      .execute();
    return rows.map((row) => ({
      contactId: row.contact_id,
      label: row.label,
      phone: row.phone,
      textNumber: row.text_number,
      hours: row.hours,
      verifiedAt: row.verified_at,
      verifiedByName: row.verified_by_name,
      verifiedAs: row.verified_as,
    }));
  };
  return {
    all,
    /**
     * What a person in need is shown: contacts as somebody called them and found them right, also where
     * that was long ago, then always the emergency number, which needs no table.
     */
    shown: async (siteId: SiteId, country: string) => {
      const contacts = (await all(siteId)).flatMap(({ verifiedAs }) => verifiedAs ?? []);
      return withEmergency(contacts, country);
    },
  };
}

export type Verified = {
  readonly by: AccountId;
  readonly byName: string;
  readonly at: Instant;
};

export function crisisContactWriter(trx: Writer) {
  const tables = trx.withTables<SafetyTables>();
  return {
    /** Adds or changes; whoever changes without having called takes the verification back. */
    set: async (
      site: { readonly siteId: SiteId; readonly country: string },
      { contactId, ...written }: ContactAsShown & Pick<CrisisContact, 'contactId'>,
      verified: Verified | null,
    ): Promise<void> => {
      const { label, phone, textNumber, hours } = written;
      const fields = {
        label,
        phone,
        text_number: textNumber,
        hours,
        verified_by: verified?.by ?? null,
        verified_by_name: verified?.byName ?? null,
        verified_at: verified?.at ?? null,
        ...(verified === null ? {} : { verified_as: { label, phone, textNumber, hours } }),
      };
      await tables
        .insertInto('crisis_contact')
        .values({
          contact_id: contactId,
          site_id: site.siteId,
          country: site.country,
          position: 0,
          removed_at: null,
          verified_as: null,
          ...fields,
        })
        .onConflict((clash) =>
          clash
            .column('contact_id')
            .doUpdateSet({ ...fields, removed_at: null })
            .where('crisis_contact.site_id', '=', site.siteId),
        )
        .execute();
      if (verified !== null) await noteCheck(trx, contactId, site.siteId, verified);
    },

    remove: async (
      siteId: SiteId,
      contactId: Id<'CrisisContactId'>,
      now: Instant,
    ): Promise<void> => {
      await tables
        .updateTable('crisis_contact')
        .set({ removed_at: now })
        .where('contact_id', '=', contactId)
        .where('site_id', '=', siteId)
        .execute();
    },
  };
}

/** Every call that found a number right is kept, with who made it. */
async function noteCheck(
  trx: Writer,
  contactId: Id<'CrisisContactId'>,
  siteId: SiteId,
  { by, byName, at }: Verified,
): Promise<void> {
  await trx
    .withTables<SafetyTables>()
    .insertInto('crisis_contact_check')
    .values({ contact_id: contactId, at, site_id: siteId, by, by_name: byName })
    .onConflict((clash) => clash.columns(['contact_id', 'at']).doNothing())
    .execute();
}
