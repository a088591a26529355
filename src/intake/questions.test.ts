import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { bodySites } from './body-map.ts';
import {
  checkAnswer,
  factsFromAnswers,
  type IntakeAnswers,
  type IntakeSettings,
  intakeAlarms,
  nextQuestions,
  questionsFor,
  sectionsOf,
} from './index.ts';

const settings: IntakeSettings = { asksItem9: true, phq2Positive: 3, gad2Positive: 3 };
const phq4 = (...values: readonly (number | null)[]): IntakeAnswers =>
  Object.fromEntries(values.map((value, at) => [`phq4_${at + 1}`, value]));
const ids = (answers: IntakeAnswers, some = settings) =>
  questionsFor(answers, some).map(({ id }) => id);

describe('the intake', () => {
  it('begins with a welcome that says one may stop and skip', () => {
    expect(nextQuestions({}, settings)[0]).toMatchObject({ id: 'consent', skippable: false });
  });
  it('says of every question why it is asked and who sees it', () => {
    for (const question of questionsFor(phq4(3, 3, 3, 3), settings)) {
      expect(question.why.en.length).toBeGreaterThan(20);
      expect(question.seenBy.en.length).toBeGreaterThan(10);
    }
  });
  it('asks the long mood questions at a PHQ-2 of 3 and not at 2', () => {
    expect(ids(phq4(0, 0, 1, 1))).not.toContain('phq9_3');
    expect(ids(phq4(0, 0, 1, 2))).toContain('phq9_3');
    expect(ids(phq4(0, 0, 1, 2))).toContain('phq9_9');
  });
  it('never asks the two questions of PHQ-4 again', () => {
    expect(ids(phq4(3, 3, 3, 3))).not.toContain('phq9_1');
    expect(ids(phq4(3, 3, 3, 3))).not.toContain('gad7_2');
  });
  it('asks the long worry questions at a GAD-2 of 3 and not at 2', () => {
    expect(ids(phq4(1, 1, 0, 0))).not.toContain('gad7_3');
    expect(ids(phq4(1, 2, 0, 0))).toContain('gad7_3');
  });
  it('lets a site ask from 2', () => {
    expect(ids(phq4(0, 0, 1, 1), { ...settings, phq2Positive: 2 })).toContain('phq9_3');
  });
  it('asks nobody for more because of a question that was skipped', () => {
    expect(ids(phq4(0, 0, 0, null))).not.toContain('phq9_3');
    expect(ids(phq4(0, 0, 3, null))).toContain('phq9_3');
  });
  it('puts the safety questions before everything else that is open', () => {
    expect(nextQuestions({ ...phq4(0, 0, 3, 3), phq9_9: 2 }, settings)[0]?.id).toBe('asq_1');
  });
  it('asks PHQ-8 where nobody watches the answers', () => {
    const asked = ids(phq4(0, 0, 3, 3), { ...settings, asksItem9: false });
    expect(asked).toContain('phq8_3');
    expect(asked).not.toContain('phq9_9');
  });
  it('asks the safety questions right after an item 9 of 1, and not after 0 or a skip', () => {
    const mood = {
      ...phq4(0, 0, 3, 3),
      phq9_3: 1,
      phq9_4: 1,
      phq9_5: 1,
      phq9_6: 1,
      phq9_7: 1,
      phq9_8: 1,
    };
    expect(nextQuestions({ ...mood, phq9_9: 1 }, settings).map(({ id }) => id)).toContain('asq_1');
    expect(ids({ ...mood, phq9_9: 0 })).not.toContain('asq_1');
    expect(ids({ ...mood, phq9_9: null })).not.toContain('asq_1');
  });
  it('asks whether it is now only after a yes or a refusal', () => {
    const alarmed = { ...phq4(0, 0, 3, 3), phq9_9: 1 };
    const no = { asq_1: 0, asq_2: 0, asq_3: 0, asq_4: 0 };
    expect(ids({ ...alarmed, ...no })).not.toContain('asq_5');
    expect(ids({ ...alarmed, ...no, asq_2: 1 })).toContain('asq_5');
    expect(ids({ ...alarmed, ...no, asq_4: 2 })).toContain('asq_5');
  });
  it('comes to an end whatever is answered, and every part is then done', () => {
    const answer = fc.constantFrom(null, 0, 1, 2, 3);
    fc.assert(
      fc.property(fc.array(answer, { minLength: 80, maxLength: 80 }), (values) => {
        let answers: IntakeAnswers = {};
        for (const value of values) {
          const [next] = nextQuestions(answers, settings);
          if (next === undefined) break;
          answers = { ...answers, [next.id]: value };
        }
        expect(nextQuestions(answers, settings)).toEqual([]);
        expect(sectionsOf(answers, settings).every(({ done }) => done)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('an answer', () => {
  it('is an option of its question, and nothing next to one', () => {
    expect(checkAnswer('phq9_9', 3)).toEqual({ ok: true, value: 3 });
    expect(checkAnswer('phq9_9', 4)).toMatchObject({ problem: { code: 'not-an-option' } });
    expect(checkAnswer('phq9_9', -1).ok).toBe(false);
    expect(checkAnswer('phq9_9', '3').ok).toBe(false);
    expect(checkAnswer('peg_1', 10).ok).toBe(true);
    expect(checkAnswer('peg_1', 11).ok).toBe(false);
  });
  it('to a question of another version is named', () => {
    expect(checkAnswer('phq9_10', 1)).toMatchObject({ problem: { code: 'unknown-question' } });
    expect(checkAnswer('__proto__', 1)).toMatchObject({ problem: { code: 'unknown-question' } });
  });
  it('may be left out, but not the welcome', () => {
    expect(checkAnswer('phq9_9', null)).toEqual({ ok: true, value: null });
    expect(checkAnswer('consent', null)).toMatchObject({ problem: { code: 'not-skippable' } });
  });
  it('on the body map names sites and numbers from 0 to 10', () => {
    expect(checkAnswer('body-map', { 'lower-back': 7 }).ok).toBe(true);
    expect(checkAnswer('body-map', { 'lower-back': 11 }).ok).toBe(false);
    expect(checkAnswer('body-map', { tail: 3 }).ok).toBe(false);
    expect(bodySites.length).toBe(26);
  });
});

describe('how long it has hurt', () => {
  it.each([
    ['weeks', 520],
    ['months', 1200],
    ['years', 100],
  ])('%s go up to %i', (unit, amount) => {
    expect(checkAnswer('pain-since', { amount, unit }).ok).toBe(true);
    expect(checkAnswer('pain-since', { amount: amount + 1, unit })).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('100 years') },
    });
  });
});

describe('alarms', () => {
  it('rise from a single answer, on half a page too', () => {
    expect(intakeAlarms({ phq9_9: 0 })).toEqual([]);
    expect(intakeAlarms({ phq9_9: 1 })).toEqual(['self-harm-thoughts']);
    expect(intakeAlarms({ asq_4: 1 })).not.toEqual([]);
    expect(intakeAlarms({ asq_4: 2 })).not.toEqual([]);
    expect(intakeAlarms({ phq9_9: null })).toEqual([]);
    expect(intakeAlarms({ cssrs_1: 0 })).toEqual([]);
    expect(intakeAlarms({ cssrs_1: 1 })).not.toEqual([]);
  });
});

describe('facts', () => {
  const day = '2026-03-20' as LocalDate;
  it('say since when, from how long', () => {
    expect(factsFromAnswers({ 'pain-since': { amount: 2, unit: 'years' } }, day)).toEqual([
      { name: 'pain-since', value: '2024-03-19', since: day },
    ]);
  });
  it('leave out what was skipped', () => {
    expect(
      factsFromAnswers({ 'pain-since': null, matters: null, 'matters-picks': ['sleep'] }, day),
    ).toEqual([{ name: 'matters', value: { words: null, picks: ['sleep'] }, since: day }]);
  });
});
