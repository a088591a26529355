import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, patientId, text } from '#http';

const channel = z.enum(['in-app', 'email', 'sms']);
const notSent = z.enum(['not-configured', 'no-address', 'failed', 'already-answered', 'too-late']);

const reminderLine = z.object({
  reminderId: idOf<'ReminderId'>(),
  occurrenceId: idOf<'OccurrenceId'>(),
  number: z.int(),
  channel,
  intendedFor: instant,
  sentAt: z.nullable(instant),
  deliveredAt: z.nullable(instant),
  openedAt: z.nullable(instant),
  answeredAt: z.nullable(instant),
  notSent: z.nullable(notSent),
});

/** The reminder ledger of one person. */
export const readReminders = contract({
  name: 'readReminders',
  method: 'GET',
  path: '/api/patients/:patientId/reminders',
  summary: 'What a person was reminded of: intended, sent, delivered, opened, answered.',
  need: { permission: 'measures:read' },
  audit: 'READ_REMINDERS',
  params: z.strictObject({ patientId }),
  query: none,
  body: none,
  output: z.object({
    reminders: z.array(reminderLine),
    channels: z.array(z.object({ channel, configured: z.boolean() })),
  }),
});

export const exportDaysMax = 370;

export const exportReminders = contract({
  name: 'exportReminders',
  method: 'GET',
  path: '/api/questionnaires/reminders',
  summary: `The site’s reminder ledger as a file, at most ${exportDaysMax} days; no names, no answers.`,
  need: { permission: 'reminders:export' },
  audit: 'EXPORTED_REMINDERS',
  params: none,
  query: z.strictObject({ from: localDate, to: localDate }),
  body: none,
  output: z.object({ fileName: z.string(), csv: z.string(), rows: z.int(), cut: z.boolean() }),
});

/** What runs at the site, for the screen of schedules. */
export const readSiteSchedules = contract({
  name: 'readSiteSchedules',
  method: 'GET',
  path: '/api/questionnaires/schedules',
  summary: 'Every battery and questionnaire that is assigned at the site, with how it goes.',
  need: { permission: 'measures:assign' },
  audit: 'LISTED_SCHEDULES',
  params: none,
  query: none,
  body: none,
  output: z.object({
    schedules: z.array(
      z.object({
        what: z.object({ kind: z.enum(['battery', 'instrument']), id: z.string() }),
        title: text,
        people: z.int(),
        open: z.int(),
        answered: z.int(),
        expired: z.int(),
        skipped: z.int(),
      }),
    ),
    /** Days that the counts look back. */
    days: z.int(),
    channels: z.array(z.object({ channel, configured: z.boolean() })),
  }),
});
