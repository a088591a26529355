import type { SiteId, StaffActor } from '#access';
import {
  checkLanguage,
  type LanguageView,
  languagesToCheck,
  readLanguages,
  setClinicPhone,
} from '#administration';
import type { Reader } from '#database/server';
import { handleAs, type Route } from '#http/server';
import { type Instant, ok } from '#kernel';
import { siteWriter } from '#profile/server';
import { addCheck, checksOf } from './language-store.ts';

/** What ships of a language: how much is said, and whether the file that ships vouches for it. */
export type ShippedLanguage = Pick<LanguageView, 'coverage' | 'checkedInFile'>;
export type Shipped = (language: LanguageView['language']) => ShippedLanguage;

/** The clinic's own particulars: where people call, and which languages may be shown to them. */
export function siteRoutes(shipped: Shipped): readonly Route[] {
  return [
    handleAs('staff', setClinicPhone, async ({ actor, database }, { body }) =>
      database.write({ siteId: actor.siteId }, async (trx) => {
        await siteWriter(trx).setPhone(actor.siteId, body.phone);
        return ok({ phone: body.phone });
      }),
    ),

    handleAs('staff', readLanguages, async ({ actor, database }) =>
      database.read({ siteId: actor.siteId }, async (db) =>
        ok({ languages: await languagesOf(db, actor.siteId, shipped) }),
      ),
    ),

    handleAs('staff', checkLanguage, async ({ actor, database, now }, { params, body }) =>
      database.write({ siteId: actor.siteId }, async (trx) => {
        const vouched = body.checked ? body : { ...body, nativeReader: null, clinician: null };
        await addCheck(trx, actor.siteId, { ...params, ...vouched }, byOf(actor, now));
        return ok({ languages: await languagesOf(trx, actor.siteId, shipped) });
      }),
    ),
  ];
}

const byOf = ({ accountId, name }: StaffActor, now: Instant) => ({ accountId, name, now });

async function languagesOf(db: Reader, siteId: SiteId, shipped: Shipped): Promise<LanguageView[]> {
  const checks = await checksOf(db, siteId);
  return languagesToCheck.map((language) => {
    const own = checks.filter((check) => check.language === language);
    const { coverage, checkedInFile } = shipped(language);
    return {
      language,
      coverage,
      checkedInFile,
      checked: checkedInFile || own[0]?.checked === true,
      history: own.map((check) => ({
        checked: check.checked,
        nativeReader: check.native_reader,
        clinician: check.clinician,
        byName: check.set_by_name,
        at: check.set_at,
      })),
    };
  });
}
