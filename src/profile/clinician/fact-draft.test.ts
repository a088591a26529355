import { expect, it } from 'vitest';
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

it('takes a warning sign down without more words', () => {
  expect(valueOf({ ...draft, sign: 'present' })).toMatchObject({ present: true, note: null });
});
