import { describe, expect, it } from 'vitest';
import type { LibraryRow } from '#library';
import { fitting, type LibraryFilter, languagesIn, noFilter } from './library-filters.ts';

const row = (id: string, changes: Partial<LibraryRow> = {}): LibraryRow => ({
  id,
  version: 1,
  name: id.toUpperCase(),
  title: { en: `Title of ${id}` },
  tier: 'A',
  topic: 'pain',
  origin: 'shipped',
  state: 'usable',
  ownState: null,
  entries: [entry('en')],
  questions: 3,
  minutes: 1,
  ...changes,
});
const entry = (
  language: string,
  state: LibraryRow['state'] = 'usable',
  endsInDays: number | null = null,
): LibraryRow['entries'][number] => ({
  language,
  state,
  refusal: null,
  words: null,
  until: null,
  endsInDays,
});

const rows = [
  row('phq10'),
  row('phq9', { topic: 'mood' }),
  row('isi', { tier: 'C', state: 'needs-wording', entries: [entry('en', 'needs-wording')] }),
  row('pcs', { tier: 'C', entries: [entry('en', 'usable', 40), entry('de', 'needs-attestation')] }),
  row('tsk', { tier: 'B', entries: [entry('en', 'usable', 5), entry('de')] }),
];
const found = (filter: Partial<LibraryFilter>) =>
  fitting(rows, { ...noFilter, ...filter }, ({ title }) => title.en).map(({ id }) => id);

describe('the list of questionnaires', () => {
  it('shows first whose right ends soonest, then by name, numbers as numbers', () => {
    expect(found({})).toEqual(['tsk', 'pcs', 'isi', 'phq9', 'phq10']);
  });

  it('finds by name, title and id, whatever the case', () => {
    expect(found({ sought: ' PHQ' })).toEqual(['phq9', 'phq10']);
    expect(found({ sought: 'title of isi' })).toEqual(['isi']);
    expect(found({ sought: 'nothing' })).toEqual([]);
  });

  it('narrows by state, tier, topic and language together', () => {
    expect(found({ tier: 'C' })).toEqual(['pcs', 'isi']);
    expect(found({ tier: 'C', state: 'usable' })).toEqual(['pcs']);
    expect(found({ topic: 'mood' })).toEqual(['phq9']);
  });

  it('finds the clinic’s own among all the others', () => {
    const own = row('own_mornings', { origin: 'authored', ownState: 'draft' });
    const ids = fitting([...rows, own], { ...noFilter, origin: 'authored' }, () => '');
    expect(ids.map(({ id }) => id)).toEqual(['own_mornings']);
  });

  it('counts a language only where it may be asked in it', () => {
    expect(found({ language: 'de' })).toEqual(['tsk']);
    expect(languagesIn(rows)).toEqual(['de', 'en']);
  });
});
