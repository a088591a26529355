import { defineCitation } from './citation.ts';

export const lambeek = /* @__PURE__ */ defineCitation({
  key: 'LAMBEEK',
  grade: 'read',
  reference:
    'Lambeek LC et al. BMC Public Health 2007;7:254, table 2 (3 baseline sessions, first quota 70 % of their mean, time-contingent).',
});
export const lindstrom = /* @__PURE__ */ defineCitation({
  key: 'LINDSTROM',
  grade: 'cited',
  reference: 'Lindström I et al. Graded activity. Phys Ther 1992;72:279-290; Fordyce WE 1976.',
});
export const negotiatedGoals = /* @__PURE__ */ defineCitation({
  key: 'NEGOT',
  grade: 'read',
  reference:
    'J Occup Rehabil 2003, doi 10.1023/A:1021314104018: negotiated goals did better than predetermined ones (6 people, crossover).',
});
export const thomee = /* @__PURE__ */ defineCitation({
  key: 'THOMEE',
  grade: 'cited',
  reference:
    'Thomeé R. Pain monitoring model. Phys Ther 1997;77:1690-1703 (5 of 10 at most, settled after 24 h).',
});
export const vlaeyen = /* @__PURE__ */ defineCitation({
  key: 'VLAEYEN',
  grade: 'cited',
  reference:
    'Vlaeyen JW et al. 2001 Behav Res Ther 39:151; Leeuw M, Pain 2008;138:192; PHODA 0-100',
});
export const exposureTrials = /* @__PURE__ */ defineCitation({
  key: 'EXPO',
  grade: 'read',
  reference:
    'Riecke J et al. Trials 2013;14:203 (10 or 15 sessions of exposure, or CBT); Körfer K et al. J Pain Res 2020;13:3181 (violating expectations reached goals faster).',
});
export const craske = /* @__PURE__ */ defineCitation({
  key: 'CRASKE',
  grade: 'cited',
  reference: 'Craske MG et al. Inhibitory learning. Behav Res Ther 2014;58:10-23',
});
export const ng206 = /* @__PURE__ */ defineCitation({
  key: 'NG206',
  grade: 'cited',
  reference: 'NICE NG206 ME/CFS (2021): no graded exercise by fixed increments.',
});
