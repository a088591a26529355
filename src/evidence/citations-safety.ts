import { defineCitation } from './citation.ts';

export const columbia = /* @__PURE__ */ defineCitation({
  key: 'CSSRS',
  grade: 'read',
  reference:
    'Columbia Lighthouse Project: clinical triage and workflow guidelines for the C-SSRS; Posner K et al. Am J Psychiatry 2011;168:1266-1277.',
});
export const columbiaTriage = /* @__PURE__ */ defineCitation({
  key: 'CSSRSTRI',
  grade: 'cited',
  reference:
    'C-SSRS Screener colour triage (questions 1 and 2; question 3 or behaviour in life only; questions 4, 5 or behaviour within 3 months), Columbia Lighthouse Project.',
});
