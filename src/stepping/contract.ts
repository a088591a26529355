import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, text, words } from '#http';
import { findingView } from '#reasoning';
import { freePlacesView } from './free-places.ts';

const onePatient = z.strictObject({ patientId });

const stepNow = z.union([z.int().check(z.minimum(0), z.maximum(4)), z.literal('continuation')]);
const move = z.object({
  step: stepNow,
  rule: z.string(),
  /** One of them is enough; else all are needed. */
  any: z.boolean(),
  open: z.array(text),
  missing: z.array(text),
});

export const stepOptionView = z.object({
  code: z.string(),
  title: text,
  dose: text,
  remark: z.nullable(text),
  /** What this clinic last said of its free places; null: nobody counted them. */
  free: z.nullable(z.object({ ...freePlacesView.shape, old: z.boolean() })),
});
export type StepOptionView = z.output<typeof stepOptionView>;

export const stepOfferView = z.object({
  step: z.nullable(stepNow),
  change: z.enum(['start', 'up', 'down', 'none', 'hold', 'unknown']),
  /** Whose worklist it stands on. */
  responsible: z.nullable(z.string()),
  title: z.nullable(text),
  content: z.array(text),
  dose: z.nullable(text),
  duration: z.nullable(text),
  reviewOn: z.nullable(localDate),
  nextContactOn: z.nullable(localDate),
  reasons: z.array(text),
  up: z.array(move),
  down: z.array(move),
  options: z.array(stepOptionView),
  hints: z.array(text),
});
export type StepOfferView = z.output<typeof stepOfferView>;

export const stepPreferenceView = z.object({
  step: z.int(),
  preferred: z.nullable(z.string()),
  vetoed: z.nullable(z.string()),
  words: z.nullable(z.string()),
  at: instant,
  byName: z.string(),
});
export type StepPreferenceView = z.output<typeof stepPreferenceView>;

const talkView = z.object({ day: localDate, mode: z.string(), byName: z.string() });

export const stepOutput = z.object({
  today: localDate,
  now: z.nullable(
    z.object({
      step: stepNow,
      fromDay: localDate,
      responsible: z.string(),
      reviewDay: z.nullable(localDate),
    }),
  ),
  offer: stepOfferView,
  /** The proposal that waits for a decision; null: none does. */
  pending: z.nullable(findingView),
  /** What people decided about steps before, the latest first; an overruled proposal stays in sight. */
  decided: z.array(findingView),
  preference: z.nullable(stepPreferenceView),
  /** What makes a way of care hard or easy to reach for this person. */
  access: z.array(text),
  lastTalk: z.nullable(talkView),
  lastConsultation: z.nullable(z.object({ day: localDate, byName: z.string() })),
});
export type StepOutput = z.output<typeof stepOutput>;

export const readStep = contract({
  name: 'readStep',
  method: 'GET',
  path: '/api/patients/:patientId/step-offer',
  summary:
    'The step of care that fits now: content, dose, days, reasons, what would move it, what the person can choose from, and what was decided before.',
  need: { permission: 'findings:read' },
  audit: 'READ_FINDINGS',
  params: onePatient,
  query: none,
  body: none,
  output: stepOutput,
});

/** An option is preferred or vetoed, never both. */
export const saveStepPreference = contract({
  name: 'saveStepPreference',
  method: 'POST',
  path: '/api/patients/:patientId/step-preferences',
  summary:
    'Keeps which way the person prefers and which one they veto. Repeating the preferenceId changes nothing.',
  need: { permission: 'findings:decide' },
  audit: 'CHANGED_PLAN',
  params: onePatient,
  query: none,
  body: z.strictObject({
    preferenceId: idOf<'StepPreferenceId'>(),
    step: z.int().check(z.minimum(0), z.maximum(4)),
    preferred: z._default(z.nullable(words(60)), null),
    vetoed: z._default(z.nullable(words(60)), null),
    words: z._default(z.nullable(words(500)), null),
  }),
  output: stepOutput,
});

export const contactModes = ['telephone', 'video', 'in-person', 'message'] as const;
export type ContactMode = (typeof contactModes)[number];

export const recordContact = contract({
  name: 'recordContact',
  method: 'POST',
  path: '/api/patients/:patientId/contacts',
  summary:
    'Keeps a talk with the person: the day, and how. Repeating the contactId changes nothing.',
  need: { permission: 'worklist:act' },
  audit: 'RECORDED_CONTACT',
  params: onePatient,
  query: none,
  body: z.strictObject({
    contactId: idOf<'ContactId'>(),
    day: localDate,
    mode: z.enum(contactModes),
    words: z._default(z.nullable(words(2000)), null),
  }),
  output: stepOutput,
});

export const recordConsultation = contract({
  name: 'recordConsultation',
  method: 'POST',
  path: '/api/patients/:patientId/psychiatric-consultations',
  summary:
    'Keeps that a psychiatrist was asked about the person. Repeating the consultationId changes nothing.',
  need: { permission: 'worklist:act' },
  audit: 'RECORDED_CONSULTATION',
  params: onePatient,
  query: none,
  body: z.strictObject({
    consultationId: idOf<'ConsultationId'>(),
    day: localDate,
    words: z._default(z.nullable(words(2000)), null),
  }),
  output: stepOutput,
});
