import type { LocalDate } from '#kernel';
import { type CssrsAnswers, cssrsFacts } from '#measures';
import { type Question, questionNames } from './cssrs-names.ts';
import {
  asWritten,
  daysAgoIn,
  type Field,
  type Fields,
  fieldOf,
  fieldsOf,
  isObject,
  notAnAnswer,
  nothingRead,
  type ReadPart,
  yesNoIn,
} from './fields.ts';
import type { CaseFault } from './file.ts';

/** The window of question 6b and of questions 1 to 5 as the screener words them. */
const threeMonthsDays = 92;
const pastMonthDays = 31;

type Answer = {
  readonly said: boolean | null;
  /** How long ago at the most; null: not said. */
  readonly daysAgo: number | null;
  /** Said of the shorter window by itself ({"lifetime": true, "past3Months": false}). */
  readonly recent: boolean | null;
  readonly faults: readonly CaseFault[];
};

const unsaid: Answer = { said: null, daysAgo: null, recent: null, faults: [] };

type Block = { readonly value: unknown; readonly path: string; readonly date: LocalDate | null };

/** C-SSRS answers of a file as facts: by question, in order, or each with how long ago. */
export function cssrsIn({ value, path, date }: Block): ReadPart {
  const fields = answerFields(value, path);
  const answers = (question: Question): Answer => answerTo(question, fields);
  const [one, two, three] = [answers('one'), answers('two'), answers('three')];
  const [four, five] = [answers('four'), answers('five')];
  const [six, sixB] = [answers('six'), answers('sixB')];
  const all = [one, two, three, four, five, six, sixB];
  const faults = all.flatMap((answer) => answer.faults);
  if (all.every(({ said }) => said === null) && faults.length === 0 && fields.size === 0) {
    return nothingRead;
  }
  const answered: CssrsAnswers = {
    one: one.said,
    two: two.said,
    three: three.said,
    four: four.said,
    five: five.said,
    six: six.said,
    sixB: sixB.said ?? recentBehaviour(six),
    longAgo: { four: isLongAgo(four), five: isLongAgo(five) },
  };
  return { facts: cssrsFacts(answered, { id: path, date, source: path }), faults };
}

/** In the order of the questions, or by name; answers may lie one level deeper. */
function answerFields(value: unknown, path: string): Fields {
  if (Array.isArray(value)) {
    const order = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q6b'] as const;
    return new Map(
      value
        .slice(0, order.length)
        .map((one: unknown, at): [string, Field] => [
          order[at] ?? '',
          { value: one, path: `${path}/${at}` },
        ]),
    );
  }
  const outer = inOneSpelling(fieldsOf(value, path));
  const inner = fieldOf(outer, ['items', 'itemsbyname', 'answers', 'responses', 'questions']);
  return inner === null
    ? outer
    : new Map([...outer, ...answerFields(inner.value, asWritten(inner.path))]);
}

function answerTo(question: Question, fields: Fields): Answer {
  const names = questionNames[question].flatMap(spellings);
  const field = fieldOf(fields, names);
  if (field === null) return byLevel(question, fields);
  const beside = fieldOf(fields, names.flatMap(besideNames)) ?? wholeTimeframe(question, fields);
  const counted = question === 'six' ? behaviourDaysAgo(fields) : null;
  return answerIn(field, counted ?? beside?.value);
}

const levels: readonly Question[] = ['one', 'two', 'three', 'four', 'five'];

/** The strongest thought as a number, 0 to 5: what lies below it was not asked apart. */
function byLevel(question: Question, fields: Fields): Answer {
  const field = fieldOf(fields, ['ideation', 'ideationlevel', 'ideationseverity', 'worstideation']);
  const place = levels.indexOf(question) + 1;
  if (place === 0 || typeof field?.value !== 'number') return unsaid;
  const { value, path } = field;
  if (isLevel(value)) return { ...unsaid, said: saidAt(place, value) };
  const message = 'The strongest thought lies between 0 and 5.';
  return { ...unsaid, faults: place === 1 ? [{ path, code: 'out-of-range', message }] : [] };
}

const isLevel = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= levels.length;

/** Whoever has a method, intent or a plan has the thoughts; the rest below is not known. */
function saidAt(place: number, level: number): boolean | null {
  if (level <= place) return level === place;
  return place <= 2 ? true : null;
}

/** "past3mo", "pastThreeMonths" and "past_3_months" are one, as are behavior and behaviour. */
const inOneSpelling = (fields: Fields): Fields =>
  new Map(
    [...fields].map(([name, field]): [string, Field] => [
      name
        .replaceAll('behavior', 'behaviour')
        .replaceAll('three', '3')
        .replace(/(\d)(?:mos?|months?)$/, '$1months'),
      field,
    ]),
  );

