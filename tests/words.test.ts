import { describe, expect, it } from 'vitest';
import { limits, readingFaults, textsOf } from '../tools/web/reading.ts';
import { type Message, messagesOf } from '../tools/web/words.ts';

describe('the reading gate', () => {
  it('finds each branch of a plural and leaves marks out', () => {
    expect(
      textsOf('{0, plural, one {# entry needs <0>you</0>} other {# entries need you}}'),
    ).toEqual(['3 entry needs you', '3 entries need you']);
    expect(textsOf('Hello {name}. You did {count, plural, one {a walk} other {# walks}}.')).toEqual(
      ['Hello Ana. You did a walk.', 'Hello Ana. You did 3 walks.'],
    );
  });

  it.each([
    'You have chronic pain.',
    'People who are suffering from pain.',
    'Your spine is damaged.',
    'You failed.',
  ])('refuses a word that frightens or blames: %s', (message) => {
    expect(readingFaults(message, limits.gradeStandard)).toHaveLength(1);
  });

  it('refuses 21 words in a sentence and takes 20', () => {
    const twenty = `${'go '.repeat(19)}now.`;
    expect(readingFaults(twenty, 20)).toEqual([]);
    expect(readingFaults(`Please ${twenty}`, 20)).toHaveLength(1);
  });

  it('refuses hard words from eight words on', () => {
    const hard =
      'Comprehensive multidisciplinary rehabilitation necessitates considerable longitudinal participation';
    expect(readingFaults(hard, limits.gradeStandard)).toEqual([]);
    expect(readingFaults(`${hard} continuously.`, limits.gradeStandard)).toHaveLength(1);
  });
});

describe('what patients read', () => {
  const standard = messagesOf('en', 'patient');
  const plain = new Map(
    messagesOf('en-x-plain', 'patient').map((message) => [message.source, message]),
  );
  const inPlainWords = ({ source }: Message) => plain.get(source)?.words || source;

  it('stays at or under grade 8 in standard words', () => {
    expect(standard.length).toBeGreaterThan(50);
    const faults = standard.flatMap(({ source }) => readingFaults(source, limits.gradeStandard));
    expect(faults).toEqual([]);
  });

  it('stays at or under grade 6 in plain words', () => {
    const faults = standard.flatMap((message) =>
      readingFaults(inPlainWords(message), limits.gradePlain),
    );
    expect(faults).toEqual([]);
  });
});

/** The names that stand in braces and tags: a translation that loses one loses a fact. */
const namesIn = (message: string): readonly string[] =>
  [...message.matchAll(/\{(\w+)[,}]|<\/?(\d+)\/?>/g)].map(([, name, tag]) => name ?? tag ?? '');

describe.each(['patient', 'clinic'] as const)('the words of the %s app', (app) => {
  it('are all there in Arabic as far as the kit goes', () => {
    const kit = messagesOf('ar', app).filter(({ files }) =>
      files.some((file) => file.startsWith('src/design/')),
    );
    expect(kit.length).toBeGreaterThan(60);
    expect(kit.filter(({ words }) => words === '')).toEqual([]);
  });

  it.each(['ar', 'en-x-plain'])('keep every name and mark in %s', (tag) => {
    const lost = messagesOf(tag, app)
      .filter(({ words }) => words !== '')
      .filter(({ source, words }) => {
        const kept = new Set(namesIn(words));
        return namesIn(source).some((name) => !kept.has(name));
      });
    expect(lost).toEqual([]);
  });
});
