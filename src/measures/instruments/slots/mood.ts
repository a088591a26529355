import {
  allNeeded,
  bandsOf,
  ids,
  idsFrom,
  key,
  mayMiss,
  needed,
  places,
  range,
  slotOf,
} from './slot.ts';

const odd = range(0, 6).map((n) => 2 * n + 1);
const even = range(1, 7).map((n) => 2 * n);
const hadsBand = (of: string) => bandsOf(of, [0, 'normal'], [8, 'borderline'], [11, 'abnormal']);

/** Values are points: turned-around questions carry their points in the key already. */
export const hads = slotOf({
  id: 'hads',
  name: 'HADS',
  aliases: ['Hospital Anxiety and Depression Scale'],
  title: 'Mood and worry over the last week',
  tier: 'C',
  says: 'GL Assessment: licence with fees.',
  items: places('hads', 14, key(0, 3)),
  scores: {
    anxiety: { sum: ids('hads', ...odd) },
    depression: { sum: ids('hads', ...even) },
  },
  main: { score: 'depression', min: 0, max: 21 },
  bands: { anxiety_band: hadsBand('anxiety'), depression_band: hadsBand('depression') },
  missing: mayMiss(
    1,
    'One answer of each scale may be left out: the mean of its others stands in.',
  ),
  change: {
    minimalImportant: 1.7,
    reliable: null,
    relative: null,
    method: 'Published range 1.5 to 1.7; the upper end is used',
    toVerify: true,
  },
  minutes: 4,
  source: ['HADS', 'Zigmond AS, Snaith RP. Acta Psychiatr Scand 1983;67:361-370.'],
});

export const who5 = slotOf({
  id: 'who5',
  name: 'WHO-5',
  title: 'Well-being over the last two weeks',
  tier: 'B',
  says: 'WHO: CC BY-NC-SA 3.0 IGO (to verify).',
  items: places('who5', 5, key(0, 5)),
  scores: {
    raw: { sum: idsFrom('who5', 1, 5) },
    percent: { linear: { score: 'raw' }, times: 4 },
  },
  main: { score: 'percent', min: 0, max: 100 },
  better: 'higher',
  missing: allNeeded,
  recallDays: 14,
  minutes: 1,
  source: ['WHO5', 'Topp CW et al. The WHO-5 Well-Being Index. Psychother Psychosom 2015;84:167.'],
});

export const pss4 = slotOf({
  id: 'pss4',
  name: 'PSS-4',
  title: 'Stress over the last month',
  tier: 'B',
  says: 'S. Cohen: free for non-profit academic use (to verify).',
  items: places('pss4', 4, key(0, 4)),
  scores: { total: { sum: idsFrom('pss4', 1, 4), reversed: ids('pss4', 2, 3) } },
  main: { score: 'total', min: 0, max: 16 },
  missing: allNeeded,
  recallDays: 30,
  minutes: 1,
  source: ['PSS', 'Cohen S, Kamarck T, Mermelstein R. J Health Soc Behav 1983;24:385-396.'],
});

export const pss10 = slotOf({
  id: 'pss10',
  name: 'PSS-10',
  title: 'Stress over the last month',
  tier: 'B',
  says: 'S. Cohen: free for non-profit academic use (to verify).',
  items: places('pss10', 10, key(0, 4)),
  scores: { total: { sum: idsFrom('pss10', 1, 10), reversed: ids('pss10', 4, 5, 7, 8) } },
  main: { score: 'total', min: 0, max: 40 },
  missing: allNeeded,
  recallDays: 30,
  minutes: 2,
  source: ['PSS', 'Cohen S, Kamarck T, Mermelstein R. J Health Soc Behav 1983;24:385-396.'],
});

export const zbi12 = slotOf({
  id: 'zbi12',
  name: 'ZBI-12',
  aliases: ['Zarit Burden Interview 12'],
  title: 'How much caring asks of you',
  tier: 'C',
  says: 'Zarit: distributed by Mapi (to verify).',
  items: places('zbi12', 12, key(0, 4)),
  scores: { total: { sum: idsFrom('zbi12', 1, 12) } },
  main: { score: 'total', min: 0, max: 48 },
  missing: allNeeded,
  source: ['ZBI12', 'Bédard M et al. The Zarit Burden Interview. Gerontologist 2001;41:652-657.'],
});

