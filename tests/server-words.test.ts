import { describe, expect, it } from 'vitest';
import { topics } from '#access';
import { explained } from '#circle';
import { bodySites, painKindWords, questionsFor, sectionsOf } from '#intake';
import { type Text, wordsIn } from '#kernel';
import { planTemplates } from '#plan';
import { spanishWords } from '../src/intake/data/spanish-words.ts';
import { limits, readingFaults } from '../tools/web/reading.ts';
import { spanishFaults } from '../tools/web/reading-spanish.ts';

/** Every question the intake can ask: positive screens open the long forms. */
const settings = { asksItem9: true, phq2Positive: 0, gad2Positive: 0 };
const positive = {
  phq4_1: 3,
  phq4_2: 3,
  phq4_3: 3,
  phq4_4: 3,
  phq9_9: 3,
  known: 'different',
  'joints-swollen': 'yes',
  interpreter: 'spoken',
};
const questions = [
  ...questionsFor(positive, settings),
  ...questionsFor(positive, { ...settings, asksItem9: false }),
];
const ofOurs = questions.filter(({ instrument }) => instrument === null);

function choicesOf({ answer }: (typeof questions)[number]): readonly Text[] {
  const grid = answer.kind === 'grid' ? [...answer.rows, ...answer.columns] : [];
  const choices = 'choices' in answer ? answer.choices : grid;
  return choices.map(({ label }) => label);
}

/** What the server says to patients in our own words. Instruments are not ours to reword. */
const ours: readonly Text[] = [
  ...sectionsOf({}, settings).map(({ title }) => title),
  ...questions.flatMap(({ why, seenBy }) => [why, seenBy]),
  ...ofOurs.flatMap(({ asks, lead }) => [asks, ...(lead === null ? [] : [lead])]),
  ...ofOurs.flatMap(choicesOf),
  ...bodySites.map(({ label }) => label),
  ...painKindWords.map(({ label }) => label),
  ...topics.map((topic) => explained('Rosa', [topic])),
  explained('Rosa', []),
];

/** Written for the person, and kept in their plan in the language it was agreed in. */
const planWords: readonly Text[] = planTemplates.flatMap(({ items }) =>
  items.flatMap(({ title, why, aim }) => [title, why, ...(aim === undefined ? [] : [aim])]),
);

describe('what the server says to patients', () => {
  it('covers the whole intake', () => {
    expect(ofOurs.length).toBeGreaterThan(8);
    expect(ours.length).toBeGreaterThan(100);
  });

  it('stays at or under grade 8 in standard words', () => {
    expect(
      [...ours, ...planWords].flatMap(({ en }) => readingFaults(en, limits.gradeStandard)),
    ).toEqual([]);
  });

  it('stays at or under grade 6 in plain words', () => {
    const plain = [...ours, ...planWords].map((text) => wordsIn(text, 'en-x-plain')[0]);
    expect(plain.flatMap((words) => readingFaults(words, limits.gradePlain))).toEqual([]);
  });

  it('is there in Arabic where the words are our own', () => {
    expect(ours.filter((text) => wordsIn(text, 'ar')[1] !== 'ar').map(({ en }) => en)).toEqual([]);
  });

  it('is there in Arabic for every part of a plan, and for what a template says of itself', () => {
    const templates = planTemplates.flatMap(({ title, says }) => [title, says]);
    expect([...planWords, ...templates].filter((text) => wordsIn(text, 'ar')[1] !== 'ar')).toEqual(
      [],
    );
  });

  it('leaves instruments in the language of their licensed wording, and says which it is', () => {
    const instruments = questions.filter(({ instrument }) => instrument !== null);
    expect(instruments.length).toBeGreaterThan(20);
    expect(new Set(instruments.map(({ asks }) => wordsIn(asks, 'ar')[1]))).toEqual(new Set(['en']));
  });
});

/** As a phone that speaks Spanish finds it: with the text, or in the chunk of its own. */
const inSpanish = (text: Text): string | undefined =>
  text['es'] ?? (spanishWords as Readonly<Record<string, string>>)[text.en];

describe('what the server says to patients in Spanish', () => {
  it('is there for nearly all our own words, and for nothing we no longer say', () => {
    const missing = ours.filter((text) => inSpanish(text) === undefined).map(({ en }) => en);
    expect(missing.length / ours.length).toBeLessThan(0.05);
  });

  it('is there for every part of a plan, and for what a template says of itself', () => {
    const templates = planTemplates.flatMap(({ title, says }) => [title, says]);
    const missing = [...planWords, ...templates].filter((text) => text['es'] === undefined);
    expect(missing.map(({ en }) => en)).toEqual([]);
  });

  it('is what a sixth grader reads, by the INFLESZ scale', () => {
    const words = [...ours, ...planWords].map(inSpanish).filter((one) => one !== undefined);
    expect(words.length).toBeGreaterThan(200);
    expect(words.flatMap(spanishFaults)).toEqual([]);
  });

  it('asks mood, worry, safety and sleep in Spanish, and pain in English, as its wording is not free', () => {
    const languageOf = (wanted: string) =>
      new Set(
        questions
          .filter(({ instrument }) => instrument === wanted)
          .map(({ asks }) => wordsIn(asks, 'es')[1]),
      );
    for (const instrument of ['phq4', 'phq9', 'gad7', 'asq', 'sleep_gate']) {
      expect([instrument, ...languageOf(instrument)]).toEqual([instrument, 'es']);
    }
    expect(languageOf('peg')).toEqual(new Set(['en']));
  });
});
