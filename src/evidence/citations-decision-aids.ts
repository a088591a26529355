import { type Citation, defineCitation, type Grade } from './citation.ts';

const source = /* @__NO_SIDE_EFFECTS__ */ (
  key: string,
  grade: Grade,
  reference: string,
): Citation => defineCitation({ key, grade, reference });

export const psychotherapyResponse = source(
  'CUIJPERS2021',
  'read',
  'Cuijpers P, Karyotaki E, Ciharova M et al. The effects of psychotherapies for depression on response, remission, reliable change, and deterioration. Acta Psychiatr Scand 2021;144:288-299, doi 10.1111/acps.13335 (abstract): response about 41 % with psychotherapy, 17 % with usual care, at about 2 months.',
);
export const psychotherapyAndMedicine = source(
  'CUIJPERS2017',
  'read',
  'Cuijpers P. Four decades of outcome research on psychotherapies for adult depression. Can Psychol 2017;58:7-19, doi 10.1037/cap0000096 (abstract): about as effective as medicines; both together more effective than either.',
);
export const antidepressantResponse = source(
  'MPG2012',
  'read',
  'The Maudsley Prescribing Guidelines in Psychiatry, chapter 4, opening paragraph: about 20 % recover untreated, 30 % respond to placebo and 50 % to an antidepressant.',
);
