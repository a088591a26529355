import { defineCitation } from './citation.ts';

export const safetyPlanning = /* @__PURE__ */ defineCitation({
  key: 'SPI',
  grade: 'cited',
  reference:
    'Stanley B, Brown GK. Safety planning intervention. Cogn Behav Pract 2012;19:256; Stanley B et al. JAMA Psychiatry 2018;75:894-900.',
});
export const suicideInPain = /* @__PURE__ */ defineCitation({
  key: 'TANG',
  grade: 'cited',
  reference:
    'Tang NK, Crane C. Suicidality in chronic pain. Psychol Med 2006;36:575-586; Racine M. Prog Neuropsychopharmacol 2018;87:269.',
});
