import { expect, it } from 'vitest';
import { noDate, partsOf } from '#design';
import type { LocalDate } from '#kernel';
import { type ActDraft, actBody, actFaults } from './act-draft.ts';

const today = '2026-11-25' as LocalDate;
const empty: ActDraft = { outcome: null, words: '', until: noDate, toRole: null };

it('no card leaves without an outcome', () => {
  expect(actFaults('done', empty, today)).toEqual(['outcome-missing']);
  expect(actFaults('done', { ...empty, outcome: 'called' }, today)).toEqual([]);
  expect(actBody('done', { ...empty, outcome: 'called' })).toEqual({
    action: 'done',
    outcome: 'called',
  });
});

it('a card is put off to a later day and with a reason', () => {
  const tomorrow = { ...empty, words: 'On holiday.', until: partsOf('2026-11-26' as LocalDate) };
  expect(actFaults('snooze', empty, today)).toEqual(['words-missing', 'day-unclear']);
  expect(actFaults('snooze', { ...tomorrow, until: partsOf(today) }, today)).toEqual(['day-past']);
  expect(actFaults('snooze', tomorrow, today)).toEqual([]);
});

it('a card is handed over to a role and with a reason', () => {
  expect(actFaults('hand-over', empty, today)).toEqual(['role-missing', 'words-missing']);
  expect(actBody('hand-over', { ...empty, toRole: 'physician', words: 'Please call.' })).toEqual({
    action: 'hand-over',
    toRole: 'physician',
    reason: 'Please call.',
  });
});
