import { err, type LocalDate, ok, type Result, type Text } from '#kernel';
import {
  alarmsIn,
  compiledOf,
  type Instrument,
  isYesNo,
  readAnswers,
  type Score,
  scoreValues,
} from '#measures';
import { type RowFault, readDay } from '#profile';
import { type GivenPerson, givenPerson } from './given-person.ts';
import { cellAt, type ScoreField, type ScoreHeader } from './score-columns.ts';
import type { Typed } from './typing.ts';

/** One row of a file of old scores, as far as it can be judged without the record. */
export type OldScore = {
  readonly who: GivenPerson;
  readonly instrument: Instrument;
  readonly day: LocalDate;
  readonly value: number | null;
  /** What our own scorer made of the answers; null: the file gave a total alone. */
  readonly scored: Score | null;
  readonly answers: Typed;
  readonly note: string | null;
  readonly remark: string | null;
};

export type RowWorld = {
  readonly today: LocalDate;
  readonly instrumentNamed: (name: string) => Instrument | null;
  /** Why the site may not use it; null: it may. */
  readonly refusalFor: (instrument: Instrument) => Text | null;
};

/** One line as an old score, or every fault of it at once. Nothing is guessed. */
export function checkScoreRow(
  cells: readonly string[],
  header: ScoreHeader,
  world: RowWorld,
): Result<OldScore, readonly RowFault[]> {
  const cell = (field: ScoreField): string => cellAt(cells, header.at[field]);
  const who = givenPerson(cells, header);
  const day = inColumn(header, 'day', dayIn(cell('day'), world.today));
  const instrument = instrumentIn(cell('instrument'), cell('version'), header, world);
  const found = instrument.ok ? valueIn(instrument.value, cells, header) : err([]);
  const faults = [
    ...lostSigns(cells),
    ...[who, day, instrument, found].flatMap((part) => (part.ok ? [] : part.problem)),
  ];
  if (faults.length > 0 || !who.ok || !day.ok || !instrument.ok || !found.ok) return err(faults);
  return ok({
    who: who.value,
    instrument: instrument.value,
    day: day.value,
    ...found.value,
    note: cell('note').slice(0, 500) || null,
    remark: remarkOn(instrument.value, found.value.answers),
  });
}

/** What stands where a sign was lost on the way (U+FFFD): what was there is not known. */
const lostSigns = (cells: readonly string[]): readonly RowFault[] =>
  cells
    .filter((words) => words.includes('\uFFFD'))
    .map((words) => ({ column: '', message: `"${words.slice(0, 60)}" ${hasHoles}` }));

/** The same fault by the name its column has in the file. */
const inColumn = <Found>(
  header: ScoreHeader,
  field: ScoreField,
  read: Result<Found, string>,
): Result<Found, readonly RowFault[]> =>
  read.ok ? read : err([{ column: header.named[field] ?? field, message: read.problem }]);

const hasHoles = 'holds a sign that was lost. Save the file as UTF-8 and send it again.';

function dayIn(words: string, today: LocalDate): Result<LocalDate, string> {
  if (words === '') return err('This is missing.');
  const day = readDay(words);
  if (!day.ok) return day;
  return day.value > today ? err(`${day.value} is still to come.`) : day;
}

function instrumentIn(
  name: string,
  version: string,
  header: ScoreHeader,
  { instrumentNamed, refusalFor }: RowWorld,
): Result<Instrument, readonly RowFault[]> {
  if (name === '') return inColumn(header, 'instrument', err('This is missing.'));
  const instrument = instrumentNamed(name);
  if (instrument === null) {
    return inColumn(
      header,
      'instrument',
      err(`No questionnaire is called "${name.slice(0, 60)}".`),
    );
  }
  const refusal = refusalFor(instrument);
  const otherVersion = version !== '' && version !== String(instrument.version);
  const known = `${instrument.name} is known in version ${instrument.version}`;
  const faults: readonly (readonly [ScoreField, string])[] = [
    ...(refusal === null ? [] : [['instrument', refusal.en] as const]),
    ...(otherVersion ? [['version', `${known}, not "${version.slice(0, 20)}".`] as const] : []),
  ];
  return faults.length === 0
    ? ok(instrument)
    : err(faults.map(([field, message]) => ({ column: header.named[field] ?? field, message })));
}

