import type { Formula } from '../../formula.ts';
import type { Banding, Instrument } from '../../instrument.ts';
import {
  allNeeded,
  bandsOf,
  ids,
  idsFrom,
  key,
  places,
  rowsFrom,
  score,
  slotOf,
} from '../slots/slot.ts';
import * as derived from './derived-tables.ts';
import type { RawTable } from './published-tables.ts';
import * as published from './published-tables.ts';

export const promisSays =
  'HealthMeasures: English and Spanish free for own clinical use; other uses, integration and electronic administration need written permission; other languages a fee (read).';
export const promisSource = [
  'PROMIS',
  'Cella D et al. PROMIS. J Clin Epidemiol 2010;63:1179-1194; HealthMeasures scoring manuals.',
] as const;

/** Higher is worse for symptoms, better for what one can do. */
export const tBands = (of: string, better: 'lower' | 'higher'): Banding =>
  better === 'lower'
    ? bandsOf(of, [0, 'within normal limits'], [55, 'mild'], [60, 'moderate'], [70, 'severe'])
    : bandsOf(of, [0, 'severe'], [30, 'moderate'], [40, 'mild'], [45, 'within normal limits']);

export const tOf = (raw: string, { first, t }: RawTable): Formula => ({
  table: score(raw),
  rows: rowsFrom(first, t),
});
export const seOf = (raw: string, { first, se }: RawTable): Formula =>
  se === null
    ? { notKnown: 'No standard error was published with the table.' }
    : { table: score(raw), rows: rowsFrom(first, se) };

const answers = 5;

type ShortForm = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly aliases?: readonly string[];
  readonly table: RawTable;
  readonly better?: 'higher';
  /** Numbers of the questions counted the other way round: 1 = the first answer offered. */
  readonly reversed?: readonly number[];
};

/** Raw sum of answers 1 to 5, then the table; a raw sum alone (`{"raw": n}`) scores too. */
function shortForm(form: ShortForm): Instrument {
  const { id, name, title, aliases = [], table, better = 'lower', reversed = [] } = form;
  const count = table.first;
  return slotOf({
    id,
    name,
    aliases,
    title,
    tier: 'C',
    says: promisSays,
    items: places(id, count, key(1, answers)),
    scores: {
      raw: {
        sum: idsFrom(id, 1, count),
        ...(reversed.length > 0 ? { reversed: ids(id, ...reversed) } : {}),
      },
      T: tOf('raw', table),
      SE: seOf('raw', table),
    },
    raw: { score: 'raw', min: count, max: count * answers },
    main: { score: 'T', min: 10, max: 90 },
    better,
    bands: { severity: tBands('T', better) },
    missing: allNeeded,
    change: {
      minimalImportant: 5,
      reliable: null,
      relative: null,
      method: 'Published range 2 to 5 T; the upper end is used',
      toVerify: true,
    },
    minutes: count / 6,
    source: promisSource,
  });
}

const symptom = (
  domain: 'Anxiety' | 'Depression' | 'Fatigue',
  form: string,
  title: string,
  table: RawTable,
): Instrument =>
  shortForm({
    id: `promis_${domain.toLowerCase()}_${form}`,
    name: `PROMIS ${domain} ${form}`,
    title,
    table,
  });

const worry = 'Worry over the last week';
const mood = 'Mood over the last week';
const tired = 'Tiredness over the last week';

/** Two versions with two tables are two instruments. */
export const promisShortForms: readonly Instrument[] = [
  shortForm({
    id: 'promis_pf_4a_v1',
    name: 'PROMIS Physical Function v1.x 4a',
    aliases: ['PROMIS Physical Function v1.0 4a', 'PROMIS Physical Function v1.2 4a'],
    title: 'What you can do',
    table: published.physicalFunction4aV1,
    better: 'higher',
  }),
  shortForm({
    id: 'promis_pf_4a_v2',
    name: 'PROMIS Physical Function v2.0 4a',
    title: 'What you can do',
    table: published.physicalFunction4aV2,
    better: 'higher',
  }),
  symptom('Anxiety', '4a', worry, published.anxiety4a),
  symptom('Anxiety', '6a', worry, derived.anxiety6a),
  symptom('Anxiety', '7a', worry, derived.anxiety7a),
  symptom('Anxiety', '8a', worry, derived.anxiety8a),
  symptom('Depression', '4a', mood, published.depression4a),
  symptom('Depression', '6a', mood, derived.depression6a),
  symptom('Depression', '8a', mood, derived.depression8a),
  symptom('Depression', '8b', mood, derived.depression8b),
  symptom('Fatigue', '4a', tired, published.fatigue4a),
  symptom('Fatigue', '6a', tired, derived.fatigue6a),
  symptom('Fatigue', '7a', tired, derived.fatigue7a),
  symptom('Fatigue', '8a', tired, derived.fatigue8a),
  shortForm({
    id: 'promis_sd',
    name: 'PROMIS Sleep Disturbance 4a',
    aliases: ['PROMIS Sleep Disturbance / Cognitive Function SFs', 'promis_sleep_4a'],
    title: 'Sleep over the last week',
    table: published.sleepDisturbance4a,
    reversed: [1, 2],
  }),
  shortForm({
    id: 'promis_participation_4a',
    name: 'PROMIS Ability to Participate v2.0 4a',
    aliases: ['PROMIS Ability to Participate in Social Roles and Activities v2.0 4a'],
    title: 'Taking part in life',
    table: published.participation4a,
    better: 'higher',
    reversed: [1, 2, 3, 4],
  }),
  shortForm({
    id: 'promis_pain_interference_4a',
    name: 'PROMIS Pain Interference 4a',
    title: 'What pain kept you from over the last week',
    table: published.painInterference4a,
  }),
  shortForm({
    id: 'promis_cognition_2a',
    name: 'PROMIS Cognitive Function 2a',
    aliases: ['PROMIS Cognitive Function Abilities 2a'],
    title: 'Thinking and remembering over the last week',
    table: published.cognition2a,
    better: 'higher',
  }),
  shortForm({
    id: 'promis_gph',
    name: 'PROMIS Global Physical Health',
    title: 'Health in general: body',
    table: published.globalPhysical,
    better: 'higher',
  }),
  shortForm({
    id: 'promis_gmh',
    name: 'PROMIS Global Mental Health',
    title: 'Health in general: mind',
    table: published.globalMental,
    better: 'higher',
  }),
];
