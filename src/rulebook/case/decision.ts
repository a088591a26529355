import { decisionOpen, type ValueAtStake, valuesRanked } from '#decision-aids';
import { plainName } from '../score-limits.ts';
import {
  type Field,
  type Fields,
  fieldsOf,
  isObject,
  nothingRead,
  type ReadPart,
  together,
  yesNoIn,
} from './fields.ts';
import { one, partsIn, toldIn } from './told.ts';

const valueWords: readonly (readonly [ValueAtStake, RegExp])[] = [
  ['clear-head', /head|cognit|think|fog/],
  ['mood', /mood|depress/],
  ['sleep', /sleep/],
  ['weight', /weight/],
  ['sex', /sex|libido/],
  ['driving', /driv/],
  ['pregnancy', /pregnan|child|fertil/],
  ['pain', /pain/],
];

/** Of several decisions, the last. */
const latestOf = (field: Field | null): Field | null =>
  field !== null && Array.isArray(field.value) && field.value.length > 0
    ? { value: field.value.at(-1), path: `${field.path}/${field.value.length - 1}` }
    : field;

/** A decision that is told without a ranking has none yet: that is the record's own knowledge. */
export function decisionIn(outer: Fields): ReadPart {
  const field = latestOf(
    toldIn(
      [outer, ...partsIn(outer, ['plan'])],
      ['decision', 'shareddecision', 'decisionpoint', 'decisions'],
    ),
  );
  if (field === null) return nothingRead;
  const open =
    isObject(field.value) || yesNoIn(field.value) === true || typeof field.value === 'string';
  if (yesNoIn(field.value) === false || !open) return one(decisionOpen, field.path, false);
  const inner = isObject(field.value) ? fieldsOf(field.value, field.path) : new Map();
  const ranking = toldIn(
    [inner, outer],
    [
      'valuesranked',
      'rankedvalues',
      'values',
      'ranking',
      'ranked',
      'patientvalues',
      'valuesranking',
    ],
  );
  return together([
    one(decisionOpen, field.path, true),
    one(valuesRanked, ranking?.path ?? field.path, rankedIn(ranking?.value)),
  ]);
}

function rankedIn(value: unknown): readonly ValueAtStake[] {
  const names: readonly unknown[] = Array.isArray(value)
    ? value
    : Object.entries(isObject(value) ? value : {}).flatMap(([name, rank]) =>
        rank === null || rank === false ? [] : name,
      );
  return [
    ...new Set(
      names.flatMap((name) =>
        typeof name === 'string'
          ? (valueWords.find(([, words]) => words.test(plainName(name)))?.[0] ?? [])
          : [],
      ),
    ),
  ];
}
