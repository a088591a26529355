import * as z from 'zod/mini';
import { words } from '#http';
import { readingOf, readsHard } from '#library';

/** The parts of what a person reads, in the order in which they read them. */
export const wordParts = ['title', 'purpose', 'asked', 'answers', 'leaving'] as const;
export type WordPart = (typeof wordParts)[number];

export const wordsMost: Readonly<Record<WordPart, number>> = {
  title: 120,
  purpose: 1500,
  asked: 1500,
  answers: 1500,
  leaving: 1000,
};

/** What a person reads before they choose, in one language. */
export const studyWords = z.strictObject({
  title: words(wordsMost.title),
  /** Why the study is done. */
  purpose: words(wordsMost.purpose),
  /** What is asked, and how often. */
  asked: words(wordsMost.asked),
  /** What happens with the answers. */
  answers: words(wordsMost.answers),
  /** How to leave. */
  leaving: words(wordsMost.leaving),
});
export type StudyWords = z.output<typeof studyWords>;

/** Parts that read harder than school grade 6, or have sentences that are too long. */
export const hardParts = (given: StudyWords, language: string): readonly WordPart[] =>
  wordParts.filter((part) => readsHard(readingOf(given[part], language)));

type InLanguage = { readonly language: string };

/** The text a person reads: their own language, plain English by English; never another language. */
export const textFor = <T extends InLanguage>(texts: readonly T[], language: string): T | null =>
  texts.find((one) => one.language === language) ??
  texts.find((one) => one.language === language.replace(/-x-plain$/, '')) ??
  null;
