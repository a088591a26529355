import type { AccountId, SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant, Text } from '#kernel';
import type { SafetyTables } from './tables.ts';

export type CrisisContact = {
  readonly contactId: Id<'CrisisContactId'>;
  readonly label: Text;
  readonly phone: string | null;
  readonly textNumber: string | null;
  readonly hours: Text | null;
  readonly verifiedAt: Instant | null;
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
    }));
  };
  return {
    all,
    /**
     * What a person in need is shown: contacts that somebody called and found right, then always the
     * emergency number, which needs no table.
     */
    shown: async (siteId: SiteId, country: string) => {
      const contacts = (await all(siteId)).filter(({ verifiedAt }) => verifiedAt !== null);
      const shown = contacts.map(({ label, phone, textNumber, hours }) => {
        return { label, phone, textNumber, hours };
      });
      return withEmergency(shown, country);
    },
  };
}

type Shown = Pick<CrisisContact, 'label' | 'phone' | 'textNumber' | 'hours'>;

/** The emergency number stands once: where the site lists it itself, its own line is kept. */
export function withEmergency(contacts: readonly Shown[], country: string): Shown[] {
  const last = emergency(country);
  return contacts.some(({ phone }) => phone === last.phone) ? [...contacts] : [...contacts, last];
}

/** Numbers of the emergency service; everywhere else 112 works from any mobile telephone. */
const emergencyNumbers: Readonly<Record<string, string>> = {
  US: '911',
  CA: '911',
  MX: '911',
  GB: '999',
  AU: '000',
  NZ: '111',
};

function emergency(country: string): Shown & { readonly phone: string } {
  return {
    label: { en: 'Emergency service', es: 'Emergencias', de: 'Notruf', ar: 'خدمة الطوارئ' },
    phone: emergencyNumbers[country] ?? '112',
    textNumber: null,
    hours: null,
  };
}

export function crisisContactWriter(trx: Writer) {
  const tables = trx.withTables<SafetyTables>();
  return {
    /** Adds or changes; whoever changes without having called takes the verification back. */
    set: async (
      site: { readonly siteId: SiteId; readonly country: string },
      contact: Omit<CrisisContact, 'verifiedAt'>,
      verified: { readonly by: AccountId; readonly at: Instant } | null,
    ): Promise<void> => {
      const fields = {
        label: contact.label,
        phone: contact.phone,
        text_number: contact.textNumber,
        hours: contact.hours,
        verified_by: verified?.by ?? null,
        verified_at: verified?.at ?? null,
      };
      await tables
        .insertInto('crisis_contact')
        .values({
          contact_id: contact.contactId,
          site_id: site.siteId,
          country: site.country,
          position: 0,
          removed_at: null,
          ...fields,
        })
        .onConflict((clash) =>
          clash
            .column('contact_id')
            .doUpdateSet(fields)
            .where('crisis_contact.site_id', '=', site.siteId),
        )
        .execute();
    },
  };
}
