import * as z from 'zod/mini';
import { contract, idOf, instant, none, patientId, text, words } from '#http';

export const parameterValue = z.union([z.number(), z.string().check(z.maxLength(60))]);
export const citationView = z.object({ key: z.string(), grade: z.string(), reference: z.string() });

export const settingScopes = ['country', 'site', 'clinician', 'patient'] as const;
export type SettingScope = (typeof settingScopes)[number];

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
  /** What counts for whoever it was asked for, and where it was set. */
  value: parameterValue,
  scope: z.enum(['default', ...settingScopes]),
  /** The scopes that may override it, the widest first, with what each says now (null: nothing). */
  scopes: z.array(
    z.object({
      scope: z.enum(settingScopes),
      value: z.nullable(parameterValue),
      /** Whether the reader may set it there. */
      maySet: z.boolean(),
    }),
  ),
  /** Rules that read it. */
  rules: z.array(z.string()),
  source: citationView,
  /** Every change that could count here, the latest first; a value of null took a change back. */
  history: z.array(
    z.object({
      settingId: z.string(),
      value: z.nullable(parameterValue),
      scope: z.enum(settingScopes),
      byName: z.string(),
      at: instant,
      reason: z.string(),
    }),
  ),
});
export type ParameterView = z.output<typeof parameterView>;

const oneParameter = z.strictObject({ parameter: z.string().check(z.maxLength(80)) });
const ofOnePerson = z.strictObject({ patientId, parameter: z.string().check(z.maxLength(80)) });
const change = {
  settingId: idOf<'SettingId'>(),
  value: z.nullable(parameterValue),
  reason: words(500),
};

export const readParameters = contract({
  name: 'readParameters',
  method: 'GET',
  path: '/api/parameters',
  summary: 'Every cut-off, clock and cap with the value in force at this site and its history.',
  need: { permission: 'rules:read' },
  audit: null,
  params: none,
  query: none,
  body: none,
  output: z.object({
    parameters: z.array(parameterView),
    /** Why the country's value cannot be set from this site; null: it can, or the reader may not. */
    countryShut: z.nullable(z.string()),
  }),
});

export const setParameter = contract({
  name: 'setParameter',
  method: 'POST',
  path: '/api/admin/parameters/:parameter/settings',
  summary:
    'Sets a parameter for this site or its country within its limits, with a reason; null takes it back.',
  need: { permission: 'admin:parameters' },
  audit: 'CHANGED_PARAMETER',
  params: oneParameter,
  query: none,
  body: z.strictObject({ ...change, scope: z._default(z.enum(['country', 'site']), 'site') }),
  output: z.object({ parameter: parameterView }),
});

export const setOwnParameter = contract({
  name: 'setOwnParameter',
  method: 'POST',
  path: '/api/parameters/:parameter/own',
  summary:
    'A clinician sets a parameter for their own work, where it may be set so; null takes it back.',
  need: { permission: 'findings:decide' },
  audit: 'CHANGED_OWN_PARAMETER',
  params: oneParameter,
  query: none,
  body: z.strictObject(change),
  output: z.object({ parameter: parameterView }),
});

export const readPersonParameters = contract({
  name: 'readPersonParameters',
  method: 'GET',
  path: '/api/patients/:patientId/parameters',
  summary: 'What may be set for one person, with the value in force for them and its history.',
  need: { permission: 'findings:read' },
  audit: 'READ_PERSON_PARAMETERS',
  params: z.strictObject({ patientId }),
  query: none,
  body: none,
  output: z.object({ parameters: z.array(parameterView) }),
});

export const setPersonParameter = contract({
  name: 'setPersonParameter',
  method: 'POST',
  path: '/api/patients/:patientId/parameters/:parameter/settings',
  summary: 'Sets a parameter for one person within its limits, with a reason; null takes it back.',
  need: { permission: 'findings:decide' },
  audit: 'CHANGED_PERSON_PARAMETER',
  params: ofOnePerson,
  query: none,
  body: z.strictObject(change),
  output: z.object({ parameter: parameterView }),
});

/** What a value would change for one person: before and after, by rule. */
export const changeKinds = [
  'appears',
  'disappears',
  'louder',
  'quieter',
  'unclear',
  'otherwise',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const previewChange = z.object({
  /** Names are for those who may list people; to anybody else a change is a number. */
  patientId: z.nullable(patientId),
  name: z.nullable(z.string()),
  rule: z.string(),
  title: text,
  kind: z.enum(changeKinds),
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
});
export type PreviewChange = z.output<typeof previewChange>;

const previewed = z.object({
  changes: z.array(previewChange),
  /** People looked at in this answer, and how many there are in all. */
  looked: z.int(),
  of: z.int(),
  /** Where to go on; null: everybody was looked at. */
  next: z.nullable(patientId),
  /** Rules that read it, here or through another rule. */
  rules: z.array(z.string()),
});
export type Previewed = z.output<typeof previewed>;

export const previewParameter = contract({
  name: 'previewParameter',
  method: 'POST',
  path: '/api/parameters/:parameter/preview',
  summary:
    'Which findings of the site would appear, go or change with a value: some people at a time, going on from `after`.',
  need: { permission: 'rules:read' },
  audit: 'PREVIEWED_PARAMETER',
  params: oneParameter,
  query: none,
  body: z.strictObject({
    value: z.nullable(parameterValue),
    scope: z._default(z.enum(['country', 'site']), 'site'),
    after: z._default(z.nullable(patientId), null),
  }),
  output: previewed,
  callsPerMinute: 600,
});

export const previewPersonParameter = contract({
  name: 'previewPersonParameter',
  method: 'POST',
  path: '/api/patients/:patientId/parameters/:parameter/preview',
  summary: 'Which findings about one person would appear, go or change with a value for them.',
  need: { permission: 'findings:read' },
  audit: 'READ_PERSON_PARAMETERS',
  params: ofOnePerson,
  query: none,
  body: z.strictObject({ value: z.nullable(parameterValue) }),
  output: previewed,
});
