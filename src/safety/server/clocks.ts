import type { PatientId, SiteId } from '#access';
import type { Reader } from '#database/server';
import {
  acknowledgeMinutes,
  closeHours,
  crisisVerifyDays,
  inForce,
  suicideProfile,
  urgentMinutes,
} from '#evidence';
import type { Instant } from '#kernel';
import { patientReader, siteReader } from '#profile/server';
import { findingReader, settingReader } from '#reasoning/server';
import { type AlertClocks, clocksFor, type SiteClocks } from '#safety';
import type { KeptAlert } from './alert-store.ts';

/** The clocks a site works by now, and its safety profile. */
export async function clocksOf(
  db: Reader,
  siteId: SiteId,
  patientId: PatientId | null,
  now: Instant,
): Promise<SiteClocks & { readonly verifyDays: number; readonly profile: string }> {
  const { country } = await siteReader(db).site(siteId);
  const bearer = { country, siteId, accountId: null, patientId };
  const settings = await settingReader(db).for(bearer);
  return {
    acknowledgeMinutes: inForce(acknowledgeMinutes, settings, bearer, now).value,
    urgentMinutes: inForce(urgentMinutes, settings, bearer, now).value,
    closeHours: inForce(closeHours, settings, bearer, now).value,
    verifyDays: inForce(crisisVerifyDays, settings, bearer, now).value,
    profile: inForce(suicideProfile, settings, bearer, now).value,
  };
}

/** The clocks of one alert: those of the site, shortened or lengthened by what its finding asks for. */
export async function clocksOfAlert(
  db: Reader,
  { siteId, patientId, findingId }: Pick<KeptAlert, 'siteId' | 'patientId' | 'findingId'>,
  now: Instant,
): Promise<AlertClocks> {
  const site = await clocksOf(db, siteId, patientId, now);
  const kept = await findingReader(db).one(patientId, findingId);
  const patient = await patientReader(db).patient(patientId);
  return kept === null || patient === null ? site : clocksFor(kept.finding, site, patient.timeZone);
}
