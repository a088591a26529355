import type { Generated } from 'kysely';
import type { AccountId, SiteId } from '#access';
import type { Id, Instant, LocalDate } from '#kernel';
import type { Basis, OwnState } from '#library';
import type { Instrument, ItemBank, Wording } from '#measures';

type Author = { by_account: AccountId; by_name: string; at: Instant };

/** The tables this room owns. No other room names them. The scope of the transaction is the site. */
export type LibraryTables = {
  library_attestation: Author & {
    site_id: Generated<SiteId>;
    attestation_id: Id<'AttestationId'>;
    instrument: string;
    language: string;
    ends: Id<'AttestationId'> | null;
    statement: string | null;
    basis: Basis | null;
    reference: string | null;
    in_name_of: string | null;
    from_day: LocalDate | null;
    until_day: LocalDate | null;
    reason: string | null;
  };
  library_wording: Author & {
    site_id: Generated<SiteId>;
    instrument: string;
    language: string;
    version: number;
    of_version: number;
    words: Wording | null;
  };
  library_questionnaire: {
    site_id: Generated<SiteId>;
    questionnaire_id: string;
    origin: 'authored' | 'imported';
    state: OwnState;
    draft: unknown;
    draft_number: number;
    created_at: Instant;
    changed_by: AccountId;
    changed_by_name: string;
    changed_at: Instant;
  };
  library_questionnaire_version: Author & {
    site_id: Generated<SiteId>;
    questionnaire_id: string;
    version: number;
    definition: Instrument;
    source: unknown;
  };
  library_item_bank: Author & {
    site_id: Generated<SiteId>;
    bank_id: string;
    load: number;
    bank: ItemBank | null;
    statement: string;
    basis: Basis;
    reference: string;
    in_name_of: string;
    until_day: LocalDate | null;
    reason: string | null;
  };
};

/** Who does something in the library, and when. */
export type By = { readonly by: AccountId; readonly byName: string; readonly at: Instant };

export const authorOf = ({ by, byName, at }: By): Author => ({
  by_account: by,
  by_name: byName,
  at,
});
