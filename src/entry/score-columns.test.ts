import { describe, expect, it } from 'vitest';
import { readScoreHeader } from './score-columns.ts';

describe('the header of a file of old scores', () => {
  it.each([
    ['MRN', 'recordNumber'],
    ['Geburtsdatum', 'birthDate'],
    ['Fecha', 'day'],
    ['Total score', 'score'],
    ['Fragebogen', 'instrument'],
    ['Instrument Version', 'version'],
    ['full name', 'name'],
  ] as const)('knows %s', (header, field) => {
    expect(readScoreHeader([header]).at).toEqual({ [field]: 0 });
  });

  it.each([
    ['1', '1'],
    ['Q1', '1'],
    ['q01', '1'],
    ['item 12', '12'],
    ['PHQ9_9', 'phq9_9'],
  ])('takes %s for the answer to question %s', (header, key) => {
    expect(readScoreHeader([header]).items).toMatchObject([{ key }]);
  });

  it('does not read what it does not know, nor a column said twice', () => {
    expect(readScoreHeader(['day', 'date', 'favourite colour', 'q0']).unknown).toEqual([
      'date',
      'favourite colour',
      'q0',
    ]);
  });

  it('needs a person, a questionnaire, a day, and a score or answers', () => {
    expect(readScoreHeader([]).missing).toHaveLength(4);
    expect(readScoreHeader(['mrn', 'instrument', 'day', 'score']).missing).toEqual([]);
    expect(readScoreHeader(['mrn', 'instrument', 'day', 'q1']).missing).toEqual([]);
    expect(readScoreHeader(['name', 'dob', 'instrument', 'day', 'q1']).missing).toEqual([]);
    expect(readScoreHeader(['name', 'instrument', 'day', 'q1']).missing).toHaveLength(1);
    expect(readScoreHeader(['given_name', 'dob', 'instrument', 'day', 'q1']).missing).toHaveLength(
      1,
    );
  });
});
