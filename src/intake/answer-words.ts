import type { Text } from '#kernel';
import { type BodyMapValue, bodySiteOf, painsIn } from './body-map.ts';
import { painKindWords } from './pain-kinds.ts';
import {
  type ByKind,
  type Choice,
  type Duration,
  forKind,
  type OfKind,
  type Question,
} from './question.ts';
import { questionOf } from './questions.ts';

const notSaid: Text = { en: 'Would rather not say', ar: 'تفضيل عدم الإجابة' };
const skipped: Text = { en: 'Skipped', ar: 'تم التخطي' };

/**
 * A question without an answer: "would rather not say" only where that was what could be chosen, alone
 * at a private question or beside somebody of the team; everything else was skipped.
 */
export function wordsOfNoAnswer(question: Pick<Question, 'sensitive'> | null, mode: string): Text {
  if (mode === 'assisted' || mode === 'telephone') return notSaid;
  return question?.sensitive === true && mode !== 'paper' ? notSaid : skipped;
}

/** An answer as a person would say it, for the care team. */
export function wordsOfAnswer(question: Question | null, value: unknown): Text {
  if (value === null || question === null) return notSaid;
  return forKind(wordsFor, question.answer, value);
}

/** The same by the item's id, for questions of the intake's own. */
export const answerWords = (item: string, value: unknown): Text =>
  wordsOfAnswer(questionOf(item), value);

const wordsFor: ByKind<[unknown], Text> = {
  choice: ({ choices }, value) => chosenOf(choices, value),
  known: ({ choices }, value) => chosenOf(choices, value),
  picks: ({ choices }, value) => picksInWords(choices, value as readonly unknown[]),
  ranking: ({ choices }, value) => rankedInWords(choices, value as readonly unknown[]),
  grid: (kind, value) => gridInWords(kind, value as Readonly<Record<string, unknown>>),
  lines: (_, value) => ({ en: (value as readonly string[]).join('; ') || 'None' }),
  number: ({ unit }, value) => ({ en: `${String(value)} ${unit.en}` }),
  'body-map': (_, value) => ({ en: sitesInWords(value as BodyMapValue) }),
  duration: (_, value) => durationInWords(value as Duration),
  words: (_, value) => ({ en: String(value) }),
  consent: () => ({ en: 'Agreed' }),
};

const chosenOf = (choices: readonly Choice[], value: unknown): Text =>
  choices.find((choice) => choice.value === value)?.label ?? { en: String(value) };

const labelOf = (choices: readonly Choice[], value: unknown): string =>
  choices.find((choice) => choice.value === value)?.label.en ?? String(value);

function picksInWords(choices: readonly Choice[], picks: readonly unknown[]): Text {
  const chosen = choices.filter((choice) => picks.includes(choice.value));
  return { en: chosen.length === 0 ? 'None' : chosen.map(({ label }) => label.en).join(', ') };
}

function rankedInWords(choices: readonly Choice[], ranked: readonly unknown[]): Text {
  const named = ranked.map((value, at) => `${at + 1}. ${labelOf(choices, value)}`);
  return { en: named.length === 0 ? 'None' : named.join(', ') };
}

/** Rows with the same answer together, in the order of the answers; what was passed over last. */
function gridInWords(
  { rows, columns, fewAreEnough }: OfKind<'grid'>,
  given: Readonly<Record<string, unknown>>,
): Text {
  const groups = columns.map((column) => ({
    name: column.label.en,
    of: rows.filter(({ value }) => given[value] === column.value),
  }));
  const open = { name: 'Not answered', of: rows.filter(({ value }) => given[value] === undefined) };
  const said = [...groups, ...(fewAreEnough ? [] : [open])]
    .filter(({ of }) => of.length > 0)
    .map(({ name, of }) => `${name}: ${of.map(({ label }) => label.en).join(', ')}`);
  return { en: said.join('. ') };
}

function durationInWords({ amount, unit }: Duration): Text {
  return { en: `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}` };
}

/** The worst first. */
function sitesInWords(map: BodyMapValue): string {
  const named = painsIn(map).map(({ site, strength, kinds }) => {
    const like = kinds.map((kind) => labelOf(painKindWords, kind).toLowerCase()).join(', ');
    const place = `${bodySiteOf(site)?.label.en ?? site} ${strength}`;
    return like === '' ? place : `${place} (${like})`;
  });
  return named.length === 0 ? 'No pain marked' : named.join(', ');
}
