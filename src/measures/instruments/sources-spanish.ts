import { type Citation, defineCitation } from '#evidence';

/**
 * Where Spanish words come from. They are there only where independent copies agree word for word. Short,
 * for a phone carries what it asks with its sources; the record of the decision names the copies.
 */
const source = /* @__NO_SIDE_EFFECTS__ */ (key: string, reference: string): Citation =>
  defineCitation({ key, grade: 'read', reference });

export const pfizerSpanish = source(
  'PHQES',
  'PHQ and GAD, Spanish for the United States (phqscreeners), compared word for word with public copies.',
);
export const asqSpanish = source(
  'ASQES',
  'ASQ, Spanish of NIMH (2017), compared word for word with public copies.',
);
