import { uuidv7 } from 'uuidv7';
import type { SiteId } from '#access';
import type { Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { Patient } from '#profile';
import { type Circumstances, evaluate } from '#reasoning';
import { findingWriter } from '#reasoning/server';
import { cardWriter } from '#worklist/server';
import { cardsFor } from '../flows.ts';
import { signsRulebook } from '../rulebook.ts';
import { factsAbout } from './intake-person.ts';

const together = 'EW-07';

/** A sign that no fact brought (silence) may be the second one: then somebody calls (EW-07). */
export async function hearSignsTogether(
  trx: Writer,
  patient: Patient,
  circumstances: Circumstances,
  now: Instant,
): Promise<void> {
  const { facts } = await factsAbout(trx, patient, circumstances);
  const finding = evaluate(signsRulebook, facts, circumstances).find(
    ({ rule, status }) => rule.id === together && status === 'fires',
  );
  if (finding === undefined) return;
  const { patientId } = patient;
  const siteId = patient.siteId as SiteId;
  const settled = await findingWriter(trx).settle([{ finding, proposal: null }], {
    patientId,
    siteId,
    now,
    timeZone: patient.timeZone,
    newId: () => uuidv7() as Id<'FindingId'>,
    asked: [together],
  });
  await cardWriter(trx).raiseAll(cardsFor(settled.raised), { patientId, siteId, now });
}
