import { err, type Instant, ok, type Result } from '#kernel';
import {
  type OverridingScope,
  type Parameter,
  type ParameterValue,
  type ScopeKind,
  scopes,
  type ValueOf,
} from './parameter.ts';

/** One change of one parameter. Settings are only ever added; the list is the history. */
export type Setting = {
  readonly id: string;
  readonly parameter: string;
  readonly scope: OverridingScope;
  /** The country code, site id, account id or patient id the scope means. */
  readonly scopeId: string;
  /** null takes the override back, so that the wider scope counts again. */
  readonly value: ParameterValue | null;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
};

/** For whom a parameter is asked; what is null has no say. */
export type Bearer = {
  readonly country: string | null;
  readonly siteId: string | null;
  readonly accountId: string | null;
  readonly patientId: string | null;
};

export const nobodyInParticular: Bearer = {
  country: null,
  siteId: null,
  accountId: null,
  patientId: null,
};

export type InForce<Value extends ParameterValue = ParameterValue> = {
  readonly id: string;
  readonly value: Value;
  readonly scope: ScopeKind;
  readonly by: string | null;
  readonly at: Instant | null;
};

export type SettingFault = {
  readonly code:
    | 'scope-not-allowed'
    | 'not-a-number'
    | 'outside-limits'
    | 'not-whole'
    | 'not-a-choice';
  readonly message: string;
};

/** Whether a proposed value may be stored; checked again when read, so a bad row never speaks. */
export function checkSetting<S extends Pick<Setting, 'scope' | 'value'>>(
  parameter: Parameter,
  setting: S,
): Result<S, SettingFault> {
  if (!parameter.scopes.includes(setting.scope)) {
    return fault('scope-not-allowed', `${parameter.id} cannot be set for a ${setting.scope}.`);
  }
  const found = setting.value === null ? null : faultOf(parameter, setting.value);
  return found === null ? ok(setting) : err(found);
}

/**
 * The value that counted for `bearer` at `asOf`, and who set it when. The narrowest allowed scope
 * with a lawful value wins; within a scope the latest change wins.
 */
export function inForce<P extends Parameter>(
  parameter: P,
  settings: readonly Setting[],
  bearer: Bearer,
  asOf: Instant,
): InForce<ValueOf<P>> {
  for (const scope of scopes.toReversed()) {
    const setting = scope === 'default' ? null : latest(parameter, settings, scope, bearer, asOf);
    if (setting === null || setting.value === null) continue;
    // `checkSetting` proved that the value has the parameter's own type.
    const value = setting.value as ValueOf<P>;
    return { id: parameter.id, value, scope, by: setting.by, at: setting.at };
  }
  const value = parameter.default as ValueOf<P>;
  return { id: parameter.id, value, scope: 'default', by: null, at: null };
}

function latest(
  parameter: Parameter,
  settings: readonly Setting[],
  scope: OverridingScope,
  bearer: Bearer,
  asOf: Instant,
): Setting | null {
  const scopeId = idWithin(scope, bearer);
  let last: Setting | null = null;
  for (const setting of settings) {
    const applies =
      setting.parameter === parameter.id && setting.scope === scope && setting.scopeId === scopeId;
    if (!applies || setting.at > asOf || !checkSetting(parameter, setting).ok) continue;
    if (last === null || `${setting.at} ${setting.id}` > `${last.at} ${last.id}`) last = setting;
  }
  return last;
}

function idWithin(scope: OverridingScope, bearer: Bearer): string | null {
  switch (scope) {
    case 'country':
      return bearer.country;
    case 'site':
      return bearer.siteId;
    case 'clinician':
      return bearer.accountId;
    case 'patient':
      return bearer.patientId;
  }
}

function faultOf(parameter: Parameter, value: ParameterValue): SettingFault | null {
  if (parameter.kind === 'choice') {
    if (parameter.choices.includes(String(value))) return null;
    const offered = parameter.choices.join(', ');
    return { code: 'not-a-choice', message: `${parameter.id} is one of ${offered}, not ${value}.` };
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return { code: 'not-a-number', message: `${parameter.id} is a number, not ${value}.` };
  }
  const { min, max } = parameter.limits;
  if (value < min || value > max) {
    const message = `${parameter.id} lies between ${min} and ${max} ${parameter.unit}, not ${value}.`;
    return { code: 'outside-limits', message };
  }
  if (parameter.whole && !Number.isInteger(value)) {
    return { code: 'not-whole', message: `${parameter.id} is a whole number, not ${value}.` };
  }
  return null;
}

const fault = (code: SettingFault['code'], message: string): Result<never, SettingFault> =>
  err({ code, message });
