import {
  allNeeded,
  bandsOf,
  ids,
  idsFrom,
  key,
  mayMiss,
  needed,
  places,
  score,
  slotOf,
} from './slot.ts';

const oneOfEach = { mayMiss: 1 } as const;

export const pcs = slotOf({
  id: 'pcs',
  name: 'PCS-13',
  aliases: ['PCS', 'Pain Catastrophizing Scale', 'PCS-13 (short 4/6)'],
  title: 'Thoughts and feelings when you are in pain',
  tier: 'C',
  says: 'Now licensed and distributed by Mapi Research Trust (read).',
  items: places('pcs', 13, key(0, 4)),
  scores: {
    rumination: { sum: idsFrom('pcs', 8, 11), ...oneOfEach },
    magnification: { sum: ids('pcs', 6, 7, 13), ...oneOfEach },
    helplessness: { sum: ids('pcs', 1, 2, 3, 4, 5, 12), ...oneOfEach },
    total: { add: [score('rumination'), score('magnification'), score('helplessness')] },
  },
  main: { score: 'total', min: 0, max: 52 },
  bands: { relevance: bandsOf('total', [0, 'below 30'], [30, 'clinically relevant']) },
  missing: mayMiss(
    1,
    'One answer of each subscale may be left out: the mean of its others stands in (to verify).',
  ),
  change: {
    minimalImportant: 6.7,
    reliable: null,
    relative: 0.38,
    method: '38 % (read); 6 to 7 points',
    toVerify: true,
  },
  minutes: 4,
  source: [
    'PCSCALE',
    'Sullivan MJL, Bishop SR, Pivik J. Psychol Assess 1995;7:524-532; manual 2009.',
  ],
});

const pseqBands = (of: string) =>
  bandsOf(of, [0, 'severe'], [20, 'moderate'], [31, 'mild'], [41, 'minimal']);

export const pseq = slotOf({
  id: 'pseq',
  name: 'PSEQ-10',
  aliases: ['PSEQ', 'PSEQ-10 / PSEQ-2', 'Pain Self-Efficacy Questionnaire'],
  title: 'How sure you are that you can do things despite pain',
  tier: 'B',
  says: 'Copyright M. Nicholas; a secondary page says neither permission nor notice is needed: ask.',
  items: places('pseq', 10, key(0, 6)),
  scores: { total: { sum: idsFrom('pseq', 1, 10) } },
  main: { score: 'total', min: 0, max: 60 },
  better: 'higher',
  bands: { impairment: pseqBands('total') },
  missing: mayMiss(
    1,
    'Nine of the ten answers are needed: the mean of the others stands in (to verify).',
  ),
  change: {
    minimalImportant: 7,
    reliable: 11.5,
    relative: null,
    method: 'ePPOC 7 points with a change of band; MDC95 11.5 (read)',
    toVerify: true,
  },
  source: [
    'PSEQ',
    'Nicholas MK. The pain self-efficacy questionnaire. Eur J Pain 2007;11:153-163.',
  ],
});

/** Which two of the ten it asks is for the clinic's lawful copy to say: they are simply added. */
export const pseq2 = slotOf({
  id: 'pseq2',
  name: 'PSEQ-2',
  title: 'How sure you are that you can do things despite pain, in short',
  tier: 'B',
  says: 'Copyright M. Nicholas; ask.',
  toVerify: 'Which two questions of the ten it holds.',
  items: places('pseq2', 2, key(0, 6)),
  scores: { total: { sum: idsFrom('pseq2', 1, 2) } },
  main: { score: 'total', min: 0, max: 12 },
  better: 'higher',
  bands: { level: bandsOf('total', [0, 'low'], [6, 'not low']) },
  missing: allNeeded,
  minutes: 0.5,
  source: [
    'PSEQ2',
    'Nicholas MK, McGuire BE, Asghari A. A 2-item short form of the PSEQ. J Pain 2015;16:153.',
  ],
});

const tskMissing = mayMiss(
  1,
  'One answer may be left out: the mean of the others stands in (to verify).',
);
const tskSource = [
  'TSKSCALE',
  'Vlaeyen JWS et al. Pain 1995;62:363; TSK-11: Woby SR et al. Pain 2005;117:137-144.',
] as const;
const tskSays = 'No owner registry found; items are printed in papers under publisher copyright.';

