import * as z from 'zod/mini';
import { contract, idOf, instant, none, patientId, text, words } from '#http';
import { dispositions } from './disposition.ts';
import { followUpView } from './screen-contract.ts';

export const alertOutcomes = [
  'spoke-safe-plan-made',
  'spoke-no-present-danger',
  'emergency-service-called',
  'admitted-or-referred-urgently',
  'not-reached-handed-over',
] as const;

/** One answer behind an alert, as the person was asked and as they answered. */
const alertAnswer = z.object({
  asked: text,
  answer: text,
  at: instant,
  /** How it was given: by the person, in the clinic, by telephone; null: not kept. */
  mode: z.nullable(z.string()),
});
export type AlertAnswer = z.output<typeof alertAnswer>;

export const alertView = z.object({
  alertId: idOf<'AlertId'>(),
  patientId,
  patientName: z.string(),
  phone: z.nullable(z.string()),
  language: z.string(),
  interpreterNeeded: z.boolean(),
  /** What was said that raised it; the first is the one that counts most. */
  answers: z.array(alertAnswer),
  findingId: idOf<'FindingId'>(),
  rule: z.string(),
  /** What was found, and what the rule asks for. */
  title: text,
  message: text,
  state: z.enum(['open', 'acknowledged', 'closed']),
  openedAt: instant,
  acknowledgeBy: instant,
  closeBy: instant,
  overdue: z.boolean(),
  escalationLevel: z.int(),
  acknowledgedByName: z.nullable(z.string()),
  closedByName: z.nullable(z.string()),
  outcome: z.nullable(z.string()),
  /** What is done about it by the safety profile of the site; null: nobody can say yet. */
  disposition: z.nullable(z.object({ code: z.enum(dispositions), owner: z.string(), by: instant })),
  /** Whether the second screen has been asked since; null: this alert is itself about one. */
  secondScreen: z.nullable(z.enum(['to-ask', 'begun', 'asked'])),
  events: z.array(
    z.object({
      kind: z.string(),
      at: instant,
      byName: z.nullable(z.string()),
      words: z.nullable(z.string()),
    }),
  ),
});
export type AlertView = z.output<typeof alertView>;

/** A warning sign of the body (RF-01) that no clinician has cleared yet. */
export const openWarningSign = z.object({
  findingId: idOf<'FindingId'>(),
  patientId,
  patientName: z.string(),
  phone: z.nullable(z.string()),
  language: z.string(),
  interpreterNeeded: z.boolean(),
  /** What was said of the signs, in the words of the record; null: only that there is one. */
  signs: z.nullable(z.string()),
  raisedAt: instant,
  dueAt: z.nullable(instant),
  overdue: z.boolean(),
});
export type OpenWarningSign = z.output<typeof openWarningSign>;

export const readAlerts = contract({
  name: 'readAlerts',
  method: 'GET',
  path: '/api/safety/alerts',
  summary:
    'Open and acknowledged safety alerts of the site, warning signs of the body nobody has cleared, the longest waiting first, and people to be called after an alarm; at most 200 of each.',
  need: { permission: 'safety:read' },
  audit: 'LISTED_ALERTS',
  params: none,
  query: none,
  body: none,
  output: z.object({
    alerts: z.array(alertView),
    warningSigns: z.array(openWarningSign),
    /** People who are called until they are engaged in care again; the next due first. */
    followUps: z.array(followUpView),
    /** Item 9 is asked between visits, and nobody watches round the clock, or nobody said so (SAF-09). */
    unwatched: z.nullable(z.enum(['no', 'not-said'])),
  }),
});

const oneAlert = z.strictObject({ patientId, alertId: idOf<'AlertId'>() });

export const acknowledgeAlert = contract({
  name: 'acknowledgeAlert',
  method: 'POST',
  path: '/api/patients/:patientId/alerts/:alertId/acknowledgement',
  summary: 'Says "I have it". Stops the escalation clock, not the alert.',
  need: { permission: 'safety:act' },
  audit: 'ACKNOWLEDGED_ALERT',
  params: oneAlert,
  query: none,
  body: none,
  output: alertView,
});

export const closeAlert = contract({
  name: 'closeAlert',
  method: 'POST',
  path: '/api/patients/:patientId/alerts/:alertId/closure',
  summary: 'Closes an alert with an outcome in words; without words it stays open.',
  need: { permission: 'safety:act' },
  audit: 'CLOSED_ALERT',
  params: oneAlert,
  query: none,
  body: z.strictObject({ outcome: z.enum(alertOutcomes), words: words(4000) }),
  output: alertView,
});
