import type { InputOf } from '#http';
import type { setCrisisContact } from '#safety';
import type { Contact } from './contact-card.tsx';

/** What stands in the form of a crisis contact, exactly as typed. */
export type ContactDraft = {
  readonly label: string;
  readonly phone: string;
  readonly textNumber: string;
  readonly hours: string;
  readonly verified: boolean;
};

/** What a form begins with: a contact of the list, or a suggestion. */
export type Written = Pick<Contact, 'label' | 'phone' | 'textNumber' | 'hours'>;

export const draftOfContact = (contact: Written | null): ContactDraft => ({
  label: contact?.label.en ?? '',
  phone: contact?.phone ?? '',
  textNumber: contact?.textNumber ?? '',
  hours: contact?.hours?.en ?? '',
  verified: false,
});

export const bodyOfContact = (draft: ContactDraft): InputOf<typeof setCrisisContact>['body'] => ({
  label: draft.label.trim(),
  phone: orNull(draft.phone),
  textNumber: orNull(draft.textNumber),
  hours: orNull(draft.hours),
  verified: draft.verified,
});

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());
