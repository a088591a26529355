import type { AccountId, SiteId } from '#access';
import type { LanguageView } from '#administration';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';

/** The table this room owns. No other room names it. */
type LanguageTables = {
  language_check: {
    site_id: SiteId;
    check_id: Id<'LanguageCheckId'>;
    language: LanguageView['language'];
    checked: boolean;
    native_reader: string | null;
    clinician: string | null;
    set_at: Instant;
    set_by: AccountId;
    set_by_name: string;
  };
};

export type LanguageCheck = {
  readonly checkId: Id<'LanguageCheckId'>;
  readonly language: LanguageView['language'];
  readonly checked: boolean;
  readonly nativeReader: string | null;
  readonly clinician: string | null;
};

const checksMax = 500;

/** What a site said about its languages, the latest first. */
export async function checksOf(db: Reader, siteId: SiteId) {
  return db
    .withTables<LanguageTables>()
    .selectFrom('language_check')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('set_at', 'desc')
    .orderBy('check_id', 'desc')
    .limit(checksMax)
    .execute();
}

/** Languages somebody of this installation vouches for now. */
export async function vouchedLanguages(db: Reader): Promise<readonly string[]> {
  const latest = await db
    .withTables<LanguageTables>()
    .selectFrom('language_check')
    .select(['language', 'checked'])
    .distinctOn(['site_id', 'language'])
    .orderBy('site_id')
    .orderBy('language')
    .orderBy('set_at', 'desc')
    .orderBy('check_id', 'desc')
    .execute();
  return [...new Set(latest.filter(({ checked }) => checked).map(({ language }) => language))];
}

/** Saying the same again changes nothing. */
export async function addCheck(
  trx: Writer,
  siteId: SiteId,
  check: LanguageCheck,
  by: { readonly accountId: AccountId; readonly name: string; readonly now: Instant },
): Promise<void> {
  await trx
    .withTables<LanguageTables>()
    .insertInto('language_check')
    .values({
      site_id: siteId,
      check_id: check.checkId,
      language: check.language,
      checked: check.checked,
      native_reader: check.nativeReader,
      clinician: check.clinician,
      set_at: by.now,
      set_by: by.accountId,
      set_by_name: by.name,
    })
    .onConflict((clash) => clash.columns(['site_id', 'check_id']).doNothing())
    .execute();
}
