import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, text, words } from '#http';
import { notAsked } from '#research';
import { scheduleSchema } from './schedule-schema.ts';

export const peopleMax = 100;
export const visitsMax = 20;

const assignmentId = idOf<'AssignmentId'>();
const occurrenceId = idOf<'OccurrenceId'>();
export const whatSchema = z.strictObject({
  kind: z.enum(['battery', 'instrument']),
  id: z
    .string()
    .check(
      z.regex(/^[a-z][a-z0-9_-]{0,60}$/, 'Please give the id of a battery or a questionnaire.'),
    ),
});
const named = z.object({ instrument: z.string(), title: text });
const leftOut = z.extend(named, { code: z.string(), why: text, instead: z.array(named) });
const week = z.object({ monday: localDate, minutes: z.number() });

/** What can be assigned at this site, with what stands against it. */
export const listAssignable = contract({
  name: 'listAssignable',
  method: 'GET',
  path: '/api/questionnaires/assignable',
  summary: 'Batteries and questionnaires of the site, with their languages and what is left out.',
  need: { permission: 'measures:assign' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({
    batteries: z.array(
      z.object({
        id: z.string(),
        title: text,
        says: text,
        rhythm: z.enum(['once', 'weekly', 'monthly', 'quarterly', 'yearly']),
        parts: z.array(named),
        leftOut: z.array(leftOut),
      }),
    ),
    instruments: z.array(
      z.extend(named, {
        minutes: z.nullable(z.number()),
        languages: z.array(z.string()),
        /** Why it may not be used in English; null: it may. */
        refusal: z.nullable(z.object({ code: z.string(), says: text })),
      }),
    ),
  }),
});

export const draftSchema = z.strictObject({
  what: whatSchema,
  schedule: scheduleSchema,
  /** Days of visits, where the schedule counts from visits. */
  visitDays: z._default(z.array(localDate).check(z.maxLength(visitsMax)), []),
});
export type AssignmentDraft = z.output<typeof draftSchema>;

export const personPreview = z.object({
  patientId,
  name: z.string(),
  language: z.string(),
  obstacle: z.nullable(z.enum(['left-care', 'nothing-allowed', 'never-due'])),
  parts: z.array(z.extend(named, { followUp: z.boolean() })),
  leftOut: z.array(leftOut),
  minutes: z.number(),
  nextDue: z.nullable(localDate),
  notifiedOn: z.nullable(localDate),
  notified: z.boolean(),
  weeksOver: z.array(week),
  budgetMinutes: z.number(),
});
export type PersonPreviewView = z.output<typeof personPreview>;

/** Who will be notified if this is saved. Nothing is written. */
export const previewAssignment = contract({
  name: 'previewAssignment',
  method: 'POST',
  path: '/api/questionnaires/preview',
  summary: `What assigning would mean for each of up to ${peopleMax} people; nothing is saved.`,
  need: { permission: 'measures:assign' },
  audit: 'PREVIEWED_QUESTIONNAIRES',
  params: none,
  query: none,
  body: z.strictObject({
    patientIds: z.array(patientId).check(z.minLength(1), z.maxLength(peopleMax)),
    draft: draftSchema,
    /** The assignment this would become, or the one it would change. */
    assignmentId: z.optional(assignmentId),
  }),
  output: z.object({
    people: z.array(personPreview),
    /** Of those asked about, who is not in care here. */
    unknown: z.array(patientId),
    notified: z.int(),
  }),
});

const occurrenceState = z.enum(['open', 'answered', 'expired', 'skipped', 'withdrawn']);

export const assignmentView = z.object({
  assignmentId,
  what: whatSchema,
  title: text,
  why: z.string(),
  sharesScore: z.boolean(),
  assignedByName: z.string(),
  assignedAt: instant,
  endedAt: z.nullable(instant),
  endedByName: z.nullable(z.string()),
  endedBecause: z.nullable(z.string()),
  /** The study that asks it, and why that asks no more; null: the team asks it. */
  study: z.nullable(
    z.object({
      title: z.string(),
      stop: z.nullable(z.enum([...notAsked.options, 'measure-ended'])),
    }),
  ),
  nextDue: z.nullable(localDate),
  versions: z.array(
    z.object({
      version: z.int(),
      schedule: z.unknown(),
      anchors: z.array(localDate),
      fromDay: localDate,
      reason: z.nullable(z.string()),
      madeByName: z.string(),
      madeAt: instant,
    }),
  ),
  occurrences: z.array(
    z.object({
      occurrenceId,
      version: z.int(),
      due: localDate,
      opens: localDate,
      closes: localDate,
      state: occurrenceState,
      settledAt: z.nullable(instant),
      answers: z.int(),
      parts: z.array(named),
      leftOut: z.array(leftOut),
    }),
  ),
});
export type AssignmentView = z.output<typeof assignmentView>;

const ofPerson = z.strictObject({ patientId });
const ofAssignment = z.strictObject({ patientId, assignmentId });

export const readAssignments = contract({
  name: 'readAssignments',
  method: 'GET',
  path: '/api/patients/:patientId/assignments',
  summary: 'What is assigned to a person: what is due, done and missed, with every version.',
  need: { permission: 'measures:read' },
  audit: 'READ_ASSIGNMENTS',
  params: ofPerson,
  query: none,
  body: none,
  output: z.object({ assignments: z.array(assignmentView) }),
});

export const assignQuestionnaires = contract({
  name: 'assignQuestionnaires',
  method: 'POST',
  path: '/api/patients/:patientId/assignments',
  summary: 'Assigns a battery or a questionnaire; the same id again changes nothing.',
  need: { permission: 'measures:assign' },
  audit: 'ASSIGNED_QUESTIONNAIRES',
  params: ofPerson,
  query: none,
  body: z.strictObject({
    assignmentId,
    draft: draftSchema,
    why: words(300),
    sharesScore: z._default(z.boolean(), true),
  }),
  output: z.object({ assignment: assignmentView, leftOut: z.array(leftOut) }),
});

/** Occurrences that were never change; the new version rules from today on the person's calendar. */
export const amendAssignment = contract({
  name: 'amendAssignment',
  method: 'POST',
  path: '/api/patients/:patientId/assignments/:assignmentId/versions',
  summary: 'Makes a new version of the schedule; nothing that was due is reset or asked again.',
  need: { permission: 'measures:assign' },
  audit: 'CHANGED_ASSIGNMENT',
  params: ofAssignment,
  query: none,
  body: z.strictObject({
    /** The version that was on the screen: 409 when somebody was faster. */
    seenVersion: z.int().check(z.minimum(1)),
    schedule: scheduleSchema,
    visitDays: z._default(z.array(localDate).check(z.maxLength(visitsMax)), []),
    reason: words(300),
  }),
  output: z.object({ assignment: assignmentView }),
});

export const stopAssignment = contract({
  name: 'stopAssignment',
  method: 'POST',
  path: '/api/patients/:patientId/assignments/:assignmentId/stop',
  summary: 'Nothing more is asked; what is open is withdrawn.',
  need: { permission: 'measures:assign' },
  audit: 'STOPPED_ASSIGNMENT',
  params: ofAssignment,
  query: none,
  body: z.strictObject({ reason: words(300) }),
  output: z.object({ assignment: assignmentView }),
});

export const resumeAssignment = contract({
  name: 'resumeAssignment',
  method: 'POST',
  path: '/api/patients/:patientId/assignments/:assignmentId/resume',
  summary: 'Takes a stop back: what was withdrawn is open again while its window lasts.',
  need: { permission: 'measures:assign' },
  audit: 'RESUMED_ASSIGNMENT',
  params: ofAssignment,
  query: none,
  body: none,
  output: z.object({ assignment: assignmentView }),
});
