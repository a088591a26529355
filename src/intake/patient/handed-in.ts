import type { IntakeState } from '#intake';

/** What the last page says, for as long as this tab is open: nothing that was answered is in it. */
export type HandedIn = Pick<IntakeState, 'clinic' | 'next' | 'crisisContacts' | 'bodySignOpen'>;

const key = 'sinew.intake-handed-in';

export function rememberHandedIn({ clinic, next, crisisContacts, bodySignOpen }: HandedIn): void {
  sessionStorage.setItem(key, JSON.stringify({ clinic, next, crisisContacts, bodySignOpen }));
}

/** null: nothing was handed in from this tab. */
export function handedInHere(): HandedIn | null {
  const kept = sessionStorage.getItem(key);
  return kept === null ? null : (JSON.parse(kept) as HandedIn);
}
