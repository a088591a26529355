import { describe, expect, it } from 'vitest';
import { fixtureId } from '#http/clinician';
import type { LocalDate } from '#kernel';
import {
  type Desk,
  deskFrom,
  deskKey,
  deskToKeep,
  emptyDesk,
  type PileRow,
  withRow,
} from './desk.ts';

const sheet = { instrument: 'phq9', language: 'en', filledOn: '2026-11-20' as LocalDate };
const row = (n: number, state: PileRow['state']): PileRow => ({
  formId: fixtureId<'PaperFormId'>(n),
  patientId: fixtureId<'PatientId'>(n),
  version: 1,
  sheet,
  answers: { phq9_1: 2, phq9_2: null },
  evenIfThere: false,
  state,
  why: null,
  entered: null,
});
const desk: Desk = {
  sheet,
  current: {
    formId: fixtureId<'PaperFormId'>(9),
    patientId: fixtureId<'PatientId'>(9),
    answers: { phq9_1: 3 },
    evenIfThere: true,
  },
  rows: [row(1, 'saved'), row(2, 'waiting'), row(3, 'refused'), row(4, 'withdrawn')],
};

describe('a pile over a reload', () => {
  it('keeps the form on the desk and what the server does not have, and sends that again', () => {
    const after = deskFrom(deskToKeep(desk));
    expect(after).toMatchObject({ sheet, current: desk.current });
    expect(after.rows.map(({ formId, state }) => [formId, state])).toEqual([
      [row(2, 'waiting').formId, 'waiting'],
      [row(3, 'refused').formId, 'waiting'],
    ]);
  });

  it.each([null, '', 'nonsense', '{}', '{"sheet":1,"current":null,"rows":[]}'])(
    'that cannot be read (%o) is an empty desk',
    (kept) => expect(deskFrom(kept)).toEqual(emptyDesk),
  );

  it('belongs to whoever typed it, without saying who that is', () => {
    expect(deskKey('ana@example.org')).not.toBe(deskKey('ben@example.org'));
    expect(deskKey('ana@example.org')).not.toContain('ana');
  });
});

it('an answer puts a row in its place; a new one goes to the end', () => {
  const after = withRow(desk, { ...row(2, 'saved') });
  expect(after.rows.map(({ state }) => state)).toEqual(['saved', 'saved', 'refused', 'withdrawn']);
  expect(withRow(desk, row(5, 'waiting')).rows).toHaveLength(5);
});
