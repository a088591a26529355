import { expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { draftFaults, emptyDraft } from './decision-draft.ts';

const today = '2026-11-25' as LocalDate;
const draft = emptyDraft('2026-12-02' as LocalDate);
const on = (day: string) => ({ ...draft, reason: 'Waiting for the visit.', until: parts(day) });
const parts = (day: string) => {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return { year, month, day: dayOfMonth };
};

it('accepting needs nothing more', () => {
  expect(draftFaults('accept', draft, today)).toEqual([]);
});

it('declining asks for a coded reason, and for words only when no code fits', () => {
  expect(draftFaults('decline', draft, today)).toEqual(['code-missing']);
  expect(draftFaults('decline', { ...draft, reasonCode: 'already-in-place' }, today)).toEqual([]);
  expect(draftFaults('decline', { ...draft, reasonCode: 'other' }, today)).toEqual([
    'reason-missing',
  ]);
});

it('another step asks which one and why', () => {
  expect(draftFaults('modify', draft, today)).toEqual(['step-missing', 'reason-missing']);
  expect(draftFaults('modify', { ...draft, step: 0, reason: 'Wants less.' }, today)).toEqual([]);
});

it('putting off needs a reason and a day that is still to come', () => {
  expect(draftFaults('snooze', draft, today)).toEqual(['reason-missing']);
  expect(draftFaults('snooze', on('2026-11-25'), today)).toEqual(['day-past']);
  expect(draftFaults('snooze', on('2026-11-26'), today)).toEqual([]);
  expect(draftFaults('snooze', on('2026-02-30'), today)).toEqual(['day-unclear']);
});

it('anything but a step is accepted with a change in words', () => {
  expect(draftFaults('modify', draft, today, false)).toEqual(['reason-missing']);
  expect(draftFaults('modify', { ...draft, reason: 'By telephone.' }, today, false)).toEqual([]);
});
