import { defineCitation } from './citation.ts';

export const impactTrial = /* @__PURE__ */ defineCitation({
  key: 'IMPACT',
  grade: 'cited',
  reference: 'Unützer J et al. IMPACT. JAMA 2002;288:2836-2845.',
});
export const reliableChangeSource = /* @__PURE__ */ defineCitation({
  key: 'JACOBSON',
  grade: 'cited',
  reference: 'Jacobson NS, Truax P. Reliable change. J Consult Clin Psychol 1991;59:12-19.',
});
export const ipdas = /* @__PURE__ */ defineCitation({
  key: 'IPDAS',
  grade: 'read',
  reference:
    'Joseph-Williams N et al. IPDASi v4. Med Decis Making 2014;34:699-710 (6 + 10 + 28); Durand MA et al. Patient Educ Couns 2015;98:462-468 (3 of 30 certified: update policy and funding missing).',
});
