import { type Citation, defineCitation, type Grade } from './citation.ts';

/** Without effects, so that a phone bundles only the sources of what it shows. */
const source = /* @__NO_SIDE_EFFECTS__ */ (
  key: string,
  grade: Grade,
  reference: string,
): Citation => defineCitation({ key, grade, reference });

export const scamp = source(
  'SCAMP',
  'read',
  'Kroenke K, Bair MJ, Damush TM et al. Optimized antidepressant therapy and pain self-management (SCAMP). JAMA 2009;301:2099-2110 (PMC2884224); design: Gen Hosp Psychiatry 2007;29:506-517.',
);
export const escape = source(
  'ESCAPE',
  'read',
  'Bair MJ et al. ESCAPE. JAMA Intern Med 2015;175:682-689 (PMID 25751701, NCT00386243).',
);
export const scepter = source(
  'SCEPTER',
  'read',
  'Clark JD et al. SCEPTER design. Contemp Clin Trials 2023;125:107041; NCT04142177 (results pending).',
);
export const vaSteppedCare = source(
  'VASCM',
  'cited',
  'VHA Stepped Care Model for Pain Management (VHA Directive 2009-053; Rosenberger 2011 Mil Med; Edmond 2018 Pain Med).',
);
export const bao = source(
  'BAO',
  'read',
  'Bao Y, Druss BG, Jung HY, Chan YF, Unützer J. Unpacking collaborative care for depression: two essential tasks. Psychiatr Serv 2016;67:418-424, doi 10.1176/appi.ps.201400577.',
);
export const ng193 = source('NG193', 'read', 'NICE NG193 Chronic pain over 16s (2021).');
export const knart = source(
  'KNART',
  'read',
  'VHA KBS KNARTs (logicahealth/vha-kbs-knarts, commit 87a439b, Apache-2.0; README: not for direct clinical use).',
);
export const asqSource = source(
  'ASQ',
  'cited',
  'Horowitz LM et al. Ask Suicide-Screening Questions. Arch Pediatr Adolesc Med 2012;166:1170; adults: Psychosomatics 2020;61:713; NIMH ASQ toolkit.',
);
export const redFlagSource = source(
  'REDFLAG',
  'cited',
  'Finucane LM et al. Red flags framework. JOSPT 2020;50:350.',
);
export const ng100 = source(
  'NG100',
  'cited',
  'NICE NG100 Rheumatoid arthritis in adults (2018, 2020): urgent referral within 3 working days for hand or foot, more than one joint, or a delay of 3 months.',
);
export const ng225 = source('NG225', 'cited', 'NICE NG225 Self-harm (2022).');
export const immpact = source(
  'IMMPACT',
  'cited',
  'Dworkin RH et al. IMMPACT. J Pain 2008;9:105-121; Farrar JT. Pain 2001;94:149.',
);
export const pegSource = source(
  'PEG',
  'read',
  'Reed DE et al. PEG and BPI minimally important difference. J Pain 2024;25:142 (PMC10859144); Krebs EE et al. J Gen Intern Med 2009;24:733.',
);
export const phq9Source = source(
  'PHQ9',
  'cited',
  'Kroenke K, Spitzer RL, Williams JBW. The PHQ-9. J Gen Intern Med 2001;16:606-613, doi 10.1046/j.1525-1497.2001.016009606.x.',
);
export const phq8Source = source(
  'PHQ8',
  'cited',
  'Kroenke K et al. The PHQ-8 as a measure of current depression in the general population. J Affect Disord 2009;114:163-173.',
);
export const phq4Source = source(
  'PHQ4',
  'cited',
  'Kroenke K, Spitzer RL, Williams JBW, Löwe B. An ultra-brief screening scale for anxiety and depression: the PHQ-4. Psychosomatics 2009;50:613-621.',
);
export const eapSource = source(
  'EAP',
  'cited',
  'Bock RD, Mislevy RJ. Adaptive EAP estimation of ability in a microcomputer environment. Appl Psychol Meas 1982;6:431-444; graded response model: Samejima F. Psychometrika Monograph 17, 1969; stop at SE 0.3 or 12 items: Choi SW et al. Qual Life Res 2010;19:125-136.',
);
export const gad7Source = source(
  'GAD7',
  'cited',
  'Spitzer RL, Kroenke K, Williams JBW, Löwe B. The GAD-7. Arch Intern Med 2006;166:1092-1097; MCID 4: Toussaint A et al. J Affect Disord 2020;265:395.',
);
export const lowe = source(
  'LOWE',
  'cited',
  'Löwe B et al. PHQ-9 responsiveness (5 points). Med Care 2004;42:1194-1201.',
);
export const nhsTalkingTherapies = source(
  'NHSTT',
  'cited',
  'NHS Talking Therapies manual: reliable change PHQ-9 6 or more, GAD-7 4 or more; caseness 10/8.',
);
export const pclSource = source(
  'PCPTSD',
  'read',
  'Bovin MJ et al. JAMA Netw Open 2021;4:e2036733; Prins A et al. J Gen Intern Med 2016;31:1206.',
);
export const pcs = source(
  'PCS',
  'cited',
  'Sullivan MJL. Pain Catastrophizing Scale manual (30 = 75th percentile; rumination 11, magnification 5, helplessness 13).',
);
export const tsk = source('TSK', 'cited', 'Vlaeyen JW et al. Pain 1995;62:363 (TSK-17 above 37).');
export const cdc2022 = source(
  'CDC22',
  'read',
  'Dowell D et al. CDC Clinical Practice Guideline 2022. MMWR Recomm Rep 2022;71(3):1-95.',
);
export const insomniaCriteria = source(
  'ICSD3',
  'cited',
  'Chronic insomnia disorder: trouble sleeping on 3 or more nights a week for 3 months with daytime effect (ICSD-3, DSM-5).',
);
/** Every statement of the product that no single published source carries. */
export const own = source(
  'OWN',
  'composite',
  'Composite: no published validated algorithm was found; needs clinical sign-off.',
);
