import { factNamesOf, type Rulebook, rulebookOf } from '#reasoning';
import type { LinkRule } from './link-rule.ts';
import { planLinkRules } from './link-rules-care.ts';
import { medicineLinkRules } from './link-rules-medicines.ts';

/** Medicines first, then what the parts of a plan do to each other and to the person. */
export const linkRules: readonly LinkRule[] = [...medicineLinkRules, ...planLinkRules];

/** For replay: a stored link is computed again like any other finding. */
export const coherenceRulebook: Rulebook = rulebookOf(linkRules.map(({ rule }) => rule));

/** Every cut-off these rules read: what a screen needs to know to ask them as one types. */
export const linkParameterIds: readonly string[] = [
  ...new Set(
    linkRules.flatMap(({ rule }) =>
      Object.values(rule.parameters).map((parameter) => parameter.id),
    ),
  ),
];

/** Every kind of fact these rules read: what is worth looking up of a person. */
export const linkFactNames: ReadonlySet<string> = new Set(
  linkRules.flatMap(({ rule }) => factNamesOf(rule)),
);

export function linkRuleOf(ruleId: string): LinkRule | null {
  return linkRules.find(({ rule }) => rule.id === ruleId) ?? null;
}
