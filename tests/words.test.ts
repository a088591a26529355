import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { limits, readingFaults, textsOf } from '../tools/web/reading.ts';
import { perspicuityOf, spanishFaults, spanishSyllablesIn } from '../tools/web/reading-spanish.ts';
import {
  compiledWords,
  keyOf,
  languagesOf,
  type Message,
  messagesOf,
  messageWithoutCatalog,
  sourceMessages,
} from '../tools/web/words.ts';

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

const countWords = (text: string): number => text.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;

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

  it('has a plain twin wherever the standard words are hard or long', () => {
    const hard = standard.filter(
      ({ source }) =>
        readingFaults(source, limits.gradePlain).length > 0 ||
        textsOf(source).some((text) => countWords(text) > limits.wordsWithoutTwin),
    );
    expect(hard.length).toBeGreaterThan(10);
    expect(hard.filter((message) => !plain.get(message.source)?.words)).toEqual([]);
  });
});

describe('Arabic', () => {
  /** Not all: whoever adds a screen need not know Arabic; the next translator finds it missing. */
  const coveredAtLeast = 0.95;

  it.each(['patient', 'clinic'] as const)('covers nearly all of the %s app', (app) => {
    const messages = messagesOf('ar', app);
    const there = messages.filter(({ words }) => words !== '');
    expect(there.length / messages.length).toBeGreaterThan(coveredAtLeast);
  });

  const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];

  it.each(['patient', 'clinic'] as const)('counts in all six forms in the %s app', (app) => {
    const counting = messagesOf('ar', app).filter(({ words }) => words.includes(', plural,'));
    const short = counting.filter(
      ({ words }) => !forms.every((form) => words.includes(`${form} {`)),
    );
    expect(short).toEqual([]);
  });

  it('writes Arabic: no message kept a Latin word of the source', () => {
    const latin = messagesOf('ar', 'patient')
      .map(({ words }) => textsOf(words).join(' ').replaceAll('Ana', ''))
      .filter((words) => /[A-Za-z]{3,}/.test(words.replaceAll(/Page Up|Page Down/g, '')));
    expect(latin).toEqual([]);
  });
});

describe('Spanish', () => {
  const messages = messagesOf('es', 'patient');
  const said = messages.filter(({ words }) => words !== '');

  it('is a language of the patient app alone, so the clinic app has no half of it', () => {
    expect(languagesOf.patient).toContain('es');
    expect(languagesOf.clinic).not.toContain('es');
    expect(messagesOf('es', 'clinic')).toEqual([]);
  });

  it('covers nearly all of the patient app', () => {
    expect(said.length / messages.length).toBeGreaterThan(0.95);
  });

  it('counts in all its forms, also in millions', () => {
    const short = said
      .filter(({ words }) => words.includes(', plural,'))
      .filter(
        ({ words }) => !['one', 'many', 'other'].every((form) => words.includes(`${form} {`)),
      );
    expect(short).toEqual([]);
  });

  it('speaks to the reader as “usted”, never as “tú” or “vos”', () => {
    const familiar = said.filter(({ words }) =>
      /(?<![\p{L}])(tú|tu|tus|ti|contigo|te|vos|puedes|quieres|tienes|debes|haz)(?![\p{L}])/iu.test(
        words,
      ),
    );
    expect(familiar.map(({ words }) => words)).toEqual([]);
  });

  it('opens every question and every call that it closes', () => {
    const count = (words: string, sign: string) => words.split(sign).length;
    const open = said.filter(
      ({ words }) =>
        count(words, '¿') !== count(words, '?') || count(words, '¡') !== count(words, '!'),
    );
    expect(open.map(({ words }) => words)).toEqual([]);
  });

  it('says no more than a sixth grader reads, by the INFLESZ scale', () => {
    expect(said.flatMap(({ words }) => spanishFaults(words))).toEqual([]);
  });

  it.each([
    ['día', 2],
    ['cuidado', 3],
    ['guerra', 2],
    ['queso', 2],
    ['ahora', 3],
    ['país', 2],
    ['aeropuerto', 5],
    ['muy', 1],
  ])('counts the syllables of “%s”: %i', (word, syllables) => {
    expect(spanishSyllablesIn(word)).toBe(syllables);
  });

  it('finds an office text hard and everyday words easy', () => {
    const office =
      'La cumplimentación del presente formulario constituye requisito indispensable para la tramitación.';
    expect(perspicuityOf(office)).toBeLessThan(40);
    expect(spanishFaults(office)).toHaveLength(1);
    expect(perspicuityOf('Hoy no tiene que hacer nada más. Puede ir a su casa.')).toBeGreaterThan(
      80,
    );
  });
});

/** The names that stand in braces and tags: a translation that loses one loses a fact. */
const namesIn = (message: string): readonly string[] =>
  [...message.matchAll(/\{(\w+)[,}]|<\/?(\d+)\/?>/g)].map(([, name, tag]) => name ?? tag ?? '');

describe('a build', () => {
  it('stops at a text that no catalog of the app looks at, and names file and text', async () => {
    const message = (await sourceMessages('clinic')).find(({ file }) =>
      file.startsWith('src/clinician-app/'),
    );
    const { file = '', source } = message ?? {};
    const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
    expect(await messageWithoutCatalog('patient', [path])).toContain(`${file}: “${source}”`);
    expect(await messageWithoutCatalog('clinic', [path])).toBe(null);
  });
});

describe.each(['patient', 'clinic'] as const)('the words of the %s app', (app) => {
  it.each(languagesOf[app])(
    'stand in the catalog of %s as they stand in the sources',
    async (tag) => {
      const inSources = await sourceMessages(app);
      const inCatalog = messagesOf(tag, app);
      expect(inSources.length).toBeGreaterThan(300);
      const known = new Set(inCatalog.map(keyOf));
      const used = new Set(inSources.map(keyOf));
      expect({
        'run `npm run i18n`: not collected yet': inSources
          .filter((message) => !known.has(keyOf(message)))
          .map(({ file, source }) => `${file}: ${source}`),
        'run `npm run i18n`: in no source any more': inCatalog
          .filter((message) => !used.has(keyOf(message)))
          .map(({ source }) => source),
      }).toEqual({
        'run `npm run i18n`: not collected yet': [],
        'run `npm run i18n`: in no source any more': [],
      });
    },
  );
  it.each(languagesOf[app])(
    'have words for every id in %s, English where nobody translated',
    async (tag) => {
      const ids = (await sourceMessages(app)).map(({ id }) => id);
      const words = await compiledWords(tag, app);
      expect(ids.filter((id) => !words[id]?.length)).toEqual([]);
    },
  );

  it.each(languagesOf[app])('keep every name and mark in %s', (tag) => {
    const lost = messagesOf(tag, app)
      .filter(({ words }) => words !== '')
      .filter(({ source, words }) => {
        const kept = new Set(namesIn(words));
        return namesIn(source).some((name) => !kept.has(name));
      });
    expect(lost).toEqual([]);
  });
});
