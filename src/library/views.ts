import * as z from 'zod/mini';
import { idOf, instant, localDate, text } from '#http';
import type { Condition, Form, Wording } from '#measures';
import { bases } from './attestation.ts';
import { libraryTopics } from './topics.ts';

/** What screens see of the library. */
const state = z.enum(['usable', 'needs-attestation', 'needs-wording', 'not-usable']);
export const originSchema = z.enum(['shipped', 'authored', 'imported']);
export const basisSchema = z.enum(bases);
export const ownStateSchema = z.enum(['draft', 'active', 'retired']);

const change = { byName: z.string(), at: instant };

export const attestationView = z.object({
  attestationId: idOf<'AttestationId'>(),
  language: z.string(),
  statement: z.string(),
  basis: basisSchema,
  reference: z.string(),
  inNameOf: z.string(),
  from: localDate,
  until: z.nullable(localDate),
  ...change,
  ended: z.nullable(z.object({ ...change, reason: z.string() })),
  /** How it stands today. */
  standing: z.enum(['counts', 'ended', 'expired', 'not-yet']),
});
export type AttestationView = z.output<typeof attestationView>;

export const entryView = z.object({
  language: z.string(),
  state,
  refusal: z.nullable(z.object({ code: z.string(), says: text })),
  words: z.nullable(z.enum(['shipped', 'site'])),
  /** The last day of the right; null: without an end, or nothing was attested. */
  until: z.nullable(localDate),
  /** Days until then, where that is soon. */
  endsInDays: z.nullable(z.int()),
});
export type EntryView = z.output<typeof entryView>;

export const libraryRow = z.object({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  title: text,
  tier: z.enum(['A', 'A*', 'B', 'C']),
  topic: z.enum(libraryTopics),
  origin: originSchema,
  /** The best of its languages. */
  state,
  /** Of the site's own; null for those that ship. */
  ownState: z.nullable(ownStateSchema),
  entries: z.array(entryView),
  questions: z.int(),
  minutes: z.number(),
});
export type LibraryRow = z.output<typeof libraryRow>;

const itemView = z.object({
  id: z.string(),
  text: z.nullable(text),
  options: z.array(z.object({ value: z.number(), label: z.nullable(text) })),
  number: z.nullable(z.object({ min: z.number(), max: z.number(), unit: z.nullable(text) })),
});
export type LibraryItem = z.output<typeof itemView>;

const itemWords = z.object({
  text: z.string().check(z.maxLength(1_000)),
  options: z.optional(z.record(z.string(), z.string().check(z.maxLength(300)))),
  low: z.optional(z.string().check(z.maxLength(300))),
  high: z.optional(z.string().check(z.maxLength(300))),
});

/** A site's wording of a whole questionnaire in one language. */
export const wordingSchema = asIn<Wording>(
  z.object({
    title: z.optional(z.string().check(z.maxLength(200))),
    instruction: z.optional(z.string().check(z.maxLength(2_000))),
    items: z.record(z.string().check(z.maxLength(80)), itemWords),
  }),
);

export const wordingView = z.object({
  language: z.string(),
  version: z.int(),
  ofVersion: z.int(),
  /** null: taken back. */
  words: z.nullable(wordingSchema),
  ...change,
});
export type WordingView = z.output<typeof wordingView>;

export const registerPage = z.object({
  row: libraryRow,
  licence: z.object({
    words: z.enum(['shipped', 'slot']),
    says: z.string(),
    toVerify: z.nullable(z.string()),
    attestation: z.nullable(text),
    credit: z.nullable(z.string()),
    /** Languages in which they are our own translation that nobody has checked. */
    drafts: z.array(z.string()),
  }),
  /** Languages whose words come with it. */
  shipsIn: z.array(z.string()),
  inactive: z.nullable(z.string()),
  instruction: z.nullable(text),
  items: z.array(itemView),
  recallDays: z.number(),
  missing: z.string(),
  /** Whether an answer can raise a safety alarm; only questionnaires that ship may. */
  watchesSafety: z.boolean(),
  sources: z.array(z.object({ key: z.string(), grade: z.string(), reference: z.string() })),
  attestations: z.array(attestationView),
  /** Every version of the site's wording, the latest first. */
  wordings: z.array(wordingView),
  /** Published versions of the site's own questionnaire, the latest first. */
  versions: z.array(z.object({ version: z.int(), ...change })),
  /** How many assignments ask it now; null: not known. */
  usedBy: z.nullable(z.int()),
});
export type RegisterPage = z.output<typeof registerPage>;

const condition = z.unknown() as z.ZodMiniType<Condition>;

/** What a phone asks: the shape of `Form` in the measures room. */
export const formSchema = asIn<Form>(
  z.object({
    id: z.string(),
    version: z.int(),
    language: z.string(),
    title: z.string(),
    instruction: z.nullable(z.string()),
    items: z.array(
      z.object({
        id: z.string(),
        concept: z.string(),
        text: z.string(),
        options: z.array(z.object({ value: z.number(), label: z.string() })),
        number: z.nullable(
          z.object({
            min: z.number(),
            max: z.number(),
            step: z.nullable(z.number()),
            unit: z.nullable(z.string()),
            low: z.nullable(z.string()),
            high: z.nullable(z.string()),
          }),
        ),
        askedWhen: z.nullable(condition),
      }),
    ),
    credit: z.nullable(z.string()),
    minutes: z.number(),
  }),
);

/** A bank of calibrated questions; its parameters stay on the server. */
export const bankView = z.object({
  bankId: z.string(),
  version: z.string(),
  name: text,
  language: z.string(),
  questions: z.int(),
  credit: z.string(),
  basis: basisSchema,
  reference: z.string(),
  inNameOf: z.string(),
  until: z.nullable(localDate),
  /** Whether it may be used today. */
  counts: z.boolean(),
  endsInDays: z.nullable(z.int()),
  ...change,
});
export type BankView = z.output<typeof bankView>;

/** The measures room says the shape in its own read-only words; the schema only checks it. */
function asIn<Shape>(schema: z.ZodMiniType): z.ZodMiniType<Shape, Shape> {
  return schema as z.ZodMiniType<Shape, Shape>;
}
