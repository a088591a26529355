import { describe, expect, it } from 'vitest';
import { type IntakeSettings, minutesOf, questionsFor, sectionsOf } from '#intake';
import { type Instant, type Text, wordsIn } from '#kernel';
import { intake as rosasIntake } from '../../../tests/support/rosas-record.ts';
import {
  answersSoFar,
  isFirstElsewhere,
  isTimeToRest,
  placeOf,
  questionBefore,
  questionNow,
  raisesAlarm,
} from './course.ts';

const settings = rosasIntake;
const at = (time: string) => `2026-03-09T${time}:00.000Z` as Instant;
const onPhone = (item: string, value: unknown, time: string) => ({
  body: {
    answer: {
      answerId: 'x' as never,
      item,
      value,
      answeredAt: at(time),
      mode: 'self' as const,
      language: 'en',
    },
    sectionsDone: 0,
    sectionsTotal: 7,
  },
  savedAt: at(time),
  sentAt: null,
  opId: item,
});

describe('words in another language than the page', () => {
  const isIn = (text: Text, language: string) =>
    wordsIn(text, language)[1].split('-')[0] === language.split('-')[0];
  const firstIn = (language: string) =>
    questionsFor({}, settings).filter((one) =>
      isFirstElsewhere({}, settings, one, (text) => !isIn(text, language)),
    );

  it('are announced once, before the first of them', () => {
    const inArabic = questionsFor({}, settings).filter(({ asks }) => asks['ar'] === undefined);
    expect(inArabic.length).toBeGreaterThan(1);
    expect(firstIn('ar').map(({ id }) => id)).toEqual([inArabic[0]?.id]);
  });

  it('are not announced where all is in the language of the page', () => {
    expect(firstIn('en')).toEqual([]);
    expect(firstIn('en-x-plain')).toEqual([]);
  });
});

describe('an intake that goes on', () => {
  it('begins with the welcome and asks the first open question after it', () => {
    expect(questionNow({}, settings, null)?.id).toBe('consent');
    expect(questionNow({ consent: true }, settings, null)?.id).toBe('what-brings');
  });

  it('takes the later of two answers, whether it came from this phone or another', () => {
    const state = { answers: [{ item: 'peg_1', value: 4, answeredAt: at('10:00') }] };
    expect(answersSoFar(state, [onPhone('peg_1', 6, '10:01')])).toEqual({ peg_1: 6 });
    expect(answersSoFar(state, [onPhone('peg_1', 6, '09:59')])).toEqual({ peg_1: 4 });
  });

  it('counts a skipped question as answered and can go back to it', () => {
    const answers = { consent: true, 'what-brings': null, known: 'right' };
    expect(questionNow(answers, settings, null)?.id).toBe('body-map');
    expect(questionNow(answers, settings, 'what-brings')?.id).toBe('what-brings');
    expect(questionBefore(answers, settings, questionNow(answers, settings, null))?.id).toBe(
      'known',
    );
  });

  it('has nothing before the first question', () => {
    expect(questionBefore({}, settings, questionNow({}, settings, null))).toBeNull();
  });

  it('says which part and which question of it', () => {
    const question = questionNow({ consent: true }, settings, null);
    expect(question && placeOf({ consent: true }, settings, question)).toEqual({
      part: 1,
      parts: 11,
      number: 2,
      numbers: 3,
      minutesLeft: 1,
    });
  });
});

describe('a pause', () => {
  const items = Array.from({ length: 40 }, (_, number) => ({
    id: `long_${number}`,
    concept: `long.${number}`,
    text: 'How often?',
    options: [{ value: 0, label: 'Never' }],
    number: null,
    askedWhen: null,
  }));
  const form = {
    id: 'long',
    version: 1,
    language: 'en',
    title: 'Long',
    instruction: null,
    items,
    credit: null,
    minutes: 5,
  };
  const long = { ...settings, forms: [{ form, section: 'pain-week' as const, trigger: null }] };
  const offeredIn = (some: IntakeSettings) =>
    questionsFor({}, some).filter((one) => isTimeToRest({}, some, one));

  it('is offered once, where a part begins after a quarter of an hour', () => {
    const parts = sectionsOf({}, long);
    const before = (count: number) =>
      minutesOf(parts.slice(0, count).flatMap(({ questions }) => questions));
    const first = parts.findIndex((_, count) => before(count) >= 15);
    expect(offeredIn(long).map(({ id }) => id)).toEqual([parts[first]?.questions[0]?.id]);
  });

  it('is not offered in a short intake', () => {
    expect(minutesOf(questionsFor({}, settings))).toBeLessThan(15);
    expect(offeredIn(settings)).toEqual([]);
  });
});

describe('an alarm', () => {
  it('is raised by the answer itself and not a second time by the next one', () => {
    expect(raisesAlarm({}, { phq9_9: 0 })).toBe(false);
    expect(raisesAlarm({}, { phq9_9: 1 })).toBe(true);
    expect(raisesAlarm({ phq9_9: 1 }, { phq9_9: 1, asq_1: 0 })).toBe(false);
  });
});
