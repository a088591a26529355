import { describe, expect, it } from 'vitest';
import { type OfferedAnswer, offeredAnswers, offeredFor } from './offered.ts';
import type { Question } from './question.ts';
import { questionOf } from './questions.ts';

const offer = (item: string, value: unknown): OfferedAnswer => ({
  item,
  value,
  source: 'St Mary Hospital',
  on: null,
});
const values = (...given: readonly OfferedAnswer[]) =>
  offeredAnswers(given).map(({ value }) => value);

describe('what another record answers', () => {
  it('is offered as far as the question takes it', () => {
    expect(values(offer('conditions', ['kidney-disease', 'dementia']))).toEqual([
      ['kidney-disease'],
    ]);
    expect(values(offer('medicines', ['Oxycodone 5 mg']))).toEqual([['Oxycodone 5 mg']]);
    expect(values(offer('height-cm', 163))).toEqual([163]);
  });

  it('is not offered where the question takes none of it', () => {
    expect(values(offer('conditions', ['dementia']))).toEqual([]);
    expect(values(offer('height-cm', 400))).toEqual([]);
    expect(values(offer('height-cm', 162.5))).toEqual([]);
    expect(values(offer('no-such-question', 1))).toEqual([]);
    expect(values(offer('medicines', ['x'.repeat(200)]))).toEqual([]);
    expect(values(offer('body-map', ['x']))).toEqual([]);
  });

  it('is asked about once: an answer of the person stands, a skipped one too', () => {
    const question = questionOf('conditions') as Question;
    const offered = [offer('conditions', ['kidney-disease'])];
    expect(offeredFor(offered, {}, question)?.value).toEqual(['kidney-disease']);
    expect(offeredFor(offered, { conditions: ['none'] }, question)).toBeNull();
    expect(offeredFor(offered, { conditions: null }, question)).toBeNull();
    expect(offeredFor(undefined, {}, question)).toBeNull();
  });
});
