import type { SiteId } from '#access';
import type { Writer } from '#database/server';
import { freshnessMedicines, inForce } from '#evidence';
import { daysBetween, type Instant } from '#kernel';
import { takenNow } from '#medication/server';
import type { Patient } from '#profile';
import type { Circumstances } from '#reasoning';
import type { CardToRaise } from '#worklist';
import { cardWriter } from '#worklist/server';
import { endCard } from './end-card.ts';

const cause = 'medicines:too-old';

/**
 * What a rule found on a list that has grown too old is not known any more, and that is no good news: the
 * list is to be read through again. One card a person, which ends when somebody has asked.
 */
export async function askForOldList(
  trx: Writer,
  patient: Patient,
  circumstances: Circumstances,
  found: { readonly gone: boolean },
): Promise<void> {
  const { patientId } = patient;
  const { settings, bearer, asOf, today } = circumstances;
  const list = await takenNow(trx, patient, circumstances);
  const freshDays = inForce(freshnessMedicines, settings, bearer, asOf).value;
  const isOld = list !== null && daysBetween(list.day, today) > freshDays;
  if (!isOld) {
    await endCard(trx, patientId, cause, asOf);
    return;
  }
  if (!found.gone) return;
  const raising = { patientId, siteId: patient.siteId as SiteId, now: asOf };
  await cardWriter(trx).raise(cardSince(list.day, asOf), raising);
}

function cardSince(day: string, now: Instant): CardToRaise {
  const en = `The list of medicines was last spoken of on ${day}. Rules found something on it that cannot be judged any more.`;
  return {
    cause,
    queue: 'data-request',
    severity: 'warning',
    title: { en: 'Read the list of medicines through again' },
    why: { en },
    rule: null,
    findingId: null,
    ownerRole: 'coordinator',
    ownerAccount: null,
    dueAt: now,
  };
}
