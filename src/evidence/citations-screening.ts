import { defineCitation } from './citation.ts';

export const auditCCutOffs = /* @__PURE__ */ defineCitation({
  key: 'AUDITC',
  grade: 'read',
  reference:
    'AUDIT-C 4 for men, 3 for women, as in the KNART PTSD template; Bush K et al. Arch Intern Med 1998;158:1789-1795.',
});
export const ortSource = /* @__PURE__ */ defineCitation({
  key: 'ORT',
  grade: 'read',
  reference: 'Webster LR, Webster RM. ORT 0-3/4-7/8 and more. Pain Med 2005;6:432-442.',
});
export const ortOudSource = /* @__PURE__ */ defineCitation({
  key: 'ORTOUD',
  grade: 'cited',
  reference:
    'Cheatle MD et al. ORT-OUD. J Pain 2019;20:842-851 (accuracy read; the cut of 3 from the NIDA form, to verify).',
});
export const tapsTool = /* @__PURE__ */ defineCitation({
  key: 'TAPS',
  grade: 'cited',
  reference: 'McNeely J et al. TAPS. Ann Intern Med 2016;165:690-699.',
});
export const fdaNsaidPregnancy = /* @__PURE__ */ defineCitation({
  key: 'FDANSAIDPREG',
  grade: 'cited',
  reference: 'FDA Drug Safety Communication 2020: NSAIDs from 20 weeks of pregnancy.',
});
export const fibromyalgia2016 = /* @__PURE__ */ defineCitation({
  key: 'FM16',
  grade: 'read',
  reference:
    'Wolfe F et al. 2016 revisions to the fibromyalgia criteria. Semin Arthritis Rheum 2016;46:319-329.',
});
export const nociplasticCriteria = /* @__PURE__ */ defineCitation({
  key: 'NOCI',
  grade: 'cited',
  reference:
    'Kosek E et al. Chronic nociplastic pain: clinical criteria and grading. Pain 2021;162:2629-2634; Nijs J et al. J Clin Med 2021;10:3203.',
});
export const csiSeverity = /* @__PURE__ */ defineCitation({
  key: 'CSI',
  grade: 'read',
  reference:
    'Neblett R et al. CSI severity levels. Pain Pract 2017;17:166-175; cut 40: J Pain 2013;14:438-445.',
});
export const csiValidity = /* @__PURE__ */ defineCitation({
  key: 'CSICRIT',
  grade: 'read',
  reference:
    'Schuttert I et al. Validity of the CSI. J Clin Med 2023;12:4849; Adams GR et al. Pain 2023 (CSI follows psychological factors more than sensory testing).',
});
export const exposureAgainstActivity = /* @__PURE__ */ defineCitation({
  key: 'GEORGE',
  grade: 'read',
  reference:
    'George SZ et al. Graded activity versus graded exposure. Pain 2008;140:145-157 (no difference at 4 weeks and 6 months).',
});
export const selfEfficacy = /* @__PURE__ */ defineCitation({
  key: 'PSEQ',
  grade: 'cited',
  reference: 'Nicholas MK. Pain self-efficacy questionnaire. Eur J Pain 2007;11:153-163.',
});
export const das28Pain = /* @__PURE__ */ defineCitation({
  key: 'DAS28P',
  grade: 'read',
  reference:
    'McWilliams DF et al. DAS28-derived indices and non-inflammatory pain (PMC6390559); Joharatnam N, Arthritis Res Ther 2015;17:11; Salaffi F, Rheumatol Int 2017;37:2035.',
});
export const fibromyalgicArthritis = /* @__PURE__ */ defineCitation({
  key: 'POLLARD',
  grade: 'cited',
  reference: 'Pollard LC et al. Fibromyalgic rheumatoid arthritis. Rheumatology 2010;49:924-928.',
});
export const noSasSource = /* @__PURE__ */ defineCitation({
  key: 'NOSAS',
  grade: 'cited',
  reference:
    'Marti-Soler H et al. The NoSAS score. Lancet Respir Med 2016;4:742-748 (8 and more), to verify.',
});