export const tsk17 = slotOf({
  id: 'tsk17',
  name: 'TSK-17',
  aliases: ['TSK', 'Tampa Scale for Kinesiophobia'],
  title: 'What you believe about moving with pain',
  tier: 'B',
  says: tskSays,
  items: places('tsk17', 17, key(1, 4)),
  scores: { total: { sum: idsFrom('tsk17', 1, 17), reversed: ids('tsk17', 4, 8, 12, 16) } },
  main: { score: 'total', min: 17, max: 68 },
  bands: { level: bandsOf('total', [17, 'not high'], [37, 'high']) },
  missing: tskMissing,
  change: {
    minimalImportant: 5.6,
    reliable: 10.5,
    relative: null,
    method: 'MDC 5.6; 10.5 (read)',
    toVerify: true,
  },
  minutes: 3,
  source: tskSource,
});

/** No question is turned around, whatever a public form says. */
export const tsk11 = slotOf({
  id: 'tsk11',
  name: 'TSK-11',
  aliases: ['TSK-11 / TSK-17'],
  title: 'What you believe about moving with pain',
  tier: 'B',
  says: tskSays,
  items: places('tsk11', 11, key(1, 4)),
  scores: { total: { sum: idsFrom('tsk11', 1, 11) } },
  main: { score: 'total', min: 11, max: 44 },
  bands: { level: bandsOf('total', [11, 'not high'], [29, 'high']) },
  missing: tskMissing,
  change: {
    minimalImportant: 4,
    reliable: null,
    relative: null,
    method: 'Woby 2005: 4 points (read)',
    toVerify: true,
  },
  source: tskSource,
});

export const tsk13 = slotOf({
  id: 'tsk13',
  name: 'TSK-13',
  title: 'What you believe about moving with pain',
  tier: 'B',
  says: tskSays,
  items: places('tsk13', 13, key(1, 4)),
  scores: { total: { sum: idsFrom('tsk13', 1, 13) } },
  main: { score: 'total', min: 13, max: 52 },
  missing: tskMissing,
  source: tskSource,
});

export const fabq = slotOf({
  id: 'fabq',
  name: 'FABQ',
  aliases: ['Fear-Avoidance Beliefs Questionnaire'],
  title: 'What you believe about activity, work and your back',
  tier: 'B',
  says: 'Waddell 1993 (Pain, Elsevier); widely reproduced.',
  items: places('fabq', 16, key(0, 6)),
  scores: {
    physical_activity: { sum: idsFrom('fabq', 2, 5) },
    work: { sum: ids('fabq', 6, 7, 9, 10, 11, 12, 15) },
    PA: score('physical_activity'),
    W: score('work'),
  },
  main: { score: 'physical_activity', min: 0, max: 24 },
  bands: {
    physical_activity_level: bandsOf('physical_activity', [0, 'not high'], [15, 'high']),
    work_level: bandsOf('work', [0, 'not high'], [34, 'high']),
  },
  missing: needed('All scored answers are needed (2 to 7, 9 to 12, 15).'),
  minutes: 4,
  source: [
    'FABQ',
    'Waddell G et al. A Fear-Avoidance Beliefs Questionnaire. Pain 1993;52:157-168.',
  ],
});

const cpaqWhy =
  'Which questions belong to which subscale, and which are turned around, was not obtained.';
export const cpaq8 = slotOf({
  id: 'cpaq8',
  name: 'CPAQ-8',
  title: 'Living with pain',
  tier: 'B',
  says: 'McCracken, free for use (to verify).',
  items: places('cpaq8', 8, key(0, 6)),
  scores: {
    total: { notKnown: cpaqWhy },
    activity_engagement: { notKnown: cpaqWhy },
    pain_willingness: { notKnown: cpaqWhy },
  },
  main: { score: 'total', min: 0, max: 48 },
  better: 'higher',
  missing: needed(cpaqWhy),
  inactive: cpaqWhy,
  source: ['CPAQ8', 'Fish RA, McGuire B, Hogan M, Morrison TG, Stewart I. Pain 2010;149:435-443.'],
});
