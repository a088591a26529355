import type { Instant, LocalDate } from '#kernel';
import { groups, membersOf } from '#medication';
import { type Fact, factOf } from '#reasoning';
import { opioidLoweredOn } from '#safety';
import {
  dayIn,
  type Field,
  type Fields,
  fieldOf,
  fieldsOf,
  isObject,
  nothingRead,
  type ReadPart,
  yesNoField,
  yesNoIn,
} from './fields.ts';
import type { CaseInput } from './file.ts';
import { takenIn } from './medicines.ts';

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
export function taperIn(
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
  const lowered = loweredInList(input, today, path) ?? taperInPlan(input, today, path);
  return lowered === null
    ? nothingRead
    : { facts: [loweredOn(`${path}/meds`, lowered)], faults: [] };
}

function taperAt(field: Field, around: Fields, asOf: Instant): ReadPart {
  const { value, path } = field;
  const whole = isObject(value);
  const inner = whole ? fieldsOf(value, path) : agoBeside(around);
  const { value: said, faults } = whole ? isOfOpioid(inner) : wasTapered(field);
  const { day, faults: ofTheDay } = dayIn(inner, asOf);
  const on = said === null ? null : said ? (day ?? (asOf.slice(0, 10) as LocalDate)) : 'none';
  return { facts: [loweredOn(path, on)], faults: [...faults, ...ofTheDay] };
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
  return { facts: day === null ? [] : [loweredOn(ago.path, day)], faults };
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

function taperInPlan(input: CaseInput, today: LocalDate, path: string): LocalDate | null {
  const taper = input.plan?.elements?.find(
    (element) => /taper|wean/i.test(element.type ?? '') && isOfAnOpioid(element, today, path),
  );
  if (taper === undefined) return null;
  const status = fieldOf(fieldsOf(taper, ''), ['status', 'state'])?.value;
  return /plan|propos|draft/i.test(String(status)) ? null : today;
}

/** By its words, or by the medicine it names. */
function isOfAnOpioid(element: object, today: LocalDate, path: string): boolean {
  const words = (name: string): string => {
    const said = fieldOf(fieldsOf(element, ''), [name])?.value;
    return typeof said === 'string' ? said : '';
  };
  if (/opioid/i.test(`${words('type')} ${words('class')}`)) return true;
  const name = words('drug') || words('medicine') || words('medication');
  if (name === '') return false;
  const named = takenIn({ meds: [{ name }] }, today, path);
  return membersOf(named ?? [], groups.opioids).known.length > 0;
}

const loweredOn = (source: string, value: LocalDate | 'none' | null): Fact =>
  factOf(opioidLoweredOn, { id: `${source}#${opioidLoweredOn.name}`, date: null, source, value });
