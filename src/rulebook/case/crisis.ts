import type { Instant, LocalDate } from '#kernel';
import { factOf } from '#reasoning';
import { crisisDischargeOn, disclosure } from '#safety';
import { plainName } from '../score-limits.ts';
import {
  dayIn,
  type Field,
  type Fields,
  fieldOf,
  fieldsOf,
  isObject,
  notAnAnswer,
  nothingRead,
  type ReadPart,
  yesNoField,
  yesNoIn,
} from './fields.ts';

/** Names that say by themselves that the discharge followed a suicidal crisis. */
const afterCrisis = [
  'postcrisisdischarge',
  'postcrisis',
  'crisisdischarge',
  'suicidalitydischarge',
  'dischargeforsuicidality',
  'dischargedforsuicidality',
  'dischargeaftersuicidality',
  'dischargeaftersuicideattempt',
  'recentsuicidalitydischarge',
];
/** Names of a discharge whose reason is told beside it. */
const anyDischarge = [
  'discharge',
  'discharged',
  'recentdischarge',
  'lastdischarge',
  'latestdischarge',
  'hospitaldischarge',
  'eddischarge',
  'inpatientdischarge',
];
const dischargedAgo = ['dischargedaysago', 'dayssincedischarge', 'eddischargedaysago'];
const lists = ['events', 'encounters', 'discharges', 'visits', 'admissions'];

/** A discharge from emergency or ward for suicidality: the whole field, or one of a list of events. */
export function dischargeIn(places: readonly Fields[], asOf: Instant): ReadPart {
  for (const fields of places) {
    const known = fieldOf(fields, afterCrisis);
    if (known !== null) return dischargeAt(known, true, fields, asOf);
    const ago = fieldOf(fields, dischargedAgo);
    if (ago !== null && fieldOf(fields, anyDischarge) === null) {
      const event = { value: { daysAgo: ago.value }, path: ago.path };
      return dischargeAt(event, reasonOf(fields), fields, asOf);
    }
    const any = fieldOf(fields, anyDischarge);
    if (any !== null) return dischargeAt(any, reasonOf(fields), fields, asOf);
    for (const name of lists) {
      const event = eventIn(fieldOf(fields, [name, name.slice(0, -1)]), name === 'discharges');
      if (event !== null) {
        const own = fieldsOf(event.value, event.path);
        return dischargeAt(event, reasonOf(own), fields, asOf);
      }
    }
  }
  return nothingRead;
}

/** The last event of a list that is a discharge for suicidality. */
function eventIn(list: Field | null, allDischarges: boolean): Field | null {
  if (list === null) return null;
  const { value: given, path: at } = list;
  const events = Array.isArray(given)
    ? given.map((value: unknown, place): Field => ({ value, path: `${at}/${place}` }))
    : [list];
  const discharges = events.filter(({ value, path }) => {
    const fields = fieldsOf(value, path);
    const kind = fieldOf(fields, ['type', 'kind', 'event', 'code', 'status'])?.value;
    const isDischarge = allDischarges || (typeof kind === 'string' && /discharg/i.test(kind));
    return isDischarge && saysCrisis(value) === true;
  });
  return discharges.at(-1) ?? null;
}

const crisis = /suicid|self-?\s?harm|overdose attempt|attempted overdose/i;
const place = /emergency|\bed\b|inpatient|hospital|ward|psych|\ba&e\b|crisis/i;

/** Whether its words speak of suicidality; null: no reason is given. */
function saysCrisis(value: unknown): boolean | null {
  if (typeof value === 'string') return crisis.test(value) ? true : null;
  if (!isObject(value)) return null;
  const words = Object.values(value).filter((one) => typeof one === 'string');
  if (words.some((one) => crisis.test(one))) return true;
  const flags = Object.entries(value).filter(([key]) => /suicid|selfharm/.test(plainName(key)));
  const flag = flags.map(([, one]) => yesNoIn(one)).find((one) => typeof one === 'boolean');
  if (typeof flag === 'boolean') return flag;
  const reason = fieldOf(fieldsOf(value, ''), ['reason', 'for', 'diagnosis', 'because', 'cause']);
  return reason === null ? null : false;
}

