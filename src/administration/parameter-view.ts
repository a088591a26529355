import {
  type Bearer,
  inForce,
  type OverridingScope,
  type Parameter,
  type Setting,
} from '#evidence';
import type { Instant } from '#kernel';
import type { ParameterView, SettingScope } from './parameter-contract.ts';

export type NamedSetting = Setting & { readonly byName: string };

export type ParameterAsked = {
  readonly settings: readonly NamedSetting[];
  readonly bearer: Bearer;
  readonly now: Instant;
  /** Scopes the reader may set, as far as the parameter lets them. */
  readonly maySet: readonly SettingScope[];
  readonly rules: readonly string[];
};

/** A parameter as it stands for whoever was asked about: what counts, since when, by whom and why. */
export function parameterViewOf(parameter: Parameter, asked: ParameterAsked): ParameterView {
  const { settings, bearer, now, rules } = asked;
  const { value, scope } = inForce(parameter, settings, bearer, now);
  const isNumber = parameter.kind === 'number';
  const { key, grade, reference } = parameter.source;
  return {
    id: parameter.id,
    says: parameter.says,
    kind: parameter.kind,
    unit: isNumber ? parameter.unit : null,
    min: isNumber ? parameter.limits.min : null,
    max: isNumber ? parameter.limits.max : null,
    whole: isNumber && parameter.whole,
    choices: isNumber ? [] : [...parameter.choices],
    default: parameter.default,
    value,
    scope,
    scopes: parameter.scopes.map((one) => ({
      scope: one,
      value: saidBy(parameter, one, settings, now),
      maySet: asked.maySet.includes(one),
    })),
    rules: [...rules],
    source: { key, grade, reference },
    history: historyOf(parameter, settings),
  };
}

/** The last word of one scope; null: none, or taken back. */
function saidBy(
  { id }: Parameter,
  scope: OverridingScope,
  settings: readonly NamedSetting[],
  now: Instant,
): ParameterView['value'] | null {
  const last = settings.findLast(
    (setting) => setting.parameter === id && setting.scope === scope && setting.at <= now,
  );
  return last?.value ?? null;
}

const historyOf = (
  { id }: Parameter,
  settings: readonly NamedSetting[],
): ParameterView['history'] =>
  settings
    .filter(({ parameter }) => parameter === id)
    .toReversed()
    .map(({ id: settingId, value, scope, byName, at, reason }) => ({
      settingId,
      value,
      scope,
      byName,
      at,
      reason,
    }));

/** What counted in this scope before its latest change: what taking that change back restores. */
export function valueBefore(
  { history }: Pick<ParameterView, 'history'>,
  scope: SettingScope,
): ParameterView['value'] | null {
  return history.filter((change) => change.scope === scope)[1]?.value ?? null;
}
