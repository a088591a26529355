import { type Instrument, type Item, type NumberAnswer, openItems } from '#measures';

/** What is typed of one form so far. An item that is not in `answers` has not been reached. */
export type Typing = {
  readonly answers: Typed;
  /** The item the next key answers; null: every question has its answer. */
  readonly at: string | null;
  /** First digits of a number that may have more. */
  readonly begun: string;
  /** The last key could not be taken. */
  readonly refused: { readonly key: string; readonly item: string } | null;
};
export type Typed = Readonly<Record<string, number | null>>;

/** A form as it lies on the desk, with what was typed of it before. */
export const goOn = (instrument: Instrument, answers: Typed): Typing => ({
  answers,
  at: nextItem(instrument, answers),
  begun: '',
  refused: null,
});

/**
 * One key on a form: a digit answers and jumps on as soon as no longer number can be meant, space or
 * minus leaves a question out, Backspace goes back. null: the key is none of these.
 */
export function press(instrument: Instrument, typing: Typing, key: string): Typing | null {
  if (key === 'Backspace') return back(instrument, typing);
  const item = instrument.items.find(({ id }) => id === typing.at);
  const leavesOut = key === ' ' || (key === '-' && !takesMinus(item, typing.begun));
  if (!leavesOut && !/^[\d.,-]$/.test(key)) return null;
  if (item === undefined) return { ...typing, refused: null };
  return leavesOut
    ? answered(instrument, typing, item, null)
    : digit(instrument, typing, item, key === ',' ? '.' : key);
}

function digit(instrument: Instrument, typing: Typing, item: Item, key: string): Typing {
  const begun = `${typing.begun}${key}`;
  if (mayGoOn(item, begun)) return { ...typing, begun, refused: null };
  const value = valueOf(begun);
  return value !== null && isOffered(item, value)
    ? answered(instrument, typing, item, value)
    : // "1" and then "5", where there is no 15: nothing is guessed.
      { ...typing, begun: '', refused: { key: begun, item: item.id } };
}

/** Takes a begun number as it stands; null: none is begun. */
export function takeBegun(instrument: Instrument, typing: Typing): Typing | null {
  if (typing.begun === '') return null;
  const item = instrument.items.find(({ id }) => id === typing.at);
  const value = valueOf(typing.begun);
  if (item === undefined) return null;
  if (value !== null && isOffered(item, value)) return answered(instrument, typing, item, value);
  return { ...typing, begun: '', refused: { key: typing.begun, item: item.id } };
}

/** Goes to a question to answer it anew; its answer stands until another one is typed. */
export const goTo = (typing: Typing, item: string): Typing =>
  typing.at === item ? typing : { ...typing, at: item, begun: '', refused: null };

/** The questions that have neither an answer nor were left out. */
export function openOnes(instrument: Instrument, answers: Typed): readonly string[] {
  const open: string[] = [];
  let filled: Record<string, number | null> = { ...answers };
  for (const { id, askedWhen } of instrument.items) {
    if (answers[id] !== undefined) continue;
    const asked = askedWhen === undefined || openItems(instrument, filled).includes(id);
    if (asked) open.push(id);
    // Whatever comes after it is judged as if it had been passed over.
    filled = { ...filled, [id]: null };
  }
  return open;
}

/** The answers as they are sent: open ones left out, those not asked of the person not at all. */
export function completed(instrument: Instrument, answers: Typed): Typed {
  const open = openOnes(instrument, answers).map((id) => [id, null] as const);
  return { ...answers, ...Object.fromEntries(open) };
}

/** What an item takes, as "0, 1, 2, 3" or "0 to 10". */
export function offeredKeys({ options, number }: Pick<Item, 'options' | 'number'>): string {
  if (number !== undefined) return `${number.min} … ${number.max}`;
  return options.map(({ value }) => value).join(', ');
}

function answered(
  instrument: Instrument,
  typing: Typing,
  { id }: Item,
  value: number | null,
): Typing {
  const answers = { ...typing.answers, [id]: value };
  return { answers, at: nextItem(instrument, answers), begun: '', refused: null };
}

const nextItem = (instrument: Instrument, answers: Typed): string | null =>
  openOnes(instrument, answers)[0] ?? null;

function back(instrument: Instrument, typing: Typing): Typing {
  if (typing.begun !== '') return { ...typing, begun: '', refused: null };
  const ids = instrument.items.map(({ id }) => id);
  const here = typing.at === null ? ids.length : ids.indexOf(typing.at);
  const before = ids.slice(0, here).findLast((id) => typing.answers[id] !== undefined);
  if (before === undefined) return { ...typing, refused: null };
  const { [before]: _, ...answers } = typing.answers;
  return { answers, at: before, begun: '', refused: null };
}

const valueOf = (digits: string): number | null =>
  /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : null;

const takesMinus = (item: Item | undefined, begun: string): boolean =>
  item !== undefined && begun === '' && lowest(item) < 0;

const lowest = ({ options, number }: Item): number => number?.min ?? options[0]?.value ?? 0;

function isOffered({ options, number }: Item, value: number): boolean {
  if (number === undefined) return options.some((option) => option.value === value);
  const { min, max, step } = number;
  if (value < min || value > max) return false;
  const steps = step === null ? 0 : (value - min) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-9;
}

/** Whether a longer number that begins like this is one the item takes. */
function mayGoOn({ options, number }: Item, begun: string): boolean {
  if (number === undefined) {
    return options.some(({ value }) => `${value}`.startsWith(begun) && `${value}` !== begun);
  }
  if (begun === '-') return number.min < 0;
  if (begun.includes('.')) return takesFractions(number) && mayTakeDecimals(number, begun);
  if (!/^-?(0|[1-9]\d*)$/.test(begun)) return false;
  return mayTakeDigits(number, Number(begun)) || mayTakePoint(number, Number(begun));
}

/** Whether one to four more digits can make a number within the limits of it. */
function mayTakeDigits({ min, max }: NumberAnswer, begun: number): boolean {
  if (begun === 0) return false;
  return [10, 100, 1_000, 10_000].some((power) => {
    const ends = [begun * power, begun * power + Math.sign(begun) * (power - 1)];
    return Math.min(...ends) <= max && Math.max(...ends) >= min;
  });
}

const mayTakePoint = (number: NumberAnswer, begun: number): boolean =>
  takesFractions(number) && begun <= number.max && begun >= number.min;

const mayTakeDecimals = ({ max }: NumberAnswer, begun: string): boolean =>
  /^-?\d+\.\d{0,2}$/.test(begun) && Math.abs(Number(begun)) <= max;

const takesFractions = ({ min, step }: NumberAnswer): boolean =>
  step === null || !Number.isInteger(step) || !Number.isInteger(min);
