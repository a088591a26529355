import {
  type AidField,
  aidFields,
  aidIsPublished,
  aidKind,
  aidNumbers,
  type Numbers,
} from '#decision-aids';
import { plainName } from '../score-limits.ts';
import { decisionIn } from './decision.ts';
import {
  type Field,
  type Fields,
  fieldOf,
  fieldsOf,
  isObject,
  nothingRead,
  type ReadPart,
  together,
  yesNoIn,
} from './fields.ts';
import type { CaseInput } from './file.ts';
import { one, toldIn } from './told.ts';

/** What a case says of a decision aid, and of a decision. */
export function decisionAidIn(input: CaseInput, path: string): ReadPart {
  const outer = fieldsOf(input, path);
  const aid = toldIn([outer], ['decisionaid', 'aid', 'optiongrid', 'decisionaids']);
  return together([
    aid === null || !isObject(aid.value) ? nothingRead : aidIn(fieldsOf(aid.value, aid.path), aid),
    decisionIn(outer),
  ]);
}

function aidIn(fields: Fields, { path }: Field): ReadPart {
  const kind = fieldOf(fields, ['kind', 'type', 'for', 'purpose'])?.value;
  const screening = yesNoIn(fieldOf(fields, ['screening', 'isscreening'])?.value);
  const word = typeof kind === 'string' ? kind : '';
  return together([
    one(aidFields, path, heldIn(fields)),
    /screen/i.test(word) || screening === true
      ? one(aidKind, path, 'screening')
      : one(
          aidKind,
          path,
          /treat|option|grid|medic|therap/i.test(word) || screening === false ? 'treatment' : null,
        ),
    publishedIn(fields),
    numbersIn(fields, path),
  ]);
}

const fieldWords: readonly (readonly [AidField, RegExp])[] = [
  ['updatePolicy', /updat/],
  ['funding', /fund|conflict|sponsor/],
  ['reviewDate', /review/],
  ['nextStepIfNotFound', /next.*(not|negative)|if(not|negative)/],
  ['nextStepIfFound', /next.*(found|detect|positive)|ifpositive/],
  ['overdetection', /overd|consequence|neverhavecaused/],
  ['whatTheTestMeasures', /test|measure/],
  ['experience', /whatit(is|s)?like|islike|experience/],
  ['uncertainty', /uncertain/],
  ['evidence', /evidence|citation|references|sources/],
  ['balance', /balanc/],
  ['date', /^date$|publication|production|published(on|at)?$|versiondate/],
  ['benefits', /benefit|advantage|^pros?$/],
  ['harms', /harm|risk|disadvantage|sideeffect|^cons?$/],
  ['options', /^options?$|optionslisted|alternatives/],
  ['decision', /decision/],
  ['problem', /problem|condition/],
];

const fieldNamed = (name: string): AidField | null =>
  fieldWords.find(([, words]) => words.test(plainName(name)))?.[0] ?? null;

/** What is there: fields that say something, or a list of their names, less what is named as missing. */
function heldIn(fields: Fields): readonly AidField[] {
  const inner = fieldOf(fields, ['fields', 'criteria', 'holds', 'has', 'present', 'content']);
  const listed = Array.isArray(inner?.value)
    ? inner.value.flatMap((name: unknown) =>
        typeof name === 'string' ? (fieldNamed(name) ?? []) : [],
      )
    : [];
  const objects = [
    fields,
    ...[
      'fields',
      'criteria',
      'holds',
      'has',
      'content',
      'qualifying',
      'certification',
      'certifying',
      'screeningfields',
    ].flatMap((name) => {
      const part = fields.get(name);
      return part === undefined || !isObject(part.value) ? [] : [fieldsOf(part.value, part.path)];
    }),
  ];
  const written = objects.flatMap((of) =>
    [...of].flatMap(([name, { value }]) => (saysSomething(value) ? (fieldNamed(name) ?? []) : [])),
  );
  const missing = namesIn(fieldOf(fields, ['missing', 'lacks', 'lacking', 'missingfields']));
  const held = new Set<AidField>([...listed, ...written]);
  if (missing.length > 0 && held.size === 0) for (const [field] of fieldWords) held.add(field);
  for (const field of [...missing, ...deniedIn(objects)]) held.delete(field);
  return [...held];
}

