import * as z from 'zod/mini';
import { contract, idOf, localDate, none, text, words } from '#http';
import { draftSchema, languageTag } from './own/questionnaire.ts';
import {
  bankView,
  basisSchema,
  formSchema,
  libraryRow,
  ownStateSchema,
  registerPage,
  wordingSchema,
} from './views.ts';

const plainId = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9_]*$/, 'Please give the id of a questionnaire.'), z.maxLength(60));
const one = z.strictObject({ instrument: plainId });
const read = { permission: 'library:read' } as const;
const edit = { permission: 'library:edit' } as const;

export const readLibrary = contract({
  name: 'readLibrary',
  method: 'GET',
  path: '/api/library',
  summary: 'Every questionnaire this clinic knows, and whether it may ask it in which language.',
  need: read,
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({ rows: z.array(libraryRow) }),
});

export const readRegisterPage = contract({
  name: 'readRegisterPage',
  method: 'GET',
  path: '/api/library/:instrument',
  summary:
    'One questionnaire: its licence, sources, languages, attestations, wordings and history.',
  need: read,
  audit: null,
  params: one,
  query: none,
  body: none,
  output: z.object({ page: registerPage }),
});

export const readForm = contract({
  name: 'readForm',
  method: 'GET',
  path: '/api/library/:instrument/forms/:language',
  summary: 'A questionnaire as a phone of this clinic would ask it, for looking at.',
  need: read,
  audit: null,
  params: z.strictObject({ instrument: plainId, language: languageTag }),
  query: none,
  body: none,
  output: z.object({
    form: formSchema,
    /** Why it may not be sent to anybody today; null: it may. */
    refusal: z.nullable(z.object({ code: z.string(), says: text })),
  }),
});

export const attestLicence = contract({
  name: 'attestLicence',
  method: 'POST',
  path: '/api/library/:instrument/attestations',
  summary: 'Attests that this clinic may use a questionnaire in one language.',
  need: edit,
  audit: 'ATTESTED_LICENCE',
  params: one,
  query: none,
  body: z.strictObject({
    attestationId: idOf<'AttestationId'>(),
    language: languageTag,
    /** The words that stood on the screen; refused when they are not the ones in force. */
    statement: words(2_000),
    basis: basisSchema,
    reference: words(300),
    inNameOf: words(120),
    from: localDate,
    until: z.nullable(localDate),
  }),
  output: z.object({ page: registerPage }),
});

export const endAttestation = contract({
  name: 'endAttestation',
  method: 'POST',
  path: '/api/library/:instrument/attestations/:attestationId/ending',
  summary: 'Takes an attestation back, with a reason; from now on it does not count.',
  need: edit,
  audit: 'ENDED_ATTESTATION',
  params: z.strictObject({ instrument: plainId, attestationId: idOf<'AttestationId'>() }),
  query: none,
  body: z.strictObject({ endingId: idOf<'AttestationId'>(), reason: words(500) }),
  output: z.object({ page: registerPage }),
});

export const saveWording = contract({
  name: 'saveWording',
  method: 'POST',
  path: '/api/library/:instrument/wordings',
  summary: 'Adds a version of the clinic’s own wording in one language; null takes it back.',
  need: edit,
  audit: 'CHANGED_WORDING',
  params: one,
  query: none,
  body: z.strictObject({
    language: languageTag,
    /** The number of this version: one more than the latest that was seen. */
    version: z.int().check(z.minimum(1), z.maximum(10_000)),
    words: z.nullable(wordingSchema),
  }),
  bodyBytesMax: 262_144,
  output: z.object({ page: registerPage }),
});

const own = z.strictObject({ questionnaire: plainId });

export const ownPage = z.object({
  id: z.string(),
  state: ownStateSchema,
  /** What is being written, or the latest published text. */
  draft: draftSchema,
  draftNumber: z.int(),
  /** Whether the draft says something else than the latest version. */
  unpublished: z.boolean(),
  latestVersion: z.int(),
  usedBy: z.nullable(z.int()),
});
export type OwnPage = z.output<typeof ownPage>;

export const readOwn = contract({
  name: 'readOwnQuestionnaire',
  method: 'GET',
  path: '/api/own-questionnaires/:questionnaire',
  summary: 'A questionnaire of the clinic’s own, as it is being written.',
  need: edit,
  audit: null,
  params: own,
  query: none,
  body: none,
  output: z.object({ own: ownPage }),
});

export const saveDraft = contract({
  name: 'saveQuestionnaireDraft',
  method: 'PUT',
  path: '/api/own-questionnaires/:questionnaire/draft',
  summary: 'Keeps what is being written. Nothing is published; anything may still be missing.',
  need: edit,
  audit: null,
  params: own,
  query: none,
  body: z.strictObject({
    /** The number of the draft it was written upon; 0 begins a questionnaire. */
    number: z.int().check(z.minimum(0)),
    draft: draftSchema,
  }),
  bodyBytesMax: 1_048_576,
  output: z.object({ draftNumber: z.int() }),
});

export const publishOwn = contract({
  name: 'publishQuestionnaire',
  method: 'POST',
  path: '/api/own-questionnaires/:questionnaire/versions',
  summary: 'Makes the draft the next version. Earlier versions and their scores stay as they are.',
  need: edit,
  audit: 'PUBLISHED_QUESTIONNAIRE',
  params: own,
  query: none,
  body: z.strictObject({ number: z.int() }),
  output: z.object({ version: z.int(), usedBy: z.nullable(z.int()) }),
});

export const setOwnState = contract({
  name: 'setQuestionnaireState',
  method: 'POST',
  path: '/api/own-questionnaires/:questionnaire/state',
  summary: 'Retires a published questionnaire of the clinic, or takes it up again.',
  need: edit,
  audit: 'CHANGED_QUESTIONNAIRE_STATE',
  params: own,
  query: none,
  body: z.strictObject({ state: z.enum(['active', 'retired']) }),
  output: z.object({ page: registerPage }),
});

const bankId = z
  .string()
  .check(
    z.regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/,
      'Please begin with a letter or digit, then letters, digits, points, dashes.',
    ),
  );

export const readBanks = contract({
  name: 'readItemBanks',
  method: 'GET',
  path: '/api/item-banks',
  summary: 'The banks of calibrated questions this clinic has loaded for adaptive tests.',
  need: read,
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({ banks: z.array(bankView) }),
});

export const loadBank = contract({
  name: 'loadItemBank',
  method: 'POST',
  path: '/api/item-banks',
  summary:
    'Loads a bank file with the right to use it; an earlier load of the bank no longer counts.',
  need: edit,
  audit: 'LOADED_ITEM_BANK',
  params: none,
  query: none,
  body: z.strictObject({
    bankId,
    bank: z.unknown(),
    statement: words(2_000),
    basis: basisSchema,
    reference: words(300),
    inNameOf: words(120),
    until: z.nullable(localDate),
  }),
  bodyBytesMax: 2_097_152,
  callsPerMinute: 30,
  output: z.object({ banks: z.array(bankView) }),
});

export const endBank = contract({
  name: 'endItemBank',
  method: 'POST',
  path: '/api/item-banks/:bankId/ending',
  summary: 'Takes a bank of questions back, with a reason; no test asks it any more.',
  need: edit,
  audit: 'ENDED_ITEM_BANK',
  params: z.strictObject({ bankId }),
  query: none,
  body: z.strictObject({ reason: words(500) }),
  output: z.object({ banks: z.array(bankView) }),
});
