import { defineCitation } from './citation.ts';

export const benzodiazepineExposure = /* @__PURE__ */ defineCitation({
  key: 'BZDEXPO',
  grade: 'read',
  reference:
    'Melani MS et al. Depress Anxiety 2020;37:1231 (no definitive evidence; follow-up worse in 5/11 RCTs after discontinuation); Rosen CS, J Clin Psychiatry 2013;74:1241; Hart G, Behav Res Ther 2014;56:22; Otto MW, J Clin Psychiatry 2005;66s2:34.',
});
export const opioidSchedule = /* @__PURE__ */ defineCitation({
  key: 'VONKORFF',
  grade: 'read',
  reference:
    'Von Korff M et al. Time-scheduled vs pain-contingent opioids. Pain 2011;152:1256 (97 vs 37 MME; more concerns).',
});
