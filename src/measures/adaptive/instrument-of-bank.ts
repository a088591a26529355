import { eapSource } from '#evidence';
import type { Text } from '#kernel';
import type { Instrument } from '../instrument.ts';
import type { ItemBank } from './item-bank.ts';

const prefix = 'adaptive-';

/** No id of a questionnaire has a dash, so a bank never takes the name of one. */
export const bankInstrumentId = (bankId: string): string => `${prefix}${bankId}`;

/** The bank behind the id of a definition; null: it is a questionnaire. */
export const bankIdOf = (instrumentId: string): string | null =>
  instrumentId.startsWith(prefix) ? instrumentId.slice(prefix.length) : null;

/** A question of a bank among all answers of a record: banks may use the same short ids. */
export const bankItemId = (bankId: string, item: string): string =>
  `${bankInstrumentId(bankId)}.${item}`;

/** Eight seconds for a closed item, as the batteries count (instruments.md §3, to verify). */
const minutesAnItem = 8 / 60;
const asksAbout = 12;

/**
 * The definition under which answers and scores of an adaptive test are kept: T with its error as the
 * score `SE`, so that change is told by z. Its scores come worked out from the engine; what was not
 * asked is not missing. It has no cut-offs and no alarms: none are calibrated with a bank.
 * @param load which load of the bank at this site: another file of the same bank is another version
 */
export function instrumentOfBank(bank: ItemBank, load: number): Instrument {
  const items = bank.items.map(({ id, text, options }) => ({
    id: bankItemId(bank.id, id),
    concept: bankItemId(bank.id, id),
    text,
    options: options.map((label, value) => ({ value, label, code: null })),
    loinc: null,
  }));
  return {
    id: bankInstrumentId(bank.id),
    version: load,
    name: bank.name.en,
    title: bank.name,
    instruction: null,
    items,
    scores: { T: { notKnown: engine }, SE: { notKnown: engine } },
    main: { score: 'T', min: 0, max: 100 },
    better: bank.better,
    bands: {},
    alarms: [],
    missing: {
      prorateUpTo: 0,
      neverProrated: [],
      optional: items.map(({ id }) => id),
      says: 'An adaptive test asks some questions of its bank; without an answer there is no score.',
    },
    change: null,
    recallDays: bank.recallDays,
    minutes: Math.max(0.5, Math.round(Math.min(asksAbout, items.length) * minutesAnItem * 2) / 2),
    languages: [bank.language],
    loinc: { panel: null, score: null },
    licence: {
      tier: 'C',
      words: 'shipped',
      says: `Bank of questions the clinic obtained (version ${bank.version}). ${bank.credit}`,
      toVerify: null,
      attestation: null,
      credit: bank.credit,
    },
    inactive: null,
    evidence: [eapSource],
  };
}

const engine = 'Worked out by the adaptive test from the parameters of the bank.';

/** Whether every question and answer of the bank has words in its own language. */
export const isWordedThroughout = ({ items, language }: ItemBank): boolean =>
  items.every(({ text, options }) => [text, ...options].every((words) => has(words, language)));

const has = (words: Text, language: string): boolean => (words[language] ?? '').trim() !== '';
