import type { Item } from '../instrument.ts';
import { choices, en } from './wording.ts';

/** Read of the record, for rules and cut-offs that differ by sex; unknown is never guessed. */
export const sex: Item = {
  id: 'sex',
  concept: 'record.sex',
  text: en('Sex in the record'),
  options: choices(['male', 'female']),
  loinc: null,
};
export const female = 1;
