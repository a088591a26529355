import { describe, expect, it } from 'vitest';
import { instrumentOf } from '#measures';
import {
  hardParts,
  isOvertaken,
  type Placed,
  researchUseOf,
  type StudyWords,
  shownCount,
  textFor,
} from '#research';

const words: StudyWords = {
  title: 'Sleep and pain',
  purpose: 'We want to learn how sleep and pain go together. Your answers help us to learn it.',
  asked: 'We ask you three short questions each week. It takes one minute.',
  answers: 'Only our team sees your answers. Your name is never with them.',
  leaving: 'You can stop at any time. You do not have to say why.',
};

describe('what a person reads', () => {
  it('is taken as easy up to grade 6', () => {
    expect(hardParts(words, 'en')).toEqual([]);
  });

  it('that is hard is named part by part', () => {
    const hard =
      'Participation necessitates longitudinal questionnaire administration periodically throughout rehabilitation.';
    expect(hardParts({ ...words, asked: hard }, 'en')).toEqual(['asked']);
  });

  it('with a sentence of more than twenty words is hard in any language', () => {
    const long = `${'palabra '.repeat(21)}fin.`;
    expect(hardParts({ ...words, leaving: long }, 'es')).toEqual(['leaving']);
  });

  it('is in their own language, plain English by English, and never in another', () => {
    const texts = [{ language: 'en' }, { language: 'ar' }];
    expect(textFor(texts, 'ar')).toEqual({ language: 'ar' });
    expect(textFor(texts, 'en-x-plain')).toEqual({ language: 'en' });
    expect(textFor(texts, 'es')).toBeNull();
  });
});

it('fewer than ten people are not told as a number', () => {
  expect([0, 9, 10].map(shownCount)).toEqual([null, null, 10]);
});

describe('what was said before a word that came earlier', () => {
  const placed = (over: object = {}): Placed => ({
    said: 'agreed',
    how: 'phone',
    onDay: '2026-03-09' as Placed['onDay'],
    saidAt: '2026-03-09T15:00:00.000Z' as Placed['saidAt'],
    ...over,
  });
  const before = { saidAt: '2026-03-09T14:59:59.999Z' };

  it('is overtaken; what was said at the same time, or first of all, is not', () => {
    expect(isOvertaken(placed(before), placed())).toBe(true);
    expect(isOvertaken(placed(), placed())).toBe(false);
    expect(isOvertaken(placed(before), null)).toBe(false);
  });

  it('on paper is overtaken by its day, whenever it is written down', () => {
    const left = placed({ said: 'left' });
    const signed = (onDay: string) =>
      placed({ how: 'paper', onDay, saidAt: '2026-03-10T15:00:00.000Z' });
    expect(isOvertaken(signed('2026-03-08'), left)).toBe(true);
    expect(isOvertaken(signed('2026-03-09'), left)).toBe(false);
    expect(isOvertaken(signed('2026-03-10'), left)).toBe(false);
  });

  it('is not overtaken by a paper of the same day when it is that the person leaves', () => {
    const paper = placed({ how: 'paper' });
    expect(isOvertaken(placed({ ...before, said: 'left' }), paper)).toBe(false);
    expect(isOvertaken(placed({ ...before, said: 'agreed' }), paper)).toBe(true);
    expect(isOvertaken(placed({ ...before, said: 'left' }), placed())).toBe(true);
    const nextDay = placed({ how: 'paper', onDay: '2026-03-10' });
    expect(isOvertaken(placed({ ...before, said: 'left' }), nextDay)).toBe(true);
  });
});

describe('a licence and research', () => {
  it('that does not speak of research is unknown, never covered', () => {
    const peg = instrumentOf('peg');
    expect(peg && researchUseOf(peg.licence)).toBe('unknown');
  });

  it('of words in nobody’s hands covers research', () => {
    const pcl5 = instrumentOf('pcl5');
    expect(pcl5 && researchUseOf(pcl5.licence)).toBe('covered');
  });
});
