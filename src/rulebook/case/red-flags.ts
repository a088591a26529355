import { morningStiffnessMinutes } from '#evidence';
import type { Fact } from '#reasoning';
import {
  bodyWarningSign,
  handsOrWristsSwollen,
  jointsSwollen,
  stiffMinutes,
  swollenJoints,
  swollenWeeks,
} from '#safety';
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
import type { CaseInput } from './file.ts';
import { numberIn, one, partsIn, record, toldIn } from './told.ts';

/** Warning signs of the body and joints that may be inflamed, wherever a case tells of them. */
export function redFlagsIn(input: CaseInput, path: string): ReadPart {
  const outer = fieldsOf(input, path);
  return together([warningSignIn(input, outer), inflamedIn(outer)]);
}

export const caseRedFlagFacts = (input: CaseInput, path: string): readonly Fact[] =>
  redFlagsIn(input, path).facts;

/** What RF-01 names; a fracture or an infection that is over is none. */
const sign =
  /saddle|cauda.?equina|bladder|bowel|incontinen|urin.{0,8}retention|progressive.{0,12}weak|weakness.{0,12}progress|foot.?drop|septic.?(joint|arthr)|(suspected|acute|new).?fracture|visual.?loss|vision.?loss|loss.?of.?(vision|sight)|giant.?cell|\bgca\b/i;
const past = /history|past|previous|resolved|ruled.?out|overactive|irritable/i;
const isSign = (words: string): boolean => sign.test(words) && !past.test(words);

/** A list of red flags is read with the person's life; here are signs by name, and those among symptoms. */
function warningSignIn({ conditions }: CaseInput, outer: Fields): ReadPart {
  const flags = toldIn([outer], ['redflags', 'redflag']);
  const symptoms = toldIn([outer], ['symptoms', 'complaints', 'newsymptoms', 'presenting']);
  const byName = isObject(flags?.value) ? answersIn(flags) : [];
  const inWords = [typeof flags?.value === 'string' ? flags : null, symptoms];
  const [first] = [
    ...byName.filter(({ value }) => value === true),
    ...inWords.flatMap((field) => (field === null ? [] : signsAmong(field))),
    ...signsOf(outer.get('conditions')?.path ?? '', conditions),
  ];
  if (first !== undefined) return one(bodyWarningSign, first.path, true);
  return flags === null || byName.length === 0 ? nothingRead : answered(flags.path, byName);
}

/** Ruled out where each was answered no; asked and not answered is neither there nor ruled out. */
const answered = (path: string, byName: readonly Field[]): ReadPart => {
  const isDenied = byName.every(({ value }) => value === false);
  return { facts: [record(bodyWarningSign, path, isDenied ? false : null)], faults: [] };
};

const isNote = /^(notes?|comments?|date|on|by)$/;
/** Yes or no by name; what is told of joints has a rule of its own, and notes are no answers. */
const answersIn = ({ value, path }: Field): readonly Field[] =>
  [...fieldsOf(value, path)]
    .filter(([name, field]) => !isObject(field.value) && !isNote.test(name))
    .map(([, field]) => ({
      ...field,
      value: yesNoIn(field.value) ?? null,
    }));

/** Words in a list, or answers by name. */
function signsAmong({ value, path }: Field): readonly Field[] {
  if (typeof value === 'string') return isSign(value) ? [{ value, path }] : [];
  if (Array.isArray(value)) {
    return value.flatMap((each: unknown, at): Field[] => {
      const words = isObject(each) ? Object.values(each).join(' ') : String(each);
      return isSign(words) ? [{ value: true, path: `${path}/${at}` }] : [];
    });
  }
  return [...fieldsOf(value, path)].flatMap(([name, field]) =>
    isSign(name) && yesNoIn(field.value) === true ? [field] : [],
  );
}

const signsOf = (path: string, conditions: CaseInput['conditions']): readonly Field[] =>
  (conditions ?? []).flatMap(({ code, present, status }, at): Field[] =>
    present !== false && isSign(code) && !past.test(status ?? '')
      ? [{ value: true, path: `${path}/${at}` }]
      : [],
  );

const ownObjects = [
  'joints',
  'jointsymptoms',
  'rheum',
  'rheumatology',
  'arthritis',
  'symptoms',
  'exam',
];
const most = { min: 0, max: 200 };

