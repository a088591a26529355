/** One answer of a list as LOINC publishes it: code, words, points. */
export type ListedAnswer = {
  readonly system: string;
  readonly code: string;
  readonly display: string;
  readonly weight: number | null;
};

const loinc = 'http://loinc.org';
const listed = (code: string, display: string, weight: number): ListedAnswer => ({
  system: loinc,
  code,
  display,
  weight,
});

/**
 * The LOINC answer lists that forms of this field point to without bringing them. Content of LOINC
 * (http://loinc.org), copyright Regenstrief Institute and the LOINC Committee, free under its licence.
 */
const answerLists: Readonly<Record<string, readonly ListedAnswer[]>> = {
  'LL358-3': [
    listed('LA6568-5', 'Not at all', 0),
    listed('LA6569-3', 'Several days', 1),
    listed('LA6570-1', 'More than half the days', 2),
    listed('LA6571-9', 'Nearly every day', 3),
  ],
  'LL359-1': [
    listed('LA6572-7', 'Not difficult at all', 0),
    listed('LA6573-5', 'Somewhat difficult', 1),
    listed('LA6574-3', 'Very difficult', 2),
    listed('LA6575-0', 'Extremely difficult', 3),
  ],
  'LL361-7': [listed('LA33-6', 'Yes', 1), listed('LA32-8', 'No', 0)],
};

/** The list behind ".../vs/LL358-3", ".../ValueSet/LL358-3|2.77" and the like. */
export function answerListOf(canonical: string): readonly ListedAnswer[] | null {
  const [name] = /LL\d{1,6}-\d(?=$|\|)/i.exec(canonical) ?? [];
  return name === undefined ? null : (answerLists[name.toUpperCase()] ?? null);
}
