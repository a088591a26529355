import { addDays, daysBetween, type LocalDate, type Text } from '#kernel';
import type { ContactStand } from './crisis-contact-contract.ts';

/** One row of the site's own table of crisis contacts. The product ships none. */
export type CrisisContact = {
  readonly id: string;
  readonly label: Text;
  readonly phone: string | null;
  readonly textNumber: string | null;
  /** The day an administrator last called it and found it right; null = never. */
  readonly verifiedOn: LocalDate | null;
};

export type GoLive = {
  readonly mayGoLive: boolean;
  readonly staleIds: readonly string[];
  readonly why: readonly Text[];
};

/** Whether a contact was verified within `verifyDays` (parameter `safety.crisisVerifyDays`). */
export function isStale(contact: CrisisContact, today: LocalDate, verifyDays: number): boolean {
  const { verifiedOn } = contact;
  return verifiedOn === null || daysBetween(verifiedOn, today) > verifyDays;
}

/** The last day on which a contact still counts as checked; null: nobody checked it. */
export const dueOn = ({ verifiedOn }: CrisisContact, verifyDays: number): LocalDate | null =>
  verifiedOn === null ? null : addDays(verifiedOn, verifyDays);

type Clock = {
  /** Parameter `safety.crisisVerifyDays`. */
  readonly verifyDays: number;
  /** Parameter `safety.crisisWarnDays`. */
  readonly warnDays: number;
};

/** How a contact stands today; the warning begins `warnDays` before it goes stale. */
export function standOf(contact: CrisisContact, today: LocalDate, clock: Clock): ContactStand {
  const due = dueOn(contact, clock.verifyDays);
  if (due === null) return 'draft';
  if (isStale(contact, today, clock.verifyDays)) return 'stale';
  return daysBetween(today, due) <= clock.warnDays ? 'soon' : 'fresh';
}

/**
 * A site opens to patients only with crisis contacts that can be reached and that a person verified
 * lately. One stale row is enough to stop it: people in need do not choose the fresh one.
 */
export function mayGoLive(
  contacts: readonly CrisisContact[],
  today: LocalDate,
  verifyDays: number,
): GoLive {
  const reachable = contacts.filter(
    ({ phone, textNumber }) => phone !== null || textNumber !== null,
  );
  const stale = contacts.filter((contact) => isStale(contact, today, verifyDays));
  const why: Text[] = [
    ...(reachable.length === 0 ? [{ en: 'There is no crisis contact with a number yet.' }] : []),
    ...stale.map(({ label, verifiedOn }) => ({
      en:
        verifiedOn === null
          ? `${label.en}: not verified yet.`
          : `${label.en}: last verified on ${verifiedOn}, more than ${verifyDays} days ago.`,
    })),
  ];
  return { mayGoLive: why.length === 0, staleIds: stale.map(({ id }) => id), why };
}