const reasonOf = (fields: Fields): boolean | null => {
  const reason = fieldOf(fields, ['dischargereason', 'dischargefor', 'reason']);
  return reason === null ? null : crisis.test(String(reason.value));
};

function dischargeAt(
  field: Field,
  reasonBeside: boolean | null,
  around: Fields,
  asOf: Instant,
): ReadPart {
  const { value, path } = field;
  const wasDischarged = isObject(value) ? true : plainly(value);
  if (wasDischarged === undefined) return { facts: [], faults: [notAnAnswer(path)] };
  const reason = saysCrisis(value) ?? reasonBeside;
  const when = isObject(value) ? fieldsOf(value, path) : prefixed(around, 'discharge');
  const { day, faults } = dayIn(when, asOf);
  const record = { id: `${path}#${crisisDischargeOn.name}`, date: null, source: path };
  const on = dischargedOn(wasDischarged, reason, day ?? dayOf(asOf));
  return { facts: [factOf(crisisDischargeOn, { ...record, value: on })], faults };
}

/** Whether a plain word says that there was a discharge; undefined: it cannot be read. */
function plainly(value: unknown): boolean | null | undefined {
  const said = yesNoIn(value);
  if (said !== undefined) return said === 'refused' ? null : said;
  const names = typeof value === 'string' && (crisis.test(value) || place.test(value));
  return names ? true : undefined;
}

function dischargedOn(wasDischarged: boolean | null, reason: boolean | null, day: LocalDate) {
  if (wasDischarged === false || reason === false) return 'none' as const;
  return wasDischarged === null || reason === null ? null : day;
}

const dayOf = (asOf: Instant): LocalDate => asOf.slice(0, 10) as LocalDate;

/** "dischargeDaysAgo" beside a plain yes: its fields without the word in front. */
function prefixed(fields: Fields, word: string): Fields {
  return new Map(
    [...fields].flatMap(([name, field]) =>
      name.startsWith(word) ? [[name.replace(/^discharged?/, ''), field] as const] : [],
    ),
  );
}

/** As C-SSRS counts a recent act: within three months. */
const recentActDays = 92;

/** Stated intent, a plan or a recent act. */
export function disclosureIn(places: readonly Fields[]): ReadPart {
  const found = places.flatMap((fields) => [
    ...parts(fieldOf(fields, ['disclosure', 'disclosed', 'suicidaldisclosure', 'stated'])),
    ...parts(
      fieldOf(fields, [
        'suicidalintent',
        'statedintent',
        'statedplan',
        'suicideplan',
        'suicidalplan',
        'recentsuicidalbehaviour',
        'recentsuicidalbehavior',
        'suicidalbehaviourpast3months',
        'suicidalbehaviorpast3months',
        'recentselfharm',
        'recentattempt',
      ]),
    ),
  ]);
  const acts = places.flatMap(
    (fields) => fieldOf(fields, ['suicideattemptdaysago', 'selfharmdaysago']) ?? [],
  );
  found.push(
    ...acts.map(({ value, path }) => ({
      value: typeof value === 'number' ? value <= recentActDays : null,
      faults: [],
      path,
    })),
  );
  const faults = found.flatMap(({ faults: own }) => own);
  const said = found.flatMap(({ value }) => value ?? []);
  const [first] = found;
  if (first === undefined) return nothingRead;
  const value = said.includes(true) ? true : said.length > 0 ? false : null;
  const record = { id: `${first.path}#${disclosure.name}`, date: null, source: first.path };
  return { facts: [factOf(disclosure, { ...record, value })], faults };
}

/** {"intent": true, "plan": false}, ["intent"], "intent", or a plain yes. */
function parts(field: Field | null) {
  if (field === null) return [];
  const { value, path } = field;
  if (isObject(value)) {
    return [...fieldsOf(value, path).values()].map((one) => ({
      ...yesNoField(one),
      path: one.path,
    }));
  }
  const words = Array.isArray(value) ? value.join(' ') : value;
  if (typeof words === 'string' && /intent|plan|attempt|behavio|act\b|self-?harm/i.test(words)) {
    return [{ value: true, faults: [], path }];
  }
  return [{ ...yesNoField(field), path }];
}
