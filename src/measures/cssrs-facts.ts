import { freshnessCssrs } from '#evidence';
import { anyOf, type LocalDate } from '#kernel';
import { defineFact, type Fact, type FactType, factOf } from '#reasoning';

/** The six questions of the screener as facts, each apart: the site's safety profile reads them, no sum does. */
const answer = (name: string, says: string): FactType<boolean> =>
  defineFact<boolean>({ name: `cssrs.${name}`, says: { en: says }, freshFor: freshnessCssrs });

/** There once the screener was asked, whatever was answered. */
export const cssrsGiven = answer('given', 'the C-SSRS screener was asked');
export const cssrsWish = answer('wish', 'C-SSRS question 1 (wish to be dead)');
export const cssrsThoughts = answer('thoughts', 'C-SSRS question 2 (thoughts of killing oneself)');
export const cssrsMethod = answer('method', 'C-SSRS question 3 (method)');
export const cssrsIntent = answer('intent', 'C-SSRS question 4 (intent)');
export const cssrsPlan = answer('plan', 'C-SSRS question 5 (plan with intent)');
export const cssrsIntentRecent = answer(
  'intentRecent',
  'C-SSRS question 4 or 5 within the past month',
);
export const cssrsBehaviourEver = answer(
  'behaviourEver',
  'C-SSRS question 6 (suicidal behaviour, ever)',
);
export const cssrsBehaviourRecent = answer(
  'behaviourRecent',
  'C-SSRS question 6b (suicidal behaviour within 3 months)',
);

/** The places of the screener, 6b among them as the seventh. Apart from its definition, which stays off the phone. */
export const cssrsItems: readonly string[] = [1, 2, 3, 4, 5, 6, 7].map((n) => `cssrs_${n}`);

/** As said; null: not known. `six` is behaviour ever, `sixB` behaviour within three months. */
export type CssrsAnswers = {
  readonly one: boolean | null;
  readonly two: boolean | null;
  readonly three: boolean | null;
  readonly four: boolean | null;
  readonly five: boolean | null;
  readonly six: boolean | null;
  readonly sixB: boolean | null;
  /** The screener asks 1 to 5 about the past month; true where a yes is about longer ago. */
  readonly longAgo: { readonly four: boolean; readonly five: boolean };
};

type Record = { readonly id: string; readonly date: LocalDate | null; readonly source: string };

/**
 * The answers as facts. Skip logic: question 2 answered no leaves out 3 to 5, question 6 answered no
 * leaves out 6b; what was rightly left out is a no, and nothing else that is not answered.
 */
export function cssrsFacts(said: CssrsAnswers, record: Record): readonly Fact[] {
  const { one, two, longAgo } = said;
  const within = (value: boolean | null): boolean | null => value ?? (two === false ? false : null);
  const [three, four, five] = [within(said.three), within(said.four), within(said.five)];
  const sixB = said.sixB ?? (said.six === false ? false : null);
  const six = sixB === true ? true : said.six;
  const fact = (type: FactType<boolean>, value: boolean | null): Fact =>
    factOf(type, { ...record, id: `${record.id}#${type.name}`, value });
  return [
    fact(cssrsGiven, true),
    fact(cssrsWish, one),
    fact(cssrsThoughts, two),
    fact(cssrsMethod, three),
    fact(cssrsIntent, four),
    fact(cssrsPlan, five),
    fact(cssrsIntentRecent, either(longAgo.four ? false : four, longAgo.five ? false : five)),
    fact(cssrsBehaviourEver, six),
    fact(cssrsBehaviourRecent, sixB),
  ];
}

function either(...values: readonly (boolean | null)[]): boolean | null {
  const any = anyOf(values.map((value) => value ?? 'unknown'));
  return any === 'unknown' ? null : any;
}
