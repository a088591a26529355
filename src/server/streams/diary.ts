import { uuidv7 } from 'uuidv7';
import type { PatientActor, SiteId } from '#access';
import type { Database, Reader, Writer } from '#database/server';
import type { DiaryDeps } from '#diary/server';
import {
  type Bearer,
  inForce,
  type NumberParameter,
  type Setting,
  silentDays,
  usualPainDays,
  usualPainDeviations,
  usualPainFewestDays,
  worseDaysFreshDays,
  worseDaysInARow,
} from '#evidence';
import { lastDaysAgainstUsual, type UsualPainSettings } from '#insight';
import { assert, daysBetween, type Id, type Instant, localDayOf, type TimeZone } from '#kernel';
import { patientReader, siteReader } from '#profile/server';
import type { Circumstances, Finding } from '#reasoning';
import { findingReader, findingWriter, settingReader } from '#reasoning/server';
import { type CountsKept, caseloadWriter } from '#registry/server';
import { cardWriter } from '#worklist/server';
import { afterDiaryDay, cardsFor } from '../flows.ts';
import { diaryRulebook } from '../rulebook.ts';
import { keptForAWhile } from './kept-for-a-while.ts';
import { saveOrdinary } from './ordinary-day.ts';
import { endSilence } from './silence.ts';

type Entry = Parameters<DiaryDeps['afterEntry']>[1];

/** What follows from a diary day, in the transaction that keeps it. */
export function diaryStream(database: Database, counts: CountsKept): DiaryDeps {
  const zones = keptForAWhile<TimeZone>();
  const sites = keptForAWhile<SiteSettings>();
  return {
    zoneOf: ({ patientId }) =>
      zones.get(patientId, async () => {
        const zone = await database.read({ patientId }, (db) =>
          patientReader(db).timeZone(patientId),
        );
        assert(zone !== null, 'a signed-in person is registered');
        return zone;
      }),
    saveQuickly: async (quick, incoming, zone, backFilled) => {
      const { patientId, siteId } = incoming.actor;
      const site = await sites.get(siteId, () =>
        database.read({ patientId }, (db) => settingsOf(db, siteId, incoming.now)),
      );
      return saveOrdinary(quick, { incoming, zone, backFilled, usual: site.usual });
    },
    afterEntry: async (trx, entry) => {
      const { patientId, siteId } = entry.actor;
      await caseloadWriter(trx).afterDiary(patientId, entry);
      const site = await sites.get(siteId, () => settingsOf(trx, siteId, entry.now));
      const circumstances = circumstancesAt(entry, site);
      if (isARun(entry.days, circumstances, site)) {
        const bad = afterDiaryDay(entry.days, circumstances);
        if (bad !== null) await raiseOnce(trx, entry.actor, bad, entry.now, counts);
      } else if (endsARun(entry, circumstances, site)) await endRun(trx, entry, counts);
      if (
        breaksSilence(entry, circumstances, site) &&
        (await endSilence(trx, patientId, entry.now))
      )
        counts.forget(siteId);
    },
  };
}

type SiteSettings = {
  readonly bearer: Bearer;
  readonly settings: readonly Setting[];
  readonly usual: UsualPainSettings;
  readonly silentDays: number;
};

/** Cut-offs of diary rules are the site's; they are looked up once in a while, not on every save. */
async function settingsOf(db: Reader, siteId: SiteId, now: Instant): Promise<SiteSettings> {
  const { country } = await siteReader(db).site(siteId);
  const bearer = { country, siteId, accountId: null, patientId: null };
  const settings = await settingReader(db).for(bearer);
  const value = (parameter: NumberParameter) => inForce(parameter, settings, bearer, now).value;
  const usual = {
    days: value(worseDaysInARow),
    usualDays: value(usualPainDays),
    fewest: value(usualPainFewestDays),
    deviations: value(usualPainDeviations),
    freshDays: value(worseDaysFreshDays),
  };
  return { bearer, settings, usual, silentDays: value(silentDays) };
}

/** What the rule would say, at a fraction of its cost: nearly every save ends here. */
function isARun(days: Entry['days'], { today }: Circumstances, { usual }: SiteSettings): boolean {
  return lastDaysAgainstUsual(days, today, usual)?.allWorse === true;
}

function circumstancesAt({ now, zone }: Entry, site: SiteSettings): Circumstances {
  const { bearer, settings } = site;
  return { asOf: now, today: localDayOf(now, zone), bearer, settings };
}

/** One run of bad days is one finding and one card, however the days arrive. */
async function raiseOnce(
  trx: Writer,
  { patientId, siteId }: PatientActor,
  finding: Finding,
  now: Instant,
  counts: CountsKept,
): Promise<void> {
  const patient = await patientReader(trx).patient(patientId);
  if (patient?.leftAt !== null) return;
  const [latest] = await findingReader(trx).latestOf(patientId, [finding.rule.id]);
  if (latest !== undefined && isSameRun(latest.finding, finding, latest.endedAt === null)) return;
  const settled = await findingWriter(trx).settle([{ finding, proposal: null }], {
    patientId,
    siteId,
    now,
    timeZone: patient.timeZone,
    newId: () => uuidv7() as Id<'FindingId'>,
    asked: [finding.rule.id],
  });
  await cardWriter(trx).raiseAll(cardsFor(settled.raised), { patientId, siteId, now });
  await caseloadWriter(trx).afterCare(patientId, now);
  counts.forget(siteId);
}

function isSameRun(before: Finding, now: Finding, open: boolean): boolean {
  if (open) return true;
  const days = daysIn(before);
  return daysIn(now).some((day) => days.includes(day));
}

function daysIn({ derived }: Finding): readonly unknown[] {
  return Array.isArray(derived.recentDays) ? derived.recentDays : [];
}

/** Before this entry the days were a run, and now they are not. */
function endsARun({ day, days }: Entry, now: Circumstances, site: SiteSettings): boolean {
  return isARun(
    days.filter((one) => one.day !== day),
    now,
    site,
  );
}

/** Before this entry there was none for so long that somebody may have been asked to get in touch. */
function breaksSilence(
  { day, days }: Entry,
  { today }: Circumstances,
  site: SiteSettings,
): boolean {
  const last = days.findLast((one) => one.day !== day)?.day;
  return last !== undefined && last < day && daysBetween(last, today) >= site.silentDays;
}

/** The finding ends with the run; its card stays until a person has looked at it. */
async function endRun(trx: Writer, { actor, now }: Entry, counts: CountsKept): Promise<void> {
  const { patientId } = actor;
  const asked = diaryRulebook.rules.map(({ id }) => id);
  const open = (await findingReader(trx).latestOf(patientId, asked)).filter(
    ({ endedAt }) => endedAt === null,
  );
  for (const kept of open) await findingWriter(trx).end(kept, 'no-longer-holds', now);
  if (open.length === 0) return;
  await caseloadWriter(trx).afterCare(patientId, now);
  counts.forget(actor.siteId);
}
