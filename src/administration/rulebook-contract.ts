import * as z from 'zod/mini';
import { contract, idOf, instant, none, text, words } from '#http';
import { domains, ruleModes } from '#reasoning';
import { citationView, parameterValue } from './parameter-contract.ts';

export const reviewStatuses = ['not-reviewed', 'signed', 'signed-in-another-wording'] as const;

export const ruleView = z.object({
  id: z.string(),
  version: z.int(),
  hash: z.string(),
  domain: z.enum(domains),
  title: text,
  checks: z.array(z.object({ says: text, anyOf: z.array(text) })),
  proposes: text,
  severity: z.string(),
  owners: z.array(z.string()),
  due: z.nullable(z.string()),
  tasks: z.array(z.object({ code: z.string(), within: z.string() })),
  needs: z.array(text),
  parameters: z.array(
    z.object({
      id: z.string(),
      says: text,
      value: parameterValue,
      default: parameterValue,
      unit: z.nullable(z.string()),
    }),
  ),
  citations: z.array(citationView),
  contested: z.nullable(text),
  aliasOf: z.nullable(z.string()),
  appliesIn: z.nullable(z.array(z.string())),
  /** Of rules about parts of a plan: what the parts do to each other, and why. */
  link: z.nullable(z.object({ effect: z.enum(['conflict', 'reinforces', 'gap']), why: text })),
  examples: z.array(
    z.object({
      kind: z.enum(['met', 'justNotMet', 'unknown']),
      known: z.array(z.object({ says: text, value: z.nullable(z.string()) })),
      parameters: z.array(z.object({ says: text, value: z.string() })),
    }),
  ),
  review: z.object({
    status: z.enum(reviewStatuses),
    byName: z.nullable(z.string()),
    at: z.nullable(instant),
  }),
  mode: z.object({
    now: z.enum(ruleModes),
    /** Alarms always speak. */
    maySilence: z.boolean(),
    /** null: nobody said anything about this rule here. */
    said: z.nullable(z.object({ byName: z.string(), at: instant, reason: z.string() })),
  }),
});
export type RuleView = z.output<typeof ruleView>;

const oneRule = z.strictObject({ rule: z.string().check(z.maxLength(20)) });

export const readRulebook = contract({
  name: 'readRulebook',
  method: 'GET',
  path: '/api/rulebook',
  summary:
    'Every rule in words, with its sources, whether it speaks here and whether a clinician of this site signed it.',
  need: { permission: 'rules:read' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({
    rules: z.array(ruleView),
    /** Whether the reader is one of those who sign here. */
    maySign: z.boolean(),
    /** Whether the reader lets rules speak or keeps them in shadow. */
    maySetMode: z.boolean(),
    /** How a rule that is new or reworded begins here. */
    newRulesBegin: z.enum(ruleModes),
    clinic: z.string(),
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
  params: oneRule,
  query: none,
  body: z.strictObject({
    version: z.int(),
    hash: z.string(),
    verdict: z.enum(['signed', 'withdrawn']),
  }),
  output: z.object({ rule: ruleView }),
});

export const setRuleMode = contract({
  name: 'setRuleMode',
  method: 'POST',
  path: '/api/rulebook/:rule/modes',
  summary:
    'Keeps a rule in shadow (asked and counted, told to nobody), or lets it speak once a clinician signed it.',
  need: { permission: 'admin:parameters' },
  audit: 'CHANGED_RULE_MODE',
  params: oneRule,
  query: none,
  body: z.strictObject({
    modeId: idOf<'RuleModeId'>(),
    /** The wording that was read; another one now is refused. */
    hash: z.string(),
    mode: z.enum(ruleModes),
    reason: words(500),
  }),
  output: z.object({ rule: ruleView }),
});

export const setNewRulesBegin = contract({
  name: 'setNewRulesBegin',
  method: 'PUT',
  path: '/api/rulebook/new-rules',
  summary: 'Whether rules that come or change with a new version begin in shadow at this site.',
  need: { permission: 'admin:parameters' },
  audit: 'CHANGED_RULE_MODE',
  params: none,
  query: none,
  body: z.strictObject({
    policyId: idOf<'RuleModeId'>(),
    begins: z.enum(ruleModes),
    reason: words(500),
  }),
  output: z.object({ newRulesBegin: z.enum(ruleModes) }),
});

/** What came of one rule over a time, for the whole site. Never by who decided. */
export const ruleRates = z.object({
  rule: z.string(),
  /** Times it spoke or would have spoken; the same situation renewed counts once. */
  fired: z.int(),
  /** Of these, told to somebody. */
  shown: z.int(),
  /** Of these, kept in shadow. */
  silent: z.int(),
  people: z.int(),
  accepted: z.int(),
  modified: z.int(),
  declined: z.int(),
  snoozed: z.int(),
  declinedBecause: z.record(z.string(), z.int()),
  /** Ended because its facts changed, before anybody decided. */
  endedByFacts: z.int(),
  waiting: z.int(),
  /** Half of the decisions were made within so many hours; null: none was made. */
  hoursToDecision: z.nullable(z.number()),
});
export type RuleRates = z.output<typeof ruleRates>;

export const readRuleRates = contract({
  name: 'readRuleRates',
  method: 'GET',
  path: '/api/rulebook/rates',
  summary: 'How often each rule spoke at this site and what came of it, over so many days.',
  need: { permission: 'rules:read' },
  audit: null,
  params: none,
  query: z.strictObject({
    days: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(366)), 90),
  }),
  body: none,
  output: z.object({ days: z.int(), since: instant, rates: z.array(ruleRates) }),
});
