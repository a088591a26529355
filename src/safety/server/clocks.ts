import type { PatientId, SiteId } from '#access';
import type { Reader } from '#database/server';
import { acknowledgeMinutes, closeHours, crisisVerifyDays, inForce } from '#evidence';
import type { Instant } from '#kernel';
import { siteReader } from '#profile/server';
import { settingReader } from '#reasoning/server';
import type { AlertClocks } from '#safety';

/** The clocks a site works by now. */
export async function clocksOf(
  db: Reader,
  siteId: SiteId,
  patientId: PatientId | null,
  now: Instant,
): Promise<AlertClocks & { readonly verifyDays: number }> {
  const { country } = await siteReader(db).site(siteId);
  const bearer = { country, siteId, accountId: null, patientId };
  const settings = await settingReader(db).for(bearer);
  return {
    acknowledgeMinutes: inForce(acknowledgeMinutes, settings, bearer, now).value,
    closeHours: inForce(closeHours, settings, bearer, now).value,
    verifyDays: inForce(crisisVerifyDays, settings, bearer, now).value,
  };
}
