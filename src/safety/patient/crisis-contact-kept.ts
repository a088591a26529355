import * as z from 'zod/mini';
import { text } from '#http';
import type { CrisisContact } from './crisis-contacts.tsx';

const place = 'sinew.crisis-contacts';
const kept = z.array(
  z.object({
    label: text,
    phone: z.nullable(z.string()),
    textNumber: z.nullable(z.string()),
    hours: z.nullable(text),
  }),
);

/**
 * Whom to call, for whoever holds this phone while nobody is signed in (the session ran out, or the app is
 * locked): public help lines and nothing about anybody. Signing out takes them away.
 */
export function keepCrisisContacts(contacts: readonly CrisisContact[]): void {
  localStorage.setItem(place, JSON.stringify(contacts));
}

export function keptCrisisContacts(): readonly CrisisContact[] {
  try {
    const parsed = kept.safeParse(JSON.parse(localStorage.getItem(place) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

export const forgetCrisisContacts = (): void => localStorage.removeItem(place);
