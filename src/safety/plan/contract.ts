import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, text } from '#http';
import { lineChange } from './change.ts';
import { safetyLine } from './line.ts';
import { meansKinds } from './means.ts';

const change = {
  at: instant,
  byName: z.string(),
  byKind: z.enum(['staff', 'patient']),
  /** Whether the person and somebody of the team sat over it together. */
  together: z.boolean(),
};

export const safetyPlanView = z.object({
  version: z.int(),
  lines: z.array(safetyLine),
  changed: z.object(change),
  /** When it was last gone through together, and with whom of the team; null: never. */
  lastTogether: z.nullable(z.object({ at: instant, byName: z.string() })),
});
export type SafetyPlanView = z.output<typeof safetyPlanView>;

const contacts = {
  crisisContacts: z.array(
    z.object({
      label: text,
      phone: z.nullable(z.string()),
      textNumber: z.nullable(z.string()),
      hours: z.nullable(text),
    }),
  ),
  clinic: z.object({ name: z.string(), phone: z.nullable(z.string()) }),
};

const onePatient = z.strictObject({ patientId });
/** `null`: there is none yet. */
const forTheTeam = {
  plan: z.nullable(safetyPlanView),
  /** Own medicines that can kill in overdose; `maybeMore`: the list is not whole, or has a name nobody could read. */
  means: z.object({
    known: z.array(
      z.object({
        medicine: z.string(),
        kind: z.enum(meansKinds),
        /** No longer taken since this day, and perhaps still at home. */
        stoppedOn: z.optional(localDate),
      }),
    ),
    maybeMore: z.boolean(),
  }),
  ...contacts,
};

export const readSafetyPlan = contract({
  name: 'readSafetyPlan',
  method: 'GET',
  path: '/api/patients/:patientId/safety-plan',
  summary:
    'The safety plan of a person, their own medicines that can kill in overdose, and whom to call.',
  need: { permission: 'safety:read', topic: 'safety' },
  audit: 'READ_SAFETY_PLAN',
  params: onePatient,
  query: none,
  body: none,
  output: z.object(forTheTeam),
});

const changesMax = 50;
const changeBody = {
  /** Made where the change was: sent again it is the same change. */
  changeId: idOf<'SafetyPlanChangeId'>(),
  changes: z.array(lineChange).check(z.maxLength(changesMax)),
};

/** Without changes it says that the plan was gone through together and stands. */
export const changeSafetyPlan = contract({
  name: 'changeSafetyPlan',
  method: 'POST',
  path: '/api/patients/:patientId/safety-plan/changes',
  summary:
    'Changes lines of the safety plan. Safe for two people at once: a line both changed stands twice.',
  need: { permission: 'safety:act', topic: 'safety' },
  audit: 'CHANGED_SAFETY_PLAN',
  params: onePatient,
  query: none,
  body: z.strictObject({ ...changeBody, together: z.boolean() }),
  output: z.object({ ...forTheTeam, keptBoth: z.array(idOf<'SafetyLineId'>()) }),
});

const versions = z.object({
  versions: z.array(z.object({ version: z.int(), ...change, changes: z.array(lineChange) })),
});

export const readSafetyPlanHistory = contract({
  name: 'readSafetyPlanHistory',
  method: 'GET',
  path: '/api/patients/:patientId/safety-plan/history',
  summary: 'Who changed what in the safety plan and when; the last 200 versions, newest first.',
  need: { permission: 'safety:read', topic: 'safety' },
  audit: 'READ_SAFETY_PLAN',
  params: onePatient,
  query: none,
  body: none,
  output: versions,
});

/** Everything the phone shows and keeps for reading without a network, in one call. */
export const readMySafetyPlan = contract({
  name: 'readMySafetyPlan',
  method: 'GET',
  path: '/api/me/safety-plan',
  summary: 'The signed-in person’s own safety plan and whom to call.',
  need: { permission: 'safety-plan:own', topic: 'safety' },
  audit: 'READ_SAFETY_PLAN',
  params: none,
  query: none,
  body: none,
  output: z.object({
    plan: z.nullable(safetyPlanView),
    /** The person's own changes that are in it; the last 100. */
    changeIds: z.array(idOf<'SafetyPlanChangeId'>()),
    ...contacts,
    personName: z.string(),
  }),
});

export const readMySafetyPlanHistory = contract({
  name: 'readMySafetyPlanHistory',
  method: 'GET',
  path: '/api/me/safety-plan/history',
  summary: 'Who changed what in the person’s own safety plan; the last 200 versions, newest first.',
  need: { permission: 'safety-plan:own', topic: 'safety' },
  audit: 'READ_SAFETY_PLAN',
  params: none,
  query: none,
  body: none,
  output: versions,
});

/** A change made on the phone (operation kind "safety-plan-change"). */
export const safetyPlanChange = z.strictObject(changeBody);
export type SafetyPlanChange = z.output<typeof safetyPlanChange>;
