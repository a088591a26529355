import { type Bearer, inForce, type Parameter, type Setting } from '#evidence';
import type { Instant } from '#kernel';
import type { ParameterView } from './contract.ts';

export type NamedSetting = Setting & { readonly byName: string };

/** A parameter as the administrator sees it: what counts here, since when, by whom and why. */
export function parameterViewOf(
  parameter: Parameter,
  settings: readonly NamedSetting[],
  bearer: Bearer,
  now: Instant,
): ParameterView {
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
    mayBeSet: parameter.scopes.includes('site'),
    source: { key, grade, reference },
    history: historyOf(parameter, settings),
  };
}

function historyOf({ id }: Parameter, settings: readonly NamedSetting[]): ParameterView['history'] {
  return settings
    .filter((setting) => setting.parameter === id)
    .toReversed()
    .flatMap(({ value, scope, byName, at, reason }) =>
      scope === 'site' || scope === 'country' ? [{ value, scope, byName, at, reason }] : [],
    );
}
