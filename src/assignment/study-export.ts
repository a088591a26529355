import type { Instrument } from '#measures';
import { type CsvRow, csvOf } from './csv.ts';
import { fateColumns } from './reminder.ts';

const roundColumns = [
  'participant',
  'measure',
  'what',
  'round',
  'schedule_version',
  'consent_version',
  'due',
  'opens',
  'closes',
  'state',
  'settled_at',
] as const;
export type StudyRoundRow = CsvRow<(typeof roundColumns)[number]>;

const answerColumns = [
  'participant',
  'measure',
  'round',
  'schedule_version',
  'consent_version',
  'instrument',
  'instrument_version',
  'item',
  'value',
  'answered_at',
  'mode',
] as const;
export type StudyAnswerRow = CsvRow<(typeof answerColumns)[number]>;

const takenBackColumns = ['participant', 'until'] as const;
export type TakenBackRow = CsvRow<(typeof takenBackColumns)[number]>;

const reminderColumns = [
  'participant',
  'measure',
  'round',
  'schedule_version',
  'consent_version',
  ...fateColumns,
] as const;
export type StudyReminderRow = CsvRow<(typeof reminderColumns)[number]>;

export const studyRoundsCsv = (rows: readonly StudyRoundRow[]): string => csvOf(roundColumns, rows);
export const studyAnswersCsv = (rows: readonly StudyAnswerRow[]): string =>
  csvOf(answerColumns, rows);
/** Whose answers are to be taken out of files that left before. */
export const studyTakenBackCsv = (rows: readonly TakenBackRow[]): string =>
  csvOf(takenBackColumns, rows);
export const studyRemindersCsv = (rows: readonly StudyReminderRow[]): string =>
  csvOf(reminderColumns, rows);

const dictionaryColumns = ['file', 'column', 'code', 'meaning', 'values'] as const;
type DictionaryRow = CsvRow<(typeof dictionaryColumns)[number]>;

/** What every column, and every item that was asked, means. */
export function studyDictionaryCsv(instruments: readonly Instrument[]): string {
  return csvOf(dictionaryColumns, [...columnMeanings, ...instruments.flatMap(itemRows)]);
}

const days = 'YYYY-MM-DD, the person’s own calendar';
const moments = 'ISO 8601, UTC';
const column = (file: string, name: string, meaning: string, values: string): DictionaryRow => ({
  file,
  column: name,
  code: null,
  meaning,
  values,
});

const inAll: readonly (readonly [string, string, string])[] = [
  ['participant', 'Stands for one person in this study; no names leave the clinic', 'UUID'],
  ['measure', 'What the study asks', 'UUID'],
  ['round', 'One time it was due', 'UUID'],
  [
    'schedule_version',
    'Version of the measure’s schedule by which the round was due',
    'whole number from 1',
  ],
  [
    'consent_version',
    'Version of the text the person had agreed to when the round opened; empty: none',
    'whole number from 1',
  ],
];

const columnMeanings: readonly DictionaryRow[] = [
  ...['rounds', 'answers'].flatMap((file) =>
    inAll.map(([name, meaning, values]) => column(file, name, meaning, values)),
  ),
  column('rounds', 'what', 'Battery or questionnaire', 'id'),
  column('rounds', 'due', 'Day it was due, moved on by chance where the schedule says so', days),
  column('rounds', 'opens', 'First day on which it could be answered', days),
  column('rounds', 'closes', 'Last day on which it could be answered', days),
  column('rounds', 'state', 'What became of it', 'open, answered, expired, skipped, withdrawn'),
  column('rounds', 'settled_at', 'When that was; empty while it is open', moments),
  column('answers', 'instrument', 'Questionnaire', 'id'),
  column('answers', 'instrument_version', 'Its version in this product', 'whole number from 1'),
  column('answers', 'item', 'Question', 'id, listed below'),
  column('answers', 'value', 'Answer; empty: passed over', 'number, listed below'),
  column('answers', 'answered_at', 'When it was answered', moments),
  column('answers', 'mode', 'How: alone, or asked by somebody', 'self, face-to-face, telephone'),
  column(
    'taken-back',
    'participant',
    'Took their answers back: delete them from every file of this study that you have',
    'UUID',
  ),
  column('taken-back', 'until', 'All answers up to then', moments),
];

function itemRows({ name, licence, items }: Instrument): readonly DictionaryRow[] {
  // Words under a licence stay in the clinic.
  const isFree = licence.words === 'shipped' && licence.tier === 'A';
  return items.map((item, at) => ({
    file: 'answers',
    column: 'item',
    code: item.id,
    meaning:
      isFree && item.text !== null ? `${name}: ${item.text.en}` : `${name}, question ${at + 1}`,
    values:
      item.number === undefined
        ? item.options.map(({ value }) => value).join(', ')
        : `${item.number.min} to ${item.number.max}`,
  }));
}
