import { defineCitation } from './citation.ts';

export const sleepDiary = /* @__PURE__ */ defineCitation({
  key: 'CSD',
  grade: 'cited',
  reference: 'Carney CE et al. Consensus Sleep Diary. Sleep 2012;35:287-302',
});
export const sleepEngines = /* @__PURE__ */ defineCitation({
  key: 'SRTCODE',
  grade: 'read',
  reference:
    'Open-source engines of sleep restriction: thresholds differ (85/80 with floor 300; 90/85 with floor 300; 85/80 with floor 330); 5 diary nights or more.',
});
export const isiMorin = /* @__PURE__ */ defineCitation({
  key: 'ISIMORIN',
  grade: 'read',
  reference:
    'Morin CM et al. Insomnia Severity Index. Sleep 2011;34:601-608 (cut 10 in the community; a fall of 8.4 = moderate improvement).',
});
export const isiYang = /* @__PURE__ */ defineCitation({
  key: 'ISIYANG',
  grade: 'read',
  reference:
    'Yang M et al. Insomnia Severity Index: minimally important difference 6. Curr Med Res Opin 2009;25:2487-2494.',
});
export const stopBang = /* @__PURE__ */ defineCitation({
  key: 'STOPBANG',
  grade: 'cited',
  reference: 'Chung F, Abdullah HR, Liao P. STOP-Bang. Chest 2016;149:631-638',
});
export const sleepRestrictionChapter = /* @__PURE__ */ defineCitation({
  key: 'BSM',
  grade: 'read',
  reference:
    'Sleep restriction chapter. In: Perlis ML, Aloia M, Kuhn B (eds). Behavioral Treatments for Sleep Disorders (SE below 85, 80 in older people; drivers and operators, epilepsy, parasomnia).',
});
export const habit = /* @__PURE__ */ defineCitation({
  key: 'HABIT',
  grade: 'read',
  reference:
    'Kyle SD et al. HABIT: nurse-delivered sleep restriction. Lancet 2023;402:975-987; Health Technol Assess 2024.',
});
export const aasm2021 = /* @__PURE__ */ defineCitation({
  key: 'AASM21',
  grade: 'cited',
  reference:
    'Edinger JD et al. AASM guideline. J Clin Sleep Med 2021;17:255-262 (SRT conditional; sleep hygiene alone not recommended)',
});
export const kyle2014 = /* @__PURE__ */ defineCitation({
  key: 'KYLE14',
  grade: 'cited',
  reference:
    'Kyle SD et al. Sleep restriction therapy impairs objective vigilance. Sleep 2014;37:229-237.',
});
export const titrationSummaries = /* @__PURE__ */ defineCitation({
  key: 'SRTSEC',
  grade: 'read',
  reference:
    'Secondary summaries of protocols: at least 5 h; above 85-90 15-20 min more, 80-85 hold, below 80 15-20 min less.',
});
export const vaCbti = /* @__PURE__ */ defineCitation({
  key: 'VACBTI',
  grade: 'cited',
  reference:
    'Manber R et al. VA CBT-I manual, 2014 (time in bed = total sleep time + 30 min, at least 5 to 5.5 h).',
});
export const spielman = /* @__PURE__ */ defineCitation({
  key: 'SPIELMAN',
  grade: 'cited',
  reference:
    'Spielman AJ, Saskin P, Thorpy MJ. Treatment of chronic insomnia by restriction of time in bed. Sleep 1987;10:45-56.',
});
export const regularityIndex = /* @__PURE__ */ defineCitation({
  key: 'SRI',
  grade: 'read',
  reference:
    'Phillips AJK et al. Sleep Regularity Index. Sci Rep 2017;7:3216; formula as in pyActigraphy and GGIR; Fischer D. Sleep 2021;44:zsab103.',
});
export const windred = /* @__PURE__ */ defineCitation({
  key: 'WINDRED',
  grade: 'cited',
  reference: 'Windred DP et al. Sleep 2024;47:zsad253 (UK Biobank SRI median ~81)',
});
export const lightAdvice = /* @__PURE__ */ defineCitation({
  key: 'BROWN',
  grade: 'cited',
  reference: 'Brown TM et al. Recommendations for light exposure. PLoS Biol 2022;20:e3001571.',
});
