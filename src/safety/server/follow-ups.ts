import type { SiteId } from '#access';
import type { Reader } from '#database/server';
import type { Instant } from '#kernel';
import { patientReader } from '#profile/server';
import { findingReader } from '#reasoning/server';
import type { FollowUpView } from '#safety';
import { reachOf } from './alert-view.ts';
import { followUpReader } from './follow-up-store.ts';

/** Contacts shown beside a person to be called. */
const contactsShown = 3;

/** People of a site who are called after an alarm (SAF-10) or a discharge (SAF-13), the next due first. */
export async function followUpsAt(
  db: Reader,
  siteId: SiteId,
  now: Instant,
): Promise<readonly FollowUpView[]> {
  const found = [
    ...(await findingReader(db).openAt(siteId, 'SAF-10')),
    ...(await findingReader(db).openAt(siteId, 'SAF-13')),
  ];
  const views: FollowUpView[] = [];
  for (const { findingId, patientId, finding, raisedAt, dueAt } of found) {
    if (finding.status !== 'fires') continue;
    const patient = await patientReader(db).patient(patientId);
    const contacts = await followUpReader(db).contacts(patientId);
    views.push({
      findingId,
      patientId,
      ...reachOf(patient),
      rule: finding.rule.id,
      title: finding.title,
      message: finding.message,
      raisedAt,
      dueAt,
      overdue: dueAt !== null && dueAt < now,
      contacts: contacts
        .slice(0, contactsShown)
        .map(({ at, byName, reached, words }) => ({ at, byName, reached, words })),
    });
  }
  return views.toSorted((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1));
}
