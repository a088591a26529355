import { describe, expect, it } from 'vitest';
import { formOf, instrumentOf } from '#measures';
import { checkAnswer, factsFromAnswers, type IntakeSettings, questionsFor } from './index.ts';

const usual: IntakeSettings = { asksItem9: false, phq2Positive: 3, gad2Positive: 3 };
const noSas = instrumentOf('nosas');
const form = noSas === null ? null : formOf(noSas, 'en');
const withBreathing: IntakeSettings = {
  ...usual,
  forms: form?.ok === true ? [{ form: form.value, section: 'sleep', trigger: null }] : [],
};
const asked = (settings: IntakeSettings) =>
  questionsFor({}, settings).flatMap(({ id }) => (/height|weight/.test(id) ? id : []));

describe('height and weight', () => {
  it('are asked beside the questions about breathing in sleep, and nowhere else', () => {
    expect(asked(usual)).toEqual([]);
    expect(asked(withBreathing)).toEqual(['height-cm', 'weight-kg']);
  });

  it('need not be said', () => {
    const questions = questionsFor({}, withBreathing).filter(({ id }) => /height|weight/.test(id));
    expect(questions.map(({ skippable, sensitive }) => [skippable, sensitive])).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(factsFromAnswers({ 'height-cm': null }, '2026-03-02' as never)).toEqual([]);
  });

  it.each([
    ['height-cm', 49, false],
    ['height-cm', 50, true],
    ['height-cm', 260, true],
    ['height-cm', 261, false],
    ['weight-kg', 19, false],
    ['weight-kg', 20, true],
    ['weight-kg', 400, true],
    ['weight-kg', 401, false],
  ])('%s of %d is kept: %s', (item, value, kept) => {
    expect(checkAnswer(item, value).ok).toBe(kept);
  });

  it('become facts of the record', () => {
    const facts = factsFromAnswers({ 'height-cm': 170, 'weight-kg': 70 }, '2026-03-02' as never);
    expect(facts.map(({ name, value }) => [name, value])).toEqual([
      ['height-cm', 170],
      ['weight-kg', 70],
    ]);
  });
});