type Value = Pick<OldScore, 'value' | 'scored' | 'answers'>;

/** The score: that of our own scorer where there are answers, else the total the file gives. */
function valueIn(
  instrument: Instrument,
  cells: readonly string[],
  header: ScoreHeader,
): Result<Value, readonly RowFault[]> {
  const words = cellAt(cells, header.at.score);
  const total = words === '' ? null : numberIn(words);
  if (words !== '' && total === null) {
    return inColumn(header, 'score', err(`"${words.slice(0, 40)}" is not a number.`));
  }
  const given = header.items.filter(({ position }) => cellAt(cells, position) !== '');
  if (given.length === 0) return inColumn(header, 'score', totalIn(instrument, total));
  const page = scoreOf(instrument, cells, given);
  if (!page.ok) return page;
  const { score, answers } = page.value;
  const computed = mainOf(instrument, score);
  const mismatch = total === null ? null : mismatchOf(instrument, computed, total, words);
  return mismatch === null
    ? ok({ value: computed, scored: score, answers })
    : inColumn(header, 'score', err(mismatch));
}

function totalIn(instrument: Instrument, total: number | null): Result<Value, string> {
  const problem = total === null ? missingScore : rangeFault(instrument, total);
  return problem === null ? ok({ value: total, scored: null, answers: {} }) : err(problem);
}

const missingScore = 'There is neither a score nor an answer in this row.';

type Page = { readonly score: Score; readonly answers: Typed };

/** By the same road as `sinew score`; the answers by item id, as the record keeps them. */
function scoreOf(
  instrument: Instrument,
  cells: readonly string[],
  given: ScoreHeader['items'],
): Result<Page, readonly RowFault[]> {
  const typed = Object.fromEntries(
    given.map(({ key, position }) => {
      const words = cellAt(cells, position);
      return [key, numberIn(words) ?? words] as const;
    }),
  );
  const { values, faults, fields } = readAnswers(instrument, typed, '');
  const score = scoreValues(compiledOf(instrument), values);
  const headers = new Map(given.map(({ key, named }) => [key, named]));
  const columnOf = (path: string): string => {
    const key = path.split('/').at(-1) ?? '';
    return headers.get(key) ?? headers.get(fields.get(key)?.slice(1) ?? '') ?? key;
  };
  const found = [...faults, ...score.errors];
  if (found.length > 0) {
    return err(found.map(({ path, message }) => ({ column: columnOf(path), message })));
  }
  const answers = instrument.items.map(({ id }, at) => [id, values[at] ?? null] as const);
  return ok({ score, answers: Object.fromEntries(answers) });
}

export const mainOf = ({ main }: Instrument, { scores }: Pick<Score, 'scores'>): number | null => {
  const computed = scores[main.score] ?? null;
  return typeof computed === 'boolean' ? Number(computed) : computed;
};

function rangeFault(instrument: Instrument, total: number): string | null {
  const { main, name } = instrument;
  if (isYesNo(instrument) && total !== 0 && total !== 1) {
    return `${name} is 1 (yes) or 0 (no), not ${total}.`;
  }
  return total < main.min || total > main.max
    ? `${name} goes from ${main.min} to ${main.max}; ${total} is outside.`
    : null;
}

/** A total that the file rounded is the same; anything further off is not. */
function mismatchOf(
  { name }: Instrument,
  computed: number | null,
  total: number,
  words: string,
): string | null {
  if (computed === null) {
    return `The answers give no score of ${name}: too many are left out. The file says ${total}.`;
  }
  const decimals = /[.,](\d+)$/.exec(words)?.[1]?.length ?? 0;
  const rounding = 0.5 * 10 ** -decimals + 1e-9;
  if (Math.abs(computed - total) <= rounding) return null;
  return `The answers give ${Math.round(computed * 100) / 100}, the file says ${total}.`;
}

/** "12", "12.5" and "12,5"; nothing else is a number. */
function numberIn(words: string): number | null {
  return /^-?\d{1,7}([.,]\d{1,6})?$/.test(words) ? Number(words.replace(',', '.')) : null;
}

/** Nobody is alarmed by a file; whoever takes it in is told where to look. */
function remarkOn(instrument: Instrument, answers: Typed): string | null {
  return alarmsIn(instrument, answers).length === 0
    ? null
    : 'An answer in this row calls for a person. Please look at it now.';
}
