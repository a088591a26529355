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
  /** By language, what people who do not read English see instead. */
  readonly others: Readonly<Record<string, InLanguage>>;
};

export type InLanguage = { readonly label: string; readonly hours: string };

/** What a form begins with: a contact of the list, or a suggestion. */
export type Written = Pick<Contact, 'label' | 'phone' | 'textNumber' | 'hours'>;

export const draftOfContact = (contact: Written | null): ContactDraft => ({
  label: contact?.label.en ?? '',
  phone: contact?.phone ?? '',
  textNumber: contact?.textNumber ?? '',
  hours: contact?.hours?.en ?? '',
  verified: false,
  others: othersOf(contact),
});

function othersOf(contact: Written | null): Readonly<Record<string, InLanguage>> {
  const { label, hours } = contact ?? { label: {}, hours: null };
  const tags = new Set([...Object.keys(label), ...Object.keys(hours ?? {})]);
  tags.delete('en');
  return Object.fromEntries(
    [...tags].map((tag) => [tag, { label: said(label, tag), hours: said(hours, tag) }]),
  );
}

export const bodyOfContact = (draft: ContactDraft): InputOf<typeof setCrisisContact>['body'] => ({
  label: draft.label.trim(),
  phone: orNull(draft.phone),
  textNumber: orNull(draft.textNumber),
  hours: orNull(draft.hours),
  verified: draft.verified,
  inOtherLanguages: Object.entries(draft.others)
    .map(([language, { label, hours }]) => ({
      language,
      label: orNull(label),
      hours: orNull(hours),
    }))
    .filter(({ label, hours }) => label !== null || hours !== null),
});

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

const said = (words: Readonly<Record<string, string>> | null, tag: string) => words?.[tag] ?? '';
