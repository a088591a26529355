import { defineCitation } from '#evidence';

export const darnall = defineCitation({
  key: 'DARNALL',
  grade: 'cited',
  reference:
    'Darnall BD et al. Single-session Empowered Relief vs 8-session CBT. JAMA Netw Open 2021;4:e2113401.',
});
export const lambeek = defineCitation({
  key: 'LAMBEEK',
  grade: 'read',
  reference:
    'Lambeek LC et al. BMC Public Health 2007;7:254, table 2 (3 baseline sessions, start quota 70 % of mean, time-contingent).',
});
export const habit = defineCitation({
  key: 'HABIT',
  grade: 'read',
  reference: 'Kyle SD et al. HABIT. Lancet 2023;402:975-987; HTA 2024.',
});
export const expo = defineCitation({
  key: 'EXPO',
  grade: 'read',
  reference:
    'Riecke J et al. Trials 2013;14:203 (exposure 10 vs 15 sessions vs CBT); Körfer K, J Pain Res 2020;13:3181.',
});
export const vaCbt = defineCitation({
  key: 'VACBTCP',
  grade: 'cited',
  reference: 'VA CBT-CP therapist manual (Murphy et al. 2014); Brief CBT-CP (Beehler 2019).',
});
export const romano = defineCitation({
  key: 'ROMANO',
  grade: 'cited',
  reference: 'Romano JM et al. Solicitous spouse responses. Pain 1995;63:353; Fordyce 1976.',
});
export const cooper = defineCitation({
  key: 'COOPER',
  grade: 'read',
  reference: 'Patient-centered depression case-management schedule (Cooper LA, BRIDGE trial).',
});
export const aasm = defineCitation({
  key: 'AASM21',
  grade: 'cited',
  reference: 'Edinger JD et al. AASM guideline. J Clin Sleep Med 2021;17:255-262.',
});