export const ptq = slotOf({
  id: 'ptq',
  name: 'PTQ',
  title: 'Thoughts that go round and round',
  tier: 'B',
  says: 'CC BY-NC-SA (to verify).',
  items: places('ptq', 15, key(0, 4)),
  scores: {
    total: { sum: idsFrom('ptq', 1, 15) },
    core: { sum: ids('ptq', 1, 2, 3, 6, 7, 8, 11, 12, 13) },
    unproductive: { sum: ids('ptq', 4, 9, 14) },
    capacity: { sum: ids('ptq', 5, 10, 15) },
  },
  main: { score: 'total', min: 0, max: 60 },
  missing: allNeeded,
  minutes: 3,
  source: ['PTQ', 'Ehring T et al. J Behav Ther Exp Psychiatry 2011;42:225-232.'],
});

/** Which five make up brooding and which reflection was not obtained: the total only. */
export const rrs10 = slotOf({
  id: 'rrs10',
  name: 'RRS-10',
  title: 'What you do when you feel low',
  tier: 'C',
  says: 'Nolen-Hoeksema / publisher (to verify).',
  items: places('rrs10', 10, key(1, 4)),
  scores: {
    total: { sum: idsFrom('rrs10', 1, 10) },
    brooding: { notKnown: 'Which five questions make up brooding was not obtained.' },
    reflection: { notKnown: 'Which five questions make up reflection was not obtained.' },
  },
  main: { score: 'total', min: 10, max: 40 },
  missing: allNeeded,
  source: ['RRS', 'Treynor W, Gonzalez R, Nolen-Hoeksema S. Cogn Ther Res 2003;27:247-259.'],
});

export const brs = slotOf({
  id: 'brs',
  name: 'BRS',
  aliases: ['Brief Resilience Scale'],
  title: 'Getting back up after hard times',
  tier: 'B',
  says: 'Smith 2008, reprinted with permission; free use widely reported (to verify).',
  items: places('brs', 6, key(1, 5)),
  scores: { mean: { mean: idsFrom('brs', 1, 6), reversed: ids('brs', 2, 4, 6) } },
  main: { score: 'mean', min: 1, max: 5 },
  better: 'higher',
  bands: {
    resilience: {
      of: 'mean',
      steps: [
        { from: 1, name: 'low', label: { en: 'low' } },
        { from: 3, name: 'normal', label: { en: 'normal' } },
        { from: 4.3, exclusive: true, name: 'high', label: { en: 'high' } },
      ],
    },
  },
  missing: mayMiss(1, 'Five of the six answers are needed (to verify): the mean of those given.'),
  minutes: 1,
  source: ['BRS', 'Smith BW et al. The brief resilience scale. Int J Behav Med 2008;15:194-200.'],
});

export const ssci8 = slotOf({
  id: 'stigma',
  name: 'SSCI-8',
  aliases: ['ssci8', 'SSCI-8 / ISMI-10 / 3*I'],
  title: 'How others see your illness',
  tier: 'B',
  says: 'Neuro-QoL family, HealthMeasures-like terms (to verify).',
  items: places('stigma', 8, key(1, 5)),
  scores: { total: { sum: idsFrom('stigma', 1, 8) } },
  main: { score: 'total', min: 8, max: 40 },
  missing: needed('All 8 answers are needed.'),
  source: [
    'SSCI8',
    'Molina Y et al. The Stigma Scale for Chronic Illnesses 8-item. Psychooncology 2013.',
  ],
});

export const sss8 = slotOf({
  id: 'sss8',
  name: 'SSS-8',
  aliases: ['Somatic Symptom Scale 8'],
  title: 'Body complaints over the last week',
  tier: 'A*',
  says: 'Authors: free (to verify).',
  toVerify: 'The wording and whether it may be reproduced.',
  items: places('sss8', 8, key(0, 4)),
  scores: { total: { sum: idsFrom('sss8', 1, 8) } },
  main: { score: 'total', min: 0, max: 32 },
  bands: {
    severity: bandsOf(
      'total',
      [0, 'minimal'],
      [4, 'low'],
      [8, 'medium'],
      [12, 'high'],
      [16, 'very high'],
    ),
  },
  missing: allNeeded,
  minutes: 1,
  source: ['SSS8', 'Gierk B et al. The Somatic Symptom Scale-8. JAMA Intern Med 2014;174:399-407.'],
});
