import { assert, type Text } from '#kernel';
import type { Citation } from './citation.ts';

/** From the widest to the narrowest; a narrower setting overrides a wider one. */
export const scopes = ['default', 'country', 'site', 'clinician', 'patient'] as const;
export type ScopeKind = (typeof scopes)[number];
export type OverridingScope = Exclude<ScopeKind, 'default'>;

type About = {
  readonly id: string;
  readonly says: Text;
  readonly source: Citation;
  /** Who may override it. A patient's own budget is the patient's; a cut-off is the site's. */
  readonly scopes: readonly OverridingScope[];
};

export type NumberParameter = About & {
  readonly kind: 'number';
  readonly default: number;
  readonly unit: string;
  readonly limits: { readonly min: number; readonly max: number };
  readonly whole: boolean;
};

export type ChoiceParameter<Choice extends string = string> = About & {
  readonly kind: 'choice';
  readonly default: Choice;
  readonly choices: readonly Choice[];
};

export type Parameter = NumberParameter | ChoiceParameter;
export type ParameterValue = number | string;
export type ValueOf<P extends Parameter> =
  P extends ChoiceParameter<infer Choice> ? Choice : P extends NumberParameter ? number : never;

type NumberDefinition = Omit<NumberParameter, 'kind' | 'whole'> & { readonly whole?: boolean };

/** A number a site may tune within limits: the only place where a clinical threshold is written. */
export function defineParameter(definition: NumberDefinition): NumberParameter {
  const parameter = { whole: false, ...definition, kind: 'number' } as const;
  const { min, max } = parameter.limits;
  assert(min <= parameter.default && parameter.default <= max, `${parameter.id} default in limits`);
  assert(
    /^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)+$/.test(parameter.id),
    `${parameter.id} is an id`,
  );
  return parameter;
}

/** A closed choice between published or legally reviewed ways of doing something. */
export function defineChoice<const Choice extends string>(
  definition: Omit<ChoiceParameter<Choice>, 'kind'>,
): ChoiceParameter<Choice> {
  assert(definition.choices.includes(definition.default), `${definition.id} default is a choice`);
  return { ...definition, kind: 'choice' };
}