/** More than six weeks, hands or wrists, morning stiffness, swelling, more than four joints. */
function inflamedIn(outer: Fields): ReadPart {
  const flags = partsIn(outer, ['redflags', 'redflag']);
  const own = [
    ...partsIn(outer, ownObjects),
    ...flags.flatMap((fields) =>
      partsIn(fields, ['inflammatoryarthritis', 'suspectedinflammatoryarthritis']),
    ),
  ];
  const told = (here: readonly string[], anywhere: readonly string[]): Field | null =>
    toldIn(own, [...here, ...anywhere]) ?? toldIn([outer], anywhere);
  const count = told(
    ['swollen', 'count', 'joints', 'jointcount', 'number', 'affected'],
    ['swollenjointcount', 'numberofswollenjoints', 'swollenjoints', 'jointsaffected', 'jointcount'],
  );
  const joints = typeof count?.value === 'number' ? count : null;
  const suspected = suspectedAmong(toldIn([outer], ['redflags', 'redflag']));
  return together([
    // Suspected in a word: asked, and what it rests on is not told.
    suspected === null
      ? nothingRead
      : { facts: [record(jointsSwollen, suspected, null)], faults: [] },
    swellingIn(
      told(['swelling', 'swollen'], ['jointswelling', 'swelling', 'swollenjoints']),
      joints,
    ),
    joints === null ? nothingRead : numberIn(swollenJoints, joints, most),
    handsIn(told(['hands', 'wrists', 'sites', 'regions', 'location'], handNames) ?? namesIn(outer)),
    weeksIn(
      told(['weeks', 'durationweeks'], weekNames) ??
        inWeeks(told(['months', 'durationmonths'], [])),
    ),
    stiffIn(told(['stiffness', 'stiffnessmin'], stiffNames)),
  ]);
}

function suspectedAmong(flags: Field | null): string | null {
  const listed = Array.isArray(flags?.value) ? flags.value : [flags?.value];
  const isNamed = listed.some(
    (flag) => typeof flag === 'string' && /inflammatory|synovitis/i.test(flag),
  );
  return isNamed && flags !== null ? flags.path : null;
}

/** Joints that are named: "joints": ["MCP", "wrist"]. */
function namesIn(outer: Fields): Field | null {
  const field = toldIn([outer], ['joints', 'jointsites']);
  return field !== null && Array.isArray(field.value) ? field : null;
}

const weeksInAMonth = 52 / 12;
const inWeeks = (field: Field | null): Field | null =>
  typeof field?.value === 'number' ? { ...field, value: field.value * weeksInAMonth } : null;

const handNames = ['handsorwrists', 'handswrists', 'handsorwristsswollen', 'handsinvolved'];
const weekNames = ['symptomweeks', 'jointsymptomweeks', 'weeksswollen', 'swollenweeks'];
const stiffNames = ['morningstiffnessmin', 'morningstiffnessminutes', 'morningstiffness'];

function swellingIn(field: Field | null, count: Field | null): ReadPart {
  if (typeof field?.value === 'boolean') return one(jointsSwollen, field.path, field.value);
  if (typeof count?.value !== 'number') return nothingRead;
  return one(jointsSwollen, count.path, count.value > 0);
}

const weeksIn = (field: Field | null): ReadPart =>
  typeof field?.value === 'number'
    ? numberIn(swollenWeeks, field, { min: 0, max: 5000 })
    : nothingRead;

/** Yes or no, how many of them, or where. */
function handsIn(field: Field | null): ReadPart {
  if (field === null) return nothingRead;
  const { value, path } = field;
  if (typeof value === 'number') return one(handsOrWristsSwollen, path, value > 0);
  const words = Array.isArray(value) ? value.join(' ') : String(value);
  const said = yesNoIn(words);
  if (typeof said === 'boolean') return one(handsOrWristsSwollen, path, said);
  return said === undefined
    ? one(handsOrWristsSwollen, path, /hand|wrist|mcp|pip|finger/i.test(words))
    : nothingRead;
}

/** Stiffness that is merely said to be there counts as what the rule asks for. */
function stiffIn(field: Field | null): ReadPart {
  if (field === null || typeof field.value === 'number') {
    return numberIn(stiffMinutes, field, { min: 0, max: 1440 });
  }
  const said = yesNoIn(field.value);
  if (said !== true && said !== false) return nothingRead;
  return one(stiffMinutes, field.path, said ? morningStiffnessMinutes.default : 0);
}
