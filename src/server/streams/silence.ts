import { uuidv7 } from 'uuidv7';
import type { PatientId, SiteId } from '#access';
import type { Writer } from '#database/server';
import { diaryReader, recentDays } from '#diary/server';
import { addDays, type Id, type Instant } from '#kernel';
import { patientReader } from '#profile/server';
import { findingReader, findingWriter } from '#reasoning/server';
import { caseloadWriter } from '#registry/server';
import { cardWriter, findingCardWriter } from '#worklist/server';
import { afterNight, cardsFor, isSameSilence } from '../flows.ts';
import { silenceRulebook } from '../rulebook.ts';
import { circumstancesOf } from './intake-person.ts';
import { hearSignsTogether } from './signs-together.ts';

const asked = silenceRulebook.rules.map(({ id }) => id);

/** Somebody who used to write has gone quiet: a person gets in touch, once for this silence. */
export async function hearSilence(trx: Writer, patientId: PatientId, now: Instant): Promise<void> {
  const patient = await patientReader(trx).patient(patientId);
  if (patient === null || patient.leftAt !== null) return;
  const circumstances = await circumstancesOf(trx, patient, now);
  const { today } = circumstances;
  const days = await diaryReader(trx).days(patientId, addDays(today, -recentDays), today);
  const finding = afterNight(days, circumstances);
  if (finding === null) return;
  const [latest] = await findingReader(trx).latestOf(patientId, asked);
  if (latest !== undefined && isSameSilence(latest.finding, finding)) return;
  const siteId = patient.siteId as SiteId;
  const settled = await findingWriter(trx).settle([{ finding, proposal: null }], {
    patientId,
    siteId,
    now,
    timeZone: patient.timeZone,
    newId: () => uuidv7() as Id<'FindingId'>,
    asked,
  });
  await cardWriter(trx).raiseAll(cardsFor(settled.raised), { patientId, siteId, now });
  await hearSignsTogether(trx, patient, circumstances, now);
  await caseloadWriter(trx).afterCare(patientId, now);
}

/** The person writes again: the silence is over, and nobody needs to ask any more. */
export async function endSilence(
  trx: Writer,
  patientId: PatientId,
  now: Instant,
): Promise<boolean> {
  const [latest] = await findingReader(trx).latestOf(patientId, asked);
  if (latest === undefined || latest.endedAt !== null) return false;
  await findingWriter(trx).end(latest, 'no-longer-holds', now);
  const outcome = { code: 'no-longer-the-case', by: null, now };
  await findingCardWriter(trx).endFor(patientId, [latest.findingId], outcome);
  await caseloadWriter(trx).afterCare(patientId, now);
  return true;
}