/** "q3" is also written "question3", "item3", "cssrs3" or "3". */
function spellings(name: string): readonly string[] {
  const number = /^q(\d.*)$/.exec(name)?.[1];
  if (number === undefined) return [name];
  return [name, `question${number}`, `item${number}`, `cssrs${number}`, `cssrsq${number}`, number];
}

const agoName =
  /^(?:last)?(?:q6a?|behaviour|suicidalbehaviour|attempt|suicideattempt)(days|weeks|months|years)ago$/;
const daysIn: Readonly<Record<string, number>> = { days: 1, weeks: 7, months: 30.5, years: 365.25 };

/** "behaviourMonthsAgo": 2 beside the answer. */
function behaviourDaysAgo(fields: Fields): number | null {
  for (const [name, { value }] of fields) {
    const days = daysIn[agoName.exec(name)?.[1] ?? ''];
    if (days !== undefined && typeof value === 'number') return value * days;
  }
  return null;
}

const besideNames = (name: string): readonly string[] => [
  `${name}recency`,
  `${name}when`,
  `${name}timeframe`,
  `${name}window`,
  `${name}period`,
  ...(name === 'q6' || name.startsWith('behav') ? [`${name}lastwhen`] : []),
];

/** One time frame for all of questions 1 to 5, or for behaviour. */
function wholeTimeframe(question: Question, fields: Fields): Field | null {
  if (question === 'sixB') return null;
  return question === 'six'
    ? fieldOf(fields, ['behaviourrecency', 'recencyofbehaviour', 'recency'])
    : fieldOf(fields, ['ideationrecency', 'ideationtimeframe', 'timeframe', 'recency']);
}

function answerIn({ value, path }: Field, beside: unknown): Answer {
  if (isObject(value)) return nestedAnswer(inOneSpelling(fieldsOf(value, path)), path, beside);
  const said = yesNoIn(value);
  const ago = typeof beside === 'string' ? daysAgoIn(beside) : numberOf(beside);
  // Refused: a person asks; here it stays open.
  if (said !== undefined) {
    return { ...unsaid, said: said === 'refused' ? null : said, daysAgo: ago };
  }
  const asTime = typeof value === 'string' ? daysAgoIn(value) : null;
  if (asTime !== null) return { ...unsaid, said: true, daysAgo: asTime };
  return { ...unsaid, faults: [notAnAnswer(path)] };
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** {"answer": true, "recency": "past month"} or {"lifetime": true, "past3Months": false}. */
function nestedAnswer(fields: Fields, path: string, beside: unknown): Answer {
  const asked = fieldOf(fields, ['answer', 'value', 'yes', 'response', 'said', 'endorsed']);
  const ever = fieldOf(fields, ['lifetime', 'ever', 'life']);
  const recent = fieldOf(fields, [
    'past3months',
    'last3months',
    'within3months',
    'pastmonth',
    'lastmonth',
    'past1months',
    '3months',
    'recent',
  ]);
  const when = fieldOf(fields, ['recency', 'when', 'timeframe', 'window', 'daysago']);
  const fields3 = [asked, ever, recent].flatMap((field) => field ?? []);
  const faults = fields3.flatMap((field) =>
    yesNoIn(field.value) === undefined ? [notAnAnswer(field.path)] : [],
  );
  if (faults.length > 0) return { ...unsaid, faults };
  const recently = flat(recent);
  const lifetime = flat(ever) ?? flat(asked);
  const said = recently === true ? true : lifetime;
  const time = when?.value ?? beside;
  const daysAgo = typeof time === 'string' ? daysAgoIn(time) : numberOf(time);
  if (fields3.length === 0) return { ...unsaid, faults: [notAnAnswer(path)] };
  return { said, daysAgo, recent: recently, faults: [] };
}

function flat(field: Field | null): boolean | null {
  const said = field === null ? null : yesNoIn(field.value);
  return typeof said === 'boolean' ? said : null;
}

/** Within three months: as said by itself, or by how long ago. */
function recentBehaviour({ said, daysAgo, recent }: Answer): boolean | null {
  if (said !== true) return null;
  if (recent !== null) return recent;
  return daysAgo === null ? null : daysAgo <= threeMonthsDays;
}

/** The screener asks about the past month: only what is said to lie further back does. */
function isLongAgo({ said, daysAgo, recent }: Answer): boolean {
  if (said !== true) return false;
  return recent === false || (daysAgo !== null && daysAgo > pastMonthDays);
}
