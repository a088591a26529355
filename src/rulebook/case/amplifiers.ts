import type { Instant, LocalDate } from '#kernel';
import { groups, membersOf } from '#medication';
import { type Fact, type FactType, factOf, type Json } from '#reasoning';
import { burdenStatements, insomniaSevere, opioidLoweredOn, pcsHelplessness } from '#safety';
import { plainName } from '../score-limits.ts';
import {
  dayIn,
  type Field,
  type Fields,
  fieldOf,
  fieldsOf,
  isObject,
  nothingRead,
  type ReadPart,
  together,
  yesNoField,
  yesNoIn,
} from './fields.ts';
import type { CaseInput, CaseScore } from './file.ts';
import { takenIn } from './medicines.ts';

/** What makes thoughts of suicide likelier in pain (SAF-12). */
export function amplifiersIn(
  input: CaseInput,
  places: readonly Fields[],
  asOf: Instant,
  path: string,
): ReadPart {
  return together([
    {
      facts: [...helplessnessFacts(input, places, path), ...insomniaFacts(input, places)],
      faults: [],
    },
    burdenIn(places),
    taperIn(input, places, asOf, path),
  ]);
}

const helplessnessNames = new Set([
  'pcshelplessness',
  'pcshelp',
  'painhelplessness',
  'helplessness',
]);
/** Items 1 to 5 and 12 of the 13 are its helplessness scale. */
const helplessItems = [0, 1, 2, 3, 4, 11];

function helplessnessFacts(
  { scores }: CaseInput,
  places: readonly Fields[],
  path: string,
): readonly Fact[] {
  const stated = places.flatMap((fields) => fieldOf(fields, [...helplessnessNames]) ?? []);
  const [alone] = stated;
  if (typeof alone?.value === 'number') return [fact(pcsHelplessness, alone.path, alone.value)];
  return (scores ?? []).flatMap((score, at) => {
    const value = helplessnessOf(score);
    return value === null ? [] : [fact(pcsHelplessness, `${path}/scores/${at}`, value)];
  });
}

function helplessnessOf(score: CaseScore): number | null {
  const name = plainName(score.instr);
  if (helplessnessNames.has(name)) return score.value ?? null;
  if (name !== 'pcs' && name !== 'pcs13') return null;
  const fields = fieldsOf(score, '');
  const sub = fieldOf(fields, ['subscales', 'subscores', 'scales']);
  const inner = sub === null ? fields : new Map([...fields, ...fieldsOf(sub.value, sub.path)]);
  const stated = fieldOf(inner, ['helplessness', 'pcshelplessness'])?.value;
  if (typeof stated === 'number') return stated;
  const answers = helplessItems.map((at) => score.items?.[at]);
  const numbers = answers.filter((answer) => typeof answer === 'number');
  return numbers.length === helplessItems.length
    ? numbers.reduce((sum, one) => sum + one, 0)
    : null;
}

function insomniaFacts({ conditions }: CaseInput, places: readonly Fields[]): readonly Fact[] {
  const named = (...names: string[]) => places.flatMap((fields) => fieldOf(fields, names) ?? []);
  for (const { value, path } of named('insomniasevere', 'severeinsomnia')) {
    const said = yesNoIn(value);
    if (typeof said === 'boolean') return [fact(insomniaSevere, path, said)];
  }
  for (const { value, path } of named('insomnia', 'insomniaseverity')) {
    const inner = fieldOf(fieldsOf(value, path), ['severity', 'level']);
    const words = inner === null ? value : inner.value;
    if (typeof words === 'string') return [fact(insomniaSevere, path, /severe/i.test(words))];
  }
  return (conditions ?? []).some(isSevereInsomnia)
    ? [fact(insomniaSevere, '/conditions', true)]
    : [];
}

function isSevereInsomnia(condition: NonNullable<CaseInput['conditions']>[number]): boolean {
  if (!/insomnia/i.test(condition.code)) return false;
  const severity = fieldOf(fieldsOf(condition, ''), ['severity'])?.value;
  return /severe/i.test(`${condition.code} ${typeof severity === 'string' ? severity : ''}`);
}

function burdenIn(places: readonly Fields[]): ReadPart {
  for (const fields of places) {
    const field = fieldOf(fields, [
      'burdenstatements',
      'burdenstatement',
      'statesburden',
      'perceivedburdensomeness',
      'feelslikeaburden',
      'burdensomeness',
    ]);
    if (field === null) continue;
    const { value } = field;
    // What the person said, word for word or in a list, is a statement.
    const quoted = Array.isArray(value)
      ? value.length > 0
      : typeof value === 'string' && yesNoIn(value) === undefined;
    const said = quoted
      ? { value: true, faults: [] }
      : yesNoField(Array.isArray(value) ? { ...field, value: false } : field);
    return { facts: [fact(burdenStatements, field.path, said.value)], faults: said.faults };
  }
  return nothingRead;
}

