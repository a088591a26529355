import { expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { draftFrom, valueOf } from './fact-draft.ts';

const draft = draftFrom('red-flag', []);

it('clears a warning sign only with what was found', () => {
  expect(valueOf(draft)).toBeNull();
  expect(valueOf({ ...draft, sign: 'cleared', note: '  ' })).toBeNull();
  expect(valueOf({ ...draft, sign: 'cleared', note: ' No deficit ' })).toEqual({
    kind: 'cleared-by-clinician',
    present: false,
    note: 'No deficit',
  });
});

it('grades pain by what was said, and leaves open what was not', () => {
  const grading = draftFrom('nociplastic', []);
  expect(valueOf(grading)).toBeNull();
  expect(valueOf({ ...grading, parts: { regional: 'yes', evoked: 'no' } })).toEqual({
    regional: true,
    history: null,
    comorbidity: null,
    evoked: false,
  });
});

it('begins a correction with what is known', () => {
  const value = { pregnant: false, planning: true, contraception: null };
  const known = { name: 'pregnancy', value, recordedAt: '2026-03-01T10:00:00.000Z' as Instant };
  expect(draftFrom('pregnancy', [known]).parts).toEqual({ pregnant: 'no', planning: 'yes' });
});

it('takes a warning sign down without more words', () => {
  expect(valueOf({ ...draft, sign: 'present' })).toMatchObject({ present: true, note: null });
});
