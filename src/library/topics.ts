/** What a questionnaire is about, for finding it in a long list. */
export const libraryTopics = [
  'pain',
  'mood',
  'thoughts',
  'trauma',
  'substances',
  'safety',
  'sleep',
  'fatigue',
  'function',
  'life',
  'readiness',
  'experience',
  'other',
] as const;
export type LibraryTopic = (typeof libraryTopics)[number];

const about: Readonly<Record<Exclude<LibraryTopic, 'other'>, string>> = {
  pain: `acr basdai bpi csi das28 dn4 gcps ndi nrs odi ompq paindetect peg rapid rmdq
    sf_mpq sss start wpi`,
  mood: 'dass gad hads nrs_mood phq promis_sd pss who5',
  thoughts: 'brief_cope brs cpaq fabq pcs pseq psocq ptq pvaq rrs tsk uw_cap uw_prse',
  trauma: 'ace pc_ptsd pcl trauma',
  substances: 'audit cage comm dast ort taps',
  safety: 'asq cssrs',
  sleep: 'csd ess isi mos_sleep nosas psqi sleep stopbang',
  fatigue: 'facit fss nrs_fatigue',
  function: `fiqr gas haq hoos ipaq koos lefs msk_hq pavs pdi pf10 promis_pf psfs quickdash rand
    spadi whodas womac wsas`,
  life: 'ahc eq5d hrsn mos_ss mspss osss prapare promis propr sils stigma ucla zbi',
  readiness: 'pam rulers',
  experience: 'believed collaborate coordination pgic prem session_check side_effects wai',
};

/** By the beginning of its id; the longest that fits counts ("nrs_fatigue" before "nrs"). */
export function topicOf(id: string): LibraryTopic {
  const fitting = Object.entries(about)
    .flatMap(([topic, beginnings]) =>
      beginnings.split(/\s+/).map((beginning) => ({ topic: topic as LibraryTopic, beginning })),
    )
    .filter(({ beginning }) => id.startsWith(beginning))
    .toSorted((a, b) => b.beginning.length - a.beginning.length);
  return fitting[0]?.topic ?? 'other';
}
