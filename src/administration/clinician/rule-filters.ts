import type { RuleView } from '#administration';
import type { Domain } from '#reasoning';

/** Which rules are wanted; null: all of them. */
export type RuleQuestion = {
  readonly sought: string;
  readonly domain: Domain | null;
  readonly review: RuleView['review']['status'] | null;
  readonly mode: RuleView['mode']['now'] | null;
};

export const everyRule: RuleQuestion = { sought: '', domain: null, review: null, mode: null };

/** Rules that fit, by their words, their id, a number they read or a source they rest on. */
export function rulesWanted(
  rules: readonly RuleView[],
  { sought, domain, review, mode }: RuleQuestion,
  inWords: (text: RuleView['title']) => string,
): readonly RuleView[] {
  const wanted = sought.trim().toLowerCase();
  return rules
    .filter((rule) => domain === null || rule.domain === domain)
    .filter((rule) => review === null || rule.review.status === review)
    .filter((rule) => mode === null || rule.mode.now === mode)
    .filter(
      (rule) => wanted === '' || wordsOf(rule, inWords).some((words) => words.includes(wanted)),
    );
}

const wordsOf = (rule: RuleView, inWords: (text: RuleView['title']) => string): readonly string[] =>
  [
    rule.id,
    inWords(rule.title),
    inWords(rule.proposes),
    ...rule.parameters.map(({ id }) => id),
    ...rule.citations.map(({ reference }) => reference),
  ].map((words) => words.toLowerCase());
