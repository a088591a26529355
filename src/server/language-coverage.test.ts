import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type App, languagesOf, messagesOf } from '../../tools/web/words.ts';
import { coverageIn, shippedLanguage } from './language-coverage.ts';

const catalog = (tag: string, app: App): string =>
  readFileSync(new URL(`../../locales/${tag}/${app}.po`, import.meta.url), 'utf8');

const speaks = (app: App, tag: string): boolean => languagesOf[app].some((one) => one === tag);

describe('how much of a language is said', () => {
  it('counts texts with words, and texts that fall back, but no header and nothing retired', () => {
    const words = [
      'msgid ""\nmsgstr ""\n"Language: ar\\n"',
      '#: a.tsx\nmsgid "One"\nmsgstr "واحد"',
      '#: b.tsx\nmsgctxt "noun"\nmsgid "Two"\nmsgstr ""',
      '#: c.tsx\nmsgid ""\n"A long "\n"text"\nmsgstr ""\n"نص "\n"طويل"',
      '#~ msgid "Old"\n#~ msgstr "قديم"',
    ].join('\n\n');
    expect(coverageIn(`${words}\n`)).toEqual({ of: 3, said: 2 });
    expect(coverageIn('')).toEqual({ of: 0, said: 0 });
  });

  it.each(['ar', 'en-x-plain', 'es'] as const)('agrees with what translators see: %s', (tag) => {
    for (const app of (['patient', 'clinic'] as const).filter((one) => speaks(one, tag))) {
      const messages = messagesOf(tag, app);
      const said = messages.filter(({ words }) => words !== '').length;
      expect(coverageIn(catalog(tag, app))).toEqual({ of: messages.length, said });
      expect(shippedLanguage(tag).coverage[app]).toEqual({ of: messages.length, said });
    }
  });

  it('says of a language of the patient app alone that the clinic app does not speak it', () => {
    const { patient, clinic } = shippedLanguage('es').coverage;
    expect(patient.said / patient.of).toBeGreaterThan(0.95);
    expect(clinic).toEqual({ of: 0, said: 0 });
  });
});
