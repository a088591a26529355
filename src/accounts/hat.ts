import type { Actor, FamilyActor, PatientActor, StaffActor } from '#access';

/** What one account can act as. A clinician who is also a patient here has two hats, worn one at a time. */
export type Hat = PatientActor | FamilyActor | StaffActor;

/** The hat's name in a session: "patient:<id>", "family:<id>", "staff:<site>:<role>". */
export function nameOf(hat: Hat): string {
  return hat.kind === 'staff' ? `staff:${hat.siteId}:${hat.role}` : `${hat.kind}:${hat.patientId}`;
}

/**
 * The hat in force: the one chosen, if it is still theirs; else the one that opens least of other
 * people's lives (the own record first, staff last).
 */
export function wornHat(hats: readonly Hat[], chosen: string | null): Hat | null {
  const picked = hats.find((hat) => nameOf(hat) === chosen);
  return picked ?? hats.toSorted((a, b) => reachOf(a) - reachOf(b))[0] ?? null;
}

const reachOf = (hat: Hat): number => ['patient', 'family', 'staff'].indexOf(hat.kind);

/** Someone recognised by a session: the account, and the hat it wears. */
export type SignedIn = {
  readonly accountId: Hat['accountId'];
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly secondFactorOn: boolean;
  readonly hats: readonly Hat[];
  readonly actor: Actor | null;
};