/** A statement on funding stands for nothing where the one on funding itself is said to be missing. */
const deniedIn = (objects: readonly Fields[]): readonly AidField[] =>
  objects.flatMap((of) =>
    [...of].flatMap(([name, { value }]) => (value === false ? (fieldNamed(name) ?? []) : [])),
  );

const namesIn = (field: Field | null): readonly AidField[] =>
  Array.isArray(field?.value)
    ? field.value.flatMap((name: unknown) =>
        typeof name === 'string' ? (fieldNamed(name) ?? []) : [],
      )
    : [];

function saysSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return false;
  if (typeof value === 'string') return !/^(|none|missing|no|false|absent)$/i.test(value.trim());
  return !Array.isArray(value) || value.length > 0;
}

function publishedIn(fields: Fields): ReadPart {
  const field = fieldOf(fields, ['publish', 'publishing', 'action', 'status', 'event', 'state']);
  if (field === null) return nothingRead;
  const { value, path } = field;
  if (typeof value === 'boolean') return one(aidIsPublished, path, value);
  if (typeof value !== 'string') return nothingRead;
  return one(aidIsPublished, path, /publish|live|release/i.test(value) && !/un|not/i.test(value));
}

function numbersIn(fields: Fields, path: string): ReadPart {
  const inner = fieldOf(fields, ['numbers', 'display', 'risks', 'figures']);
  const of = inner === null || !isObject(inner.value) ? fields : fieldsOf(inner.value, inner.path);
  const numbers: Numbers = {
    absolute: absoluteIn(of),
    relativeOnly: relativeOnlyIn(of),
    sameDenominator:
      said(of, ['samedenominator', 'commondenominator']) ?? allOne(of, 'denominators'),
    sameTimeFrame: said(of, ['sametimeframe', 'commontimeframe']) ?? allOne(of, 'timeframes'),
    bothFrames: said(of, ['bothframes', 'bothframings', 'gainandloss']) ?? framesIn(of),
    iconArray: said(of, ['iconarray', 'iconarrays', 'pictograph', 'pictogram']),
  };
  return Object.values(numbers).every((part) => part === null)
    ? nothingRead
    : one(aidNumbers, inner?.path ?? path, numbers);
}

function said(fields: Fields, names: readonly string[]): boolean | null {
  const answer = yesNoIn(fieldOf(fields, names)?.value);
  return typeof answer === 'boolean' ? answer : null;
}

const formatOf = (fields: Fields): string => {
  const format = fieldOf(fields, ['format', 'riskformat', 'type', 'kind'])?.value;
  return typeof format === 'string' ? format : '';
};

const absoluteIn = (fields: Fields): boolean | null =>
  said(fields, ['absolute', 'absoluterisk', 'absoluterisks']) ??
  (/absolute/i.test(formatOf(fields)) ? true : null);

const relativeOnlyIn = (fields: Fields): boolean | null =>
  said(fields, ['relativeonly', 'onlyrelative', 'relativeriskonly']) ??
  (/^relative/i.test(formatOf(fields)) ? true : null) ??
  (absoluteIn(fields) === true ? false : null);

function allOne(fields: Fields, name: string): boolean | null {
  const list = fields.get(name)?.value;
  return Array.isArray(list) && list.length > 0 ? new Set(list).size === 1 : null;
}

function framesIn(fields: Fields): boolean | null {
  const list = fields.get('frames')?.value;
  return Array.isArray(list) ? new Set(list).size > 1 : null;
}