const tapers = [
  'recentopioidtaper',
  'opioidtaper',
  'recenttaper',
  'taper',
  'opioidtapered',
  'opioidtaperrecent',
  'tapered',
  'taperedopioid',
  'opioidreduced',
];
const taperAgo = ['opioidtaperdaysago', 'taperdaysago', 'dayssincetaper', 'dayssinceopioidtaper'];

/** An opioid that was lowered: as such, as a change of a listed medicine, or as a taper that is under way. */
function taperIn(
  input: CaseInput,
  places: readonly Fields[],
  asOf: Instant,
  path: string,
): ReadPart {
  for (const fields of places) {
    const field = fieldOf(fields, tapers);
    if (field !== null) return taperAt(field, fields, asOf);
    const ago = fieldOf(fields, taperAgo);
    if (ago !== null) return taperOn(ago, asOf);
    const event = taperEvent(fieldOf(fields, ['events', 'event', 'history']));
    if (event !== null) return taperAt(event, fields, asOf);
  }
  const today = asOf.slice(0, 10) as LocalDate;
  const lowered = loweredInList(input, today, path) ?? taperInPlan(input, today);
  return lowered === null
    ? nothingRead
    : { facts: [fact(opioidLoweredOn, `${path}/meds`, lowered)], faults: [] };
}

function taperAt(field: Field, around: Fields, asOf: Instant): ReadPart {
  const { value, path } = field;
  const whole = isObject(value);
  const inner = whole ? fieldsOf(value, path) : agoBeside(around);
  const { value: said, faults } = whole ? isOfOpioid(inner) : wasTapered(field);
  const { day, faults: ofTheDay } = dayIn(inner, asOf);
  const on = said === null ? null : said ? (day ?? (asOf.slice(0, 10) as LocalDate)) : 'none';
  return { facts: [fact(opioidLoweredOn, path, on)], faults: [...faults, ...ofTheDay] };
}

/** A taper among what happened: {"type": "opioid-taper", "daysAgo": 20}. */
function taperEvent(list: Field | null): Field | null {
  if (list === null || !Array.isArray(list.value)) return null;
  const at = list.value.findLastIndex((event: unknown) => {
    const kind = fieldOf(fieldsOf(event, ''), ['type', 'kind', 'event', 'code'])?.value;
    return typeof kind === 'string' && /taper|wean|dose-?reduction/i.test(kind);
  });
  return at < 0 ? null : { value: list.value[at], path: `${list.path}/${at}` };
}

function taperOn(ago: Field, asOf: Instant): ReadPart {
  const { day, faults } = dayIn(new Map([['daysago', ago]]), asOf);
  return { facts: day === null ? [] : [fact(opioidLoweredOn, ago.path, day)], faults };
}

const otherThanOpioids = /benzo|gabap|pregab|antidepress|steroid/i;

function isOfOpioid(taper: Fields): ReturnType<typeof yesNoField> {
  const about = fieldOf(taper, ['class', 'drug', 'medicine', 'of', 'name', 'type'])?.value;
  return { value: !(typeof about === 'string' && otherThanOpioids.test(about)), faults: [] };
}

function wasTapered(field: Field): ReturnType<typeof yesNoField> {
  const { value } = field;
  const quoted = typeof value === 'string' && /taper|opioid|recent|reduc|lower/i.test(value);
  return quoted ? { value: true, faults: [] } : yesNoField(field);
}

/** "taperDaysAgo" beside a plain yes. */
const agoBeside = (fields: Fields): Fields =>
  new Map(
    [...fields].flatMap(([name, field]) =>
      /^(opioid|recent)*taper/.test(name)
        ? [[name.replace(/^(opioid|recent)*taper(ed)?/, ''), field] as const]
        : [],
    ),
  );

function loweredInList(input: CaseInput, today: LocalDate, path: string): LocalDate | null {
  const opioids = membersOf(takenIn(input, today, path) ?? [], groups.opioids).known;
  const days = opioids.flatMap(({ at, changed, changedUp }) =>
    changedUp === false || isTapered(input.meds?.[Number(at.split('/').at(-1))])
      ? [changed ?? today]
      : [],
  );
  return days.toSorted().at(-1) ?? null;
}

/** A medicine of the list that says of itself that it is being tapered. */
function isTapered(med: unknown): boolean {
  const said = fieldOf(fieldsOf(med, ''), ['taper', 'tapering', 'tapered', 'beingtapered'])?.value;
  return isObject(said) || yesNoIn(said) === true;
}

function taperInPlan({ plan }: CaseInput, today: LocalDate): LocalDate | null {
  const taper = plan?.elements?.find(
    ({ type, class: stated }) =>
      /taper|wean/i.test(type ?? '') && /opioid/i.test(`${type ?? ''} ${stated ?? ''}`),
  );
  const status =
    taper === undefined ? null : fieldOf(fieldsOf(taper, ''), ['status', 'state'])?.value;
  return taper === undefined || /plan|propos|draft/i.test(String(status)) ? null : today;
}

function fact<Value extends Json>(
  type: FactType<Value>,
  source: string,
  value: Value | null,
): Fact {
  return factOf(type, { id: `${source}#${type.name}`, date: null, source, value });
}
