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
  pain: 'peg bpi nrs gcps csi wpi paindetect dn4 ndi odi rmdq koos sf_mpq psocq startback start',
  mood: 'phq gad dass hads promis_sd',
  thoughts: 'pcs uw_cap uw_prse pseq tsk fabq cpaq pvaq ptq rrs brief_cope brs',
  trauma: 'pc_ptsd pcl ace trauma',
  substances: 'audit ort taps comm dast',
  safety: 'asq cssrs',
  sleep: 'isi mos_sleep psqi ess stopbang nosas csd sleep',
  fatigue: 'facit fss nrs_fatigue',
  function: 'haq whodas wsas rand msk_hq ompq psfs pavs promis_pf gas',
  life: 'eq5d osss mspss ucla sils ahc prapare stigma promis hrsn',
  readiness: 'rulers pam',
  experience: 'wai collaborate pgic prem believed coordination',
};

/** By the beginning of its id; the longest that fits counts ("nrs_fatigue" before "nrs"). */
export function topicOf(id: string): LibraryTopic {
  const fitting = Object.entries(about)
    .flatMap(([topic, beginnings]) =>
      beginnings.split(' ').map((beginning) => ({ topic: topic as LibraryTopic, beginning })),
    )
    .filter(({ beginning }) => id.startsWith(beginning))
    .toSorted((a, b) => b.beginning.length - a.beginning.length);
  return fitting[0]?.topic ?? 'other';
}
