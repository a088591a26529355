import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, text, words } from '#http';

/**
 * How a crisis contact stands: nobody called it yet (`draft`), called lately, to be called again soon, or
 * not called for longer than the clinic allows.
 */
export const contactStands = ['draft', 'fresh', 'soon', 'stale'] as const;
export type ContactStand = (typeof contactStands)[number];

const written = {
  label: words(120),
  phone: z.nullable(words(40)),
  textNumber: z.nullable(words(40)),
  hours: z.nullable(words(120)),
  /** The same in other languages, for whoever does not read English; a language left out is read in English. */
  inOtherLanguages: z.optional(
    z.array(
      z.strictObject({
        language: z
          .string()
          .check(
            z.regex(
              /^(?!en(?:-|$))[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/,
              'Please give a language other than English, like es or pt-BR.',
            ),
          ),
        label: z.nullable(words(120)),
        hours: z.nullable(words(120)),
      }),
    ),
  ),
};
const shown = {
  contactId: idOf<'CrisisContactId'>(),
  label: text,
  phone: z.nullable(z.string()),
  textNumber: z.nullable(z.string()),
  hours: z.nullable(text),
  stand: z.enum(contactStands),
  /** The last day on which it still counts as checked; null: nobody checked it. */
  dueOn: z.nullable(localDate),
};

/** A number for the administrator to look at, never shown to patients before somebody called it. */
const suggestion = z.object({
  label: z.string(),
  phone: z.nullable(z.string()),
  textNumber: z.nullable(z.string()),
  /** How sure the source is: "read" in a source, or "cited" from memory of one. */
  grade: z.enum(['read', 'cited']),
  /** What to look out for. */
  note: z.nullable(text),
});

export const readSafetySetup = contract({
  name: 'readSafetySetup',
  method: 'GET',
  path: '/api/admin/safety',
  summary:
    'Crisis contacts with who verified them when and until when that counts, suggestions for the country, and whether the site may go live.',
  need: { permission: 'admin:safety' },
  audit: 'READ_SAFETY_SETUP',
  params: none,
  query: none,
  body: none,
  output: z.object({
    contacts: z.array(
      z.object({
        ...shown,
        verifiedAt: z.nullable(instant),
        verifiedByName: z.nullable(z.string()),
        stale: z.boolean(),
        /** Patients still see it as it was when somebody last called it. */
        shownAsBefore: z.boolean(),
      }),
    ),
    verifyDays: z.int(),
    warnDays: z.int(),
    suggestions: z.array(suggestion),
    /** The month of the sources of the suggestions. */
    suggestionsAsOf: z.string(),
    profile: z.string(),
    live: z.boolean(),
    mayGoLive: z.boolean(),
    why: z.array(text),
  }),
});

const oneContact = z.strictObject({ contactId: idOf<'CrisisContactId'>() });

export const setCrisisContact = contract({
  name: 'setCrisisContact',
  method: 'PUT',
  path: '/api/admin/safety/contacts/:contactId',
  summary:
    'Adds or changes a crisis contact; a change needs verifying again, and until then patients see it as it was.',
  need: { permission: 'admin:safety' },
  audit: 'CHANGED_CRISIS_CONTACT',
  params: oneContact,
  query: none,
  body: z.strictObject({
    ...written,
    /** "I called it and it is right." */
    verified: z.boolean(),
  }),
  output: z.object({ saved: z.literal(true) }),
});

export const removeCrisisContact = contract({
  name: 'removeCrisisContact',
  method: 'DELETE',
  path: '/api/admin/safety/contacts/:contactId',
  summary:
    'Takes a crisis contact off the list; refused for the last one patients can call while the site is live.',
  need: { permission: 'admin:safety' },
  audit: 'CHANGED_CRISIS_CONTACT',
  params: oneContact,
  query: none,
  body: none,
  output: z.object({ removed: z.literal(true) }),
});

/** For whoever answers alerts: whether the numbers patients see were called lately. */
export const readCrisisContactState = contract({
  name: 'readCrisisContactState',
  method: 'GET',
  path: '/api/safety/crisis-contacts',
  summary: 'Crisis contacts of the site that were not called lately, or must be called soon.',
  need: { permission: 'safety:read' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({
    live: z.boolean(),
    /** Whether patients see any number that somebody of the clinic verified. */
    reachable: z.boolean(),
    attention: z.array(z.object(shown)),
    verifyDays: z.int(),
  }),
});

export const goLive = contract({
  name: 'goLive',
  method: 'POST',
  path: '/api/admin/safety/live',
  summary:
    'Opens the site to patients; refused while crisis contacts are missing or older than 90 days.',
  need: { permission: 'admin:safety' },
  audit: 'WENT_LIVE',
  params: none,
  query: none,
  body: none,
  output: z.object({ live: z.literal(true) }),
});
