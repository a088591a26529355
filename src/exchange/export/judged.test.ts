import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Instant, LocalDate } from '#kernel';
import { type Instrument, instrumentOf, instruments, score } from '#measures';
import { faultsOf } from '../../../tests/support/fhir-judge.ts';
import { questionnaireFrom } from '../import/questionnaire-from.ts';
import { understand } from '../import/understand.ts';
import { bundleOf } from './bundle-of.ts';
import type { AnsweredOccasion } from './occasion.ts';
import { questionnaireOf } from './questionnaire-of.ts';

const base = 'https://clinic.example';

const occasion = (instrument: Instrument, left: number): AnsweredOccasion => {
  const answers = instrument.items.map(({ id, options, number }, at) => ({
    item: id,
    value: at < left ? null : (number?.max ?? options.at(-1)?.value ?? 0),
    mode: at === 0 ? 'paper' : 'self',
  }));
  const { scores, bands, missing, status } = score(
    instrument,
    Object.fromEntries(answers.map(({ item, value }) => [item, value])),
  );
  return {
    instrument,
    scoreId: '0198c0de-0000-7000-8000-000000000001',
    patientId: '0198c0de-0000-7000-8000-000000000002',
    day: '2026-03-09' as LocalDate,
    scoredAt: '2026-03-09T10:00:00.000Z' as Instant,
    status: status === 'error' ? 'no-score' : status,
    scores,
    bands,
    missing,
    answers,
  };
};

describe('the definitions of HL7 find no fault', () => {
  it.each(instruments.map((one) => [one.id, one] as const))(
    'with %s and its answers',
    (_, instrument) => {
      expect(faultsOf(questionnaireOf(instrument, 'en', base))).toEqual([]);
      for (const left of [0, 1, instrument.items.length]) {
        expect(faultsOf(bundleOf([occasion(instrument, left)], 'en', base))).toEqual([]);
      }
    },
  );

  it('with a form that was built anew', () => {
    const { draft } = understand(
      readFileSync(new URL('../golden/hl7-phq-9-example.json', import.meta.url), 'utf8'),
      new Set(['44261-6']),
    );
    if (draft === null) throw new Error('not understood');
    expect(faultsOf(questionnaireFrom(draft))).toEqual([]);
  });

  it('but do find what is wrong', () => {
    const phq9 = instrumentOf('phq9');
    if (phq9 === null) throw new Error('phq9');
    const { status: _, ...lacking } = questionnaireOf(phq9, 'en', base);
    expect(faultsOf(lacking)).toEqual(['Questionnaire.status is missing']);
    const good = questionnaireOf(phq9, 'en', base);
    expect(faultsOf({ ...good, status: 'ready' })).toEqual([
      'Questionnaire.status is no code of its list: ready',
    ]);
    expect(faultsOf({ ...good, colour: 'red' })).toEqual(['Questionnaire.colour is not in FHIR']);
    const twice = [
      { linkId: 'a', type: 'display' },
      { linkId: 'a', type: 'display' },
    ];
    expect(faultsOf({ ...good, item: twice })).toEqual([expect.stringContaining('que-2')]);
  });
});

describe('a score that there is not', () => {
  it('says so, and why, and never 0', () => {
    const phq9 = instrumentOf('phq9');
    if (phq9 === null) throw new Error('phq9');
    const bundle = bundleOf([occasion(phq9, 9)], 'en', base) as unknown as {
      entry: { resource: Record<string, unknown> }[];
    };
    const total = bundle.entry
      .map(({ resource }) => resource)
      .find(({ id }) => String(id).endsWith('-total'));
    expect(total).toMatchObject({
      code: { coding: [{ system: 'http://loinc.org', code: '44261-6' }, {}] },
      dataAbsentReason: {
        coding: [{ code: 'not-performed' }],
        text: expect.stringContaining('phq9_9'),
      },
      derivedFrom: [{ reference: 'QuestionnaireResponse/0198c0de-0000-7000-8000-000000000001' }],
    });
    expect(total).not.toHaveProperty('valueQuantity');
  });

  it('has its value and band where it is there', () => {
    const phq9 = instrumentOf('phq9');
    if (phq9 === null) throw new Error('phq9');
    const bundle = bundleOf([occasion(phq9, 0)], 'en', base) as unknown as {
      entry: { resource: Record<string, unknown> }[];
    };
    const total = bundle.entry
      .map(({ resource }) => resource)
      .find(({ id }) => String(id).endsWith('-total'));
    expect(total).toMatchObject({
      valueQuantity: { value: 27, code: '{score}' },
      interpretation: [{ text: 'severe' }],
    });
  });
});

it('a slot goes out with its structure and scoring and not a word', () => {
  const slots = instruments.filter(({ licence }) => licence.words === 'slot');
  expect(slots.length).toBeGreaterThan(10);
  for (const slot of slots) {
    const asked = new Set(slot.items.map(({ id }) => id));
    const items = (questionnaireOf(slot, 'en', base)['item'] ?? []) as {
      linkId: string;
      text?: string;
    }[];
    expect(items.filter(({ linkId, text }) => asked.has(linkId) && text !== undefined)).toEqual([]);
  }
});
