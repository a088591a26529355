import { type Citation, defineCitation, type Grade } from './citation.ts';

const source = /* @__NO_SIDE_EFFECTS__ */ (
  key: string,
  grade: Grade,
  reference: string,
): Citation => defineCitation({ key, grade, reference });

export const caseReview = source(
  'SCR',
  'read',
  'Psychiatr Serv, best practices for systematic case review in collaborative care, doi 10.1176/appi.ps.201900085.',
);
export const macarthur = source(
  'MACARTHUR',
  'cited',
  'MacArthur Initiative depression toolkit, PHQ-9 response table; Kroenke K, Spitzer RL. Psychiatr Ann 2002;32:509-515.',
);
export const schueller = source(
  'SCHUELLER',
  'read',
  'Schueller SM, Kwasny MJ, Dear BF, Titov N, Mohr DC. Cut points on PHQ-9 that predict response to CBT. Gen Hosp Psychiatry 2015;37:470-475 (PMID 26077754).',
);
export const singleSession = source(
  'DARNALL',
  'cited',
  'Darnall BD et al. Single-session Empowered Relief vs 8-session CBT. JAMA Netw Open 2021;4:e2113401.',
);
export const rehabilitation = source(
  'MDR',
  'cited',
  'Guzman J et al. Multidisciplinary rehabilitation for chronic low back pain. BMJ 2001;322:1511 (more than 100 h); Kamper SJ, BMJ 2015;350:h444.',
);
export const bridge = source(
  'COOPER',
  'read',
  'Patient-centered depression case-management schedule (Cooper LA, BRIDGE trial), drlisacooper.com/pat_dep_case.html.',
);
export const impact = source(
  'IMPACT',
  'cited',
  'Unützer J et al. IMPACT. JAMA 2002;288:2836-2845.',
);
export const cg91 = source(
  'CG91',
  'cited',
  'NICE CG91 Depression in adults with a chronic physical health problem (2009).',
);
export const startBack = source(
  'STARTBACK',
  'cited',
  'Hill JC et al. STarT Back. Lancet 2011;378:1560-1571; tool: Arthritis Rheum 2008;59:632-641.',
);
export const startMsk = source(
  'STARTMSK',
  'read',
  'Hill JC et al. STarT MSK cluster RCT. Lancet Rheumatol 2022;4:e591-e602; keele.ac.uk/startmsk (licence required).',
);
export const militaryTrial = source(
  'MHSRCT',
  'read',
  'Rhon DI et al. Risk-stratified care in the Military Health System RCT (null). JAMA Netw Open 2023, fullarticle/2806864.',
);
