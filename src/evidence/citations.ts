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
/** Sources of the rules about medicines. */
export const opioidCds = source(
  'OCDS',
  'read',
  'cqframework/opioid-cds-r4 @ b29bdcb (CC0) and cqframework/opioid-mme-r4 @ 1357f45 (Apache-2.0).',
);
export const naloxoneIndications = source(
  'NALOX',
  'read',
  'Naloxone indication list citing CDC 2022 (prescriber questions and answers of a naloxone product).',
);
export const hhs2019 = source(
  'HHS19',
  'cited',
  'HHS Guide for clinicians on the appropriate dosage reduction or discontinuation of long-term opioid analgesics, 2019; Dowell D et al. JAMA 2019;322:1855 (PMC7145754).',
);
export const agnoli = source(
  'AGNOLI',
  'cited',
  'Agnoli A et al. Opioid dose tapering and overdose or mental health crisis. JAMA 2021;326:411.',
);
export const asamBenzodiazepine = source(
  'BZDASAM',
  'read',
  'Joint Clinical Practice Guideline on Benzodiazepine Tapering (ASAM 2025). J Gen Intern Med, doi 10.1007/s11606-025-09499-2.',
);
export const fdaGabapentinoids = source(
  'FDAGABA',
  'cited',
  'FDA Drug Safety Communication 19 Dec 2019, gabapentinoids and breathing; Gomes T et al. PLoS Med 2017;14:e1002396; Ann Intern Med 2018 (pregabalin).',
);
export const beers2023 = source(
  'BEERS',
  'read',
  'American Geriatrics Society 2023 updated Beers criteria. J Am Geriatr Soc, doi 10.1111/jgs.18372 (text is copyrighted; only the count rule is used).',
);
export const acbScales = source(
  'ACB',
  'read',
  'Collated anticholinergic scales: g-b-f/ACB-data @ f10b2af (Boustani 2008, Rudolph 2008, Carnahan 2006, Bishara 2017, Kiesel 2018, ACBcalc), majority vote.',
);
export const pddiWarfarin = source(
  'PDDI',
  'read',
  'HL7/PDDI-CDS @ 018be88 (CC0), warfarin with NSAIDs; Masclee GMC et al. Gastroenterology 2014;147:784.',
);
export const ssriNsaid = source(
  'SSRINSAID',
  'read',
  'NSAID with SSRI and upper gastrointestinal bleeding: OR 1.75 (10 studies); Anglin R et al. Am J Gastroenterol 2014;109:811 (OR 4.25 against neither).',
);
export const kdigo = source(
  'KDIGO',
  'cited',
  'KDIGO 2012 chronic kidney disease: avoid NSAIDs below GFR 30, no prolonged use below 60; STOPP v2/v3 (NSAID with ACE inhibitor or ARB and diuretic).',
);
export const duloxetineLabel = source(
  'DULOX',
  'cited',
  'Duloxetine US label: avoid in chronic liver disease or cirrhosis, GFR below 30, heavy alcohol use; narrow-angle glaucoma; MAOI.',
);
export const cpic = source(
  'CPIC',
  'cited',
  'Crews KR et al. CPIC guideline for opioids and CYP2D6. Clin Pharmacol Ther 2021;110:888; Hicks JK et al. CPIC tricyclics 2017.',
);
export const fdaSerotonin = source(
  'FDASS',
  'cited',
  'FDA Drug Safety Communication 2016, opioids with serotonergic medicines; Boyer EW, Shannon M. N Engl J Med 2005;352:1112.',
);
export const fdaCitalopram = source(
  'FDACIT',
  'cited',
  'FDA Drug Safety Communication 2012, citalopram: at most 40 mg a day; 20 mg above 60 years.',
);
export const ng222 = source(
  'NG222',
  'read',
  'NICE NG222 Depression in adults (2022): recommendation 1.4.24, review after starting an antidepressant.',
);
export const bostonSteroids = source(
  'BOSTON',
  'cited',
  'Boston Collaborative Drug Surveillance Program. Clin Pharmacol Ther 1972;13:694 (psychiatric reactions 1.3 % up to 40 mg, 4.6 % at 41-80 mg, 18.4 % above 80 mg prednisone).',
);
export const bsr2017 = source(
  'BSR17',
  'read',
  'Ledingham J et al. BSR/BHPR guideline for the prescription and monitoring of non-biologic DMARDs. Rheumatology 2017;56:865.',
);
export const bsr2025 = source(
  'BSR25',
  'read',
  'BSR csDMARD guideline 2025 (17 Nov 2025): risk-adaptive monitoring replaces the fixed schedule (news pages seen, not the table).',
);
export const fdaAntiepileptics = source(
  'FDAAED',
  'cited',
  'FDA 2008, antiepileptic medicines and suicidality (0.43 % against 0.24 %).',
);
export const hydroxychloroquineMood = source(
  'HCQ',
  'cited',
  'EMA PRAC Nov 2020, hydroxychloroquine and psychiatric disorders; AAO 2016 (5 mg/kg a day at most).',
);
export const labels = source(
  'LABELS',
  'cited',
  'US labels: pregabalin dizziness ~30/8 %, somnolence ~23/8 %; gabapentin 28/8, 21/5; cyclobenzaprine drowsiness 29-38 %; tramadol dizziness 26-33 %.',
);
export const scherrer = source(
  'SCHERRER',
  'cited',
  'Scherrer JF et al. Opioids and new-onset depression. Ann Fam Med 2016;14:54.',
);
/** Every statement of the product that no single published source carries. */
export const own = source(
  'OWN',
  'composite',
  'Composite: no published validated algorithm was found; needs clinical sign-off.',
);
