import { type Citation, defineCitation, type Grade } from '#evidence';

/** Without effects, so that a phone bundles only the sources of what it asks. */
const source = /* @__NO_SIDE_EFFECTS__ */ (
  key: string,
  grade: Grade,
  reference: string,
): Citation => defineCitation({ key, grade, reference });

export const phq15Source = source(
  'PHQ15',
  'cited',
  'Kroenke K, Spitzer RL, Williams JBW. The PHQ-15. Psychosom Med 2002;64:258-266, doi 10.1097/00006842-200203000-00008.',
);
export const gcpsSource = source(
  'GCPSR',
  'read',
  'Von Korff M et al. Graded chronic pain scale revised. Pain 2020;161:651-661 (PMC7097879); algorithm as in the Millisecond GCPS-R manual.',
);
export const uwSource = source(
  'UWCAP',
  'read',
  'Amtmann D et al. The Concerns About Pain (CAP) scale. J Pain 2020;21:1198-1211, doi 10.1016/j.jpain.2020.03.004 (abstract read; user manual not obtained).',
);
export const uwGuide = source(
  'UWCAPG',
  'cited',
  'University of Washington. UW-CAP v1.0 user guide, six-item form; wording in two public transcriptions that agree, table in one.',
);
export const briefCopeSource = source(
  'COPE',
  'read',
  'Carver CS. Brief COPE. Int J Behav Med 1997;4:92-100, doi 10.1207/s15327558ijbm0401_6; wording from OpenScales COPE-BRIEF.',
);
export const pcPtsdWords = source(
  'PCPTSDW',
  'read',
  'US Department of Veterans Affairs, National Center for PTSD: PC-PTSD-5; wording from CIRG-PC-PTSD-5 (uwcirg), preamble in three public transcriptions.',
);
export const pcl5Source = source(
  'PCL5',
  'read',
  'Weathers FW et al. The PTSD Checklist for DSM-5 (PCL-5). National Center for PTSD 2013; wording from OpenScales PCL5.',
);
export const aceSource = source(
  'ACE',
  'cited',
  'Felitti VJ et al. Adverse childhood experiences. Am J Prev Med 1998;14:245-258; ten-question form after Anda and Felitti.',
);
export const auditSource = source(
  'AUDITC',
  'cited',
  'Bush K et al. AUDIT-C. Arch Intern Med 1998;158:1789-1795; AUDIT: Saunders JB et al. Addiction 1993;88:791-804; wording from OpenScales AUDIT and LOINC 72109-2.',
);
export const tapsSource = source(
  'TAPS',
  'cited',
  'McNeely J et al. The TAPS tool. Ann Intern Med 2016;165:690-699; NIDA CTN; PhenX protocol 511601 (freely available); wording of part 1 in public transcriptions, among them the HEAL common data element.',
);
export const asqWords = source(
  'ASQW',
  'read',
  'NIMH Ask Suicide-Screening Questions toolkit (10/2017), questions 1 to 5 in four public transcriptions.',
);
export const mosSleepSource = source(
  'MOSSLEEP',
  'read',
  'Hays RD, Stewart AL. Sleep measures. In: Measuring Functioning and Well-Being. Duke 1992:235-259; wording from OpenScales MOSSLP; item 1 stretched over its own five steps as RAND does.',
);
export const rand36Source = source(
  'RAND36',
  'read',
  'Hays RD, Sherbourne CD, Mazel RM. The RAND 36-Item Health Survey 1.0. Health Econ 1993;2:217-227; wording from OpenScales MOS-SF-36.',
);
export const mosSocialSource = source(
  'MOSSS',
  'read',
  'Sherbourne CD, Stewart AL. The MOS Social Support Survey. Soc Sci Med 1991;32:705-714; wording from OpenScales MOS-SOCIAL.',
);
export const acr2016Source = source(
  'ACR2016',
  'cited',
  'Wolfe F et al. 2016 revisions to the 2010/2011 fibromyalgia diagnostic criteria. Semin Arthritis Rheum 2016;46:319-329; severity words in three public transcriptions.',
);
export const rmdqSource = source(
  'RMDQ',
  'read',
  'Roland M, Morris R. Spine 1983;8:141-144; Roland M, Fairbank J. Spine 2000;25:3115-3124; PhenX protocol 171601; original English form of the authors.',
);
export const haqSource = source(
  'HAQ',
  'cited',
  'Fries JF et al. Arthritis Rheum 1980;23:137-145; Bruce B, Fries JF. Health Qual Life Outcomes 2003;1:20.',
);
export const haq2Source = source(
  'HAQ2',
  'cited',
  'Wolfe F, Michaud K, Pincus T. HAQ-II. Arthritis Rheum 2004;50:3296-3305.',
);
export const rapid3Source = source(
  'RAPID3',
  'read',
  'Pincus T, Swearingen CJ, Bergman M, Yazici Y. RAPID3. J Rheumatol 2008;35:2136-2147; licence as in the CamCOPS documentation.',
);
export const das28Source = source(
  'DAS28',
  'cited',
  'Prevoo MLL et al. Arthritis Rheum 1995;38:44-48 (DAS28); Aletaha D, Smolen J. Clin Exp Rheumatol 2005;23:S100 (CRP form).',
);
export const psfsSource = source(
  'PSFS',
  'cited',
  'Stratford P et al. Physiother Can 1995;47:258-263; smallest change: 2 points of the mean, 3 of one activity.',
);
export const pgicSource = source(
  'PGIC',
  'cited',
  'Guy W. ECDEU Assessment Manual 1976 (seven steps, public domain); Dworkin RH et al. IMMPACT. J Pain 2008;9:105-121.',
);
export const osssSource = source(
  'OSSS3',
  'read',
  'Kocalevent RD et al. Oslo social support scale (OSSS-3). BMC Psychol 2018;6:31, doi 10.1186/s40359-018-0249-9 (CC BY 4.0).',
);
export const mspssSource = source(
  'MSPSS',
  'cited',
  'Zimet GD et al. J Pers Assess 1988;52:30-41; wording in two public transcriptions that agree.',
);
export const uclaSource = source(
  'UCLA3',
  'cited',
  'Hughes ME et al. Res Aging 2004;26:655-672 (PMC2394670); wording in three public transcriptions that agree.',
);
export const dassSource = source(
  'DASS21',
  'read',
  'Lovibond SH, Lovibond PF. Manual for the DASS, 2nd ed. 1995; wording from OpenScales DASS21.',
);
export const silsSource = source(
  'SILS',
  'read',
  'Morris NS et al. The Single Item Literacy Screener. BMC Fam Pract 2006;7:21 (CC BY); the same words in LOINC 93157-6 and OASIS B1300.',
);
export const ahcSource = source(
  'AHCHRSN',
  'read',
  'Centers for Medicare & Medicaid Services: AHC health-related social needs screening tool; wording in two public transcriptions that agree; food: Hager ER et al. Pediatrics 2010;126:e26.',
);
export const rulersSource = source(
  'RULERS',
  'cited',
  'Miller WR, Rollnick S. Motivational Interviewing (importance and confidence rulers); generic form.',
);
export const gasSource = source(
  'GAS',
  'cited',
  'Kiresuk TJ, Sherman RE. Community Ment Health J 1968;4:443-453; T = 50 + 10 sum / sqrt(0.7 n + 0.3 n squared) for equal weights.',
);
export const pavsSource = source(
  'PAVS',
  'cited',
  'Coleman KJ et al. Exercise vital sign. Med Sci Sports Exerc 2012;44:2071-2076; wording in three public transcriptions that agree.',
);
export const nosasSource = source(
  'NOSAS',
  'cited',
  'Marti-Soler H et al. The NoSAS score. Lancet Respir Med 2016;4:742-748.',
);
export const nrsSource = source(
  'NRS',
  'cited',
  'Farrar JT et al. Pain 2001;94:149-158; Dworkin RH et al. IMMPACT. J Pain 2008;9:105-121 (2 points or 30 %; 50 % substantial).',
);
