import { type Citation, defineCitation, type Grade } from './citation.ts';

const source = /* @__NO_SIDE_EFFECTS__ */ (
  key: string,
  grade: Grade,
  reference: string,
): Citation => defineCitation({ key, grade, reference });

/** From which daily dose an antidepressant can be said to have been tried. */
export const antidepressantUsualDoses = source(
  'ADOSEMCM',
  'read',
  'McMaster Textbook of Internal Medicine, table of antidepressants with starting and usual doses (table 031_8844): the lowest usual dose.',
);
export const antidepressantStandardDoses = source(
  'ADOSEDAE',
  'read',
  'Dtsch Arztebl Int 2008;105(45):782-792, doi 10.3238/arztebl.2008.0782, table 2: initial, standard and high doses of antidepressants.',
);
export const antidepressantLeastDoses = source(
  'ADOSEMPG',
  'cited',
  'Taylor D, Barnes TRE, Young AH. The Maudsley Prescribing Guidelines in Psychiatry, table of minimum effective doses of antidepressants.',
);
