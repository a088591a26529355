import * as z from 'zod/mini';
import { contract, idOf, instant, none, text, words } from '#http';

const parameterValue = z.union([z.number(), z.string().check(z.maxLength(60))]);
const citation = z.object({ key: z.string(), grade: z.string(), reference: z.string() });

export const parameterView = z.object({
  id: z.string(),
  says: text,
  kind: z.enum(['number', 'choice']),
  unit: z.nullable(z.string()),
  min: z.nullable(z.number()),
  max: z.nullable(z.number()),
  whole: z.boolean(),
  choices: z.array(z.string()),
  default: parameterValue,
  /** What counts for this site now, and where it was set. */
  value: parameterValue,
  scope: z.enum(['default', 'country', 'site', 'clinician', 'patient']),
  /** Whether the site may set it at all. */
  mayBeSet: z.boolean(),
  source: citation,
  /** Every change for this site, the latest first; a value of null took the change back. */
  history: z.array(
    z.object({
      value: z.nullable(parameterValue),
      scope: z.enum(['country', 'site']),
      byName: z.string(),
      at: instant,
      reason: z.string(),
    }),
  ),
});
export type ParameterView = z.output<typeof parameterView>;

export const readParameters = contract({
  name: 'readParameters',
  method: 'GET',
  path: '/api/admin/parameters',
  summary: 'Every cut-off, clock and cap with the value in force at this site and its history.',
  need: { permission: 'admin:parameters' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({ parameters: z.array(parameterView) }),
});

export const setParameter = contract({
  name: 'setParameter',
  method: 'POST',
  path: '/api/admin/parameters/:parameter/settings',
  summary: 'Sets a parameter for this site within its limits, with a reason; null takes it back.',
  need: { permission: 'admin:parameters' },
  audit: 'CHANGED_PARAMETER',
  params: z.strictObject({ parameter: z.string().check(z.maxLength(80)) }),
  query: none,
  body: z.strictObject({
    settingId: idOf<'SettingId'>(),
    value: z.nullable(parameterValue),
    reason: words(500),
  }),
  output: z.object({ parameter: parameterView }),
});

export const ruleView = z.object({
  id: z.string(),
  version: z.int(),
  hash: z.string(),
  domain: z.string(),
  title: text,
  checks: z.array(z.object({ says: text, anyOf: z.array(text) })),
  proposes: text,
  severity: z.string(),
  owners: z.array(z.string()),
  parameters: z.array(z.string()),
  citations: z.array(citation),
  contested: z.nullable(text),
  aliasOf: z.nullable(z.string()),
  review: z.object({
    status: z.enum(['not-reviewed', 'signed', 'signed-in-another-version']),
    byName: z.nullable(z.string()),
    at: z.nullable(instant),
  }),
});
export type RuleView = z.output<typeof ruleView>;

export const readRulebook = contract({
  name: 'readRulebook',
  method: 'GET',
  path: '/api/rulebook',
  summary: 'Every rule in words, with its sources and whether a clinician of this site signed it.',
  need: { permission: 'findings:read' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({
    rules: z.array(ruleView),
    /** Whether the reader is one of those who sign here. */
    maySign: z.boolean(),
  }),
});

export const signRule = contract({
  name: 'signRule',
  method: 'POST',
  path: '/api/rulebook/:rule/signatures',
  summary:
    'A physician or psychologist of the site signs a rule in exactly this version, or takes the signature back.',
  need: { permission: 'findings:decide' },
  audit: 'SIGNED_RULE',
  params: z.strictObject({ rule: z.string().check(z.maxLength(20)) }),
  query: none,
  body: z.strictObject({
    version: z.int(),
    hash: z.string(),
    verdict: z.enum(['signed', 'withdrawn']),
  }),
  output: z.object({ rule: ruleView }),
});

const toolRun = z.object({ at: instant, well: z.boolean() });
export type ToolRun = z.output<typeof toolRun>;

export const readSystem = contract({
  name: 'readSystem',
  method: 'GET',
  path: '/api/admin/system',
  summary: 'What the installation rests on: version, database, durability, work given up on.',
  need: { permission: 'admin:system' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({
    version: z.string(),
    mode: z.enum(['demo', 'clinic']),
    database: z.enum(['up', 'down']),
    migration: z.nullable(z.int()),
    durability: z.nullable(
      z.object({
        fsync: z.boolean(),
        fullPageWrites: z.boolean(),
        synchronousCommit: z.boolean(),
        dataChecksums: z.boolean(),
      }),
    ),
    /** PostgreSQL's names of settings that may lose what was acknowledged. */
    risks: z.array(z.string()),
    site: z.object({
      name: z.string(),
      country: z.string(),
      /** Where people call the clinic; null: not said, so people are told no number. */
      phone: z.nullable(z.string()),
      live: z.boolean(),
    }),
    /** When `sinew backup` last ended; null: never on this installation. */
    lastBackup: z.nullable(toolRun),
    /** When `sinew verify-audit` last ended, and whether the trail was whole. */
    lastAuditCheck: z.nullable(toolRun),
    /** Whether letters can leave the house; without mail lost passwords are replaced by hand. */
    sendsMail: z.boolean(),
  }),
});
