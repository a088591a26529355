import { defineCitation } from '#evidence';

export const labels = defineCitation({
  key: 'LABELS',
  grade: 'cited',
  reference:
    'US labels: pregabalin dizziness ~30/8 %, somnolence ~23/8 %; gabapentin PHN 28/8, 21/5; duloxetine somnolence 10/3; cyclobenzaprine drowsiness 29-38 %; tramadol dizziness 26-33 %.',
});
export const bsm = defineCitation({
  key: 'BSM',
  grade: 'read',
  reference:
    'Sleep restriction chapter (Perlis, Aloia, Kuhn eds, Behavioral Treatments for Sleep Disorders): drivers/operators, epilepsy, parasomnia contraindicated.',
});
export const bzdAsam = defineCitation({
  key: 'BZDASAM',
  grade: 'read',
  reference:
    'Joint Clinical Practice Guideline on Benzodiazepine Tapering (ASAM 2025), J Gen Intern Med doi 10.1007/s11606-025-09499-2.',
});
export const park = defineCitation({
  key: 'PARK',
  grade: 'cited',
  reference: 'Park TW et al. Opioid+BZD overdose death. BMJ 2015;350:h2698.',
});
export const stutz = defineCitation({
  key: 'STUTZ',
  grade: 'cited',
  reference: 'Stutz J, Eiholzer R, Spengler CM. Evening exercise. Sports Med 2019;49:269-287.',
});
export const treatmentBurden = defineCitation({
  key: 'CCM',
  grade: 'cited',
  reference:
    'Shippee ND et al. Cumulative complexity. J Clin Epidemiol 2012;65:1041; May C, Montori V, Mair F. BMJ 2009;339:b2803.',
});
