import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writingOf } from './language-tags.ts';

const catalogs = {
  en: async () => ({ messages: {} }),
  'en-x-plain': async () => ({ messages: {} }),
  ar: async () => ({ messages: {} }),
  es: async () => ({ messages: {} }),
};

/** A page load: what the modules know is gone, what the device keeps is not. */
async function freshPage() {
  vi.resetModules();
  vi.doMock('./arabic-font.ts', () => ({}));
  return { ...(await import('./language.ts')), ...(await import('./offered.ts')) };
}

const browserSpeaks = (language: string) => vi.stubGlobal('navigator', { language });

/** The parts of a browser that the language touches. */
beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  vi.stubGlobal('document', { documentElement: {} });
  browserSpeaks('en-GB');
});

describe('a language whose words nobody has checked', () => {
  it('is not shown before the server said how it runs, also where the browser asks for it', async () => {
    browserSpeaks('ar-EG');
    const page = await freshPage();
    await page.startLanguage(catalogs, ['en']);
    expect(page.languageNow()).toBe('en');
    expect(page.isOffered('ar')).toBe(false);
  });

  it('is not offered in a clinic, and cannot be set there', async () => {
    const page = await freshPage();
    await page.startLanguage(catalogs, ['en']);
    await page.offerLanguages({ drafts: false, checked: [] });
    await page.setLanguage('ar');
    expect(page.languageNow()).toBe('en');
    expect(document.documentElement.dir).toBe('ltr');
  });

  it('is offered in a demo, and taken at once where the browser asks for it', async () => {
    browserSpeaks('ar');
    const page = await freshPage();
    await page.startLanguage(catalogs, ['en']);
    await page.offerLanguages({ drafts: true, checked: [] });
    expect(page.languageNow()).toBe('ar');
    expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });

  it('stays chosen from one visit of a demo to the next', async () => {
    const first = await freshPage();
    await first.startLanguage(catalogs, ['en']);
    await first.offerLanguages({ drafts: true, checked: [] });
    await first.setLanguage('en-x-plain');
    const next = await freshPage();
    await next.startLanguage(catalogs, ['en']);
    expect(next.languageNow()).toBe('en-x-plain');
  });

  it('gives way to English at once when the server turns out to be a clinic', async () => {
    localStorage.setItem('sinew.shows-drafts', 'yes');
    localStorage.setItem('sinew.language', 'ar');
    const page = await freshPage();
    await page.startLanguage(catalogs, ['en']);
    expect(page.languageNow()).toBe('ar');
    await page.offerLanguages({ drafts: false, checked: [] });
    expect(page.languageNow()).toBe('en');
    expect(document.documentElement).toMatchObject({ lang: 'en', dir: 'ltr' });
  });
});

it('is offered in a clinic once an administrator vouched for it, also at the next start without a network', async () => {
  browserSpeaks('ar');
  const page = await freshPage();
  await page.startLanguage(catalogs, ['en']);
  await page.offerLanguages({ drafts: false, checked: ['ar'] });
  expect(page.languageNow()).toBe('ar');
  const next = await freshPage();
  await next.startLanguage(catalogs, ['en']);
  expect(next.languageNow()).toBe('ar');
  await next.offerLanguages({ drafts: false, checked: [] });
  expect(next.languageNow()).toBe('en');
});

it('sets language and direction before the first paint of the next visit, and asks for its words', async () => {
  browserSpeaks('ar');
  const page = await freshPage();
  await page.startLanguage(catalogs, ['en', 'ar']);
  const next = { lang: 'en', dir: 'ltr', dataset: {} };
  const words = { rel: 'words' };
  const querySelector = (wanted: string) =>
    wanted === 'link[rel="words"][data-language="ar"]' ? words : null;
  vi.stubGlobal('document', { documentElement: next, querySelector });
  // @ts-expect-error -- a classic script without exports
  await import('../public/start.js');
  expect(next).toMatchObject({ lang: 'ar', dir: 'rtl' });
  expect(words.rel).toBe('modulepreload');
});

it('offers a checked language in a clinic, and takes it where the browser asks for it', async () => {
  browserSpeaks('ar-SY');
  const page = await freshPage();
  await page.startLanguage(catalogs, ['en', 'ar']);
  await page.offerLanguages({ drafts: false, checked: [] });
  expect(page.languageNow()).toBe('ar');
  expect(page.isOffered('en-x-plain')).toBe(false);
});

describe('the language in which the clinic writes to somebody', () => {
  it('is taken on a phone that speaks another one, as far as it is offered', async () => {
    const page = await freshPage();
    await page.startLanguage(catalogs, ['en']);
    await page.proposeLanguage('es');
    expect(page.languageNow()).toBe('en');
    await page.offerLanguages({ drafts: true, checked: [] });
    expect(page.languageNow()).toBe('es');
    expect(document.documentElement).toMatchObject({ lang: 'es', dir: 'ltr' });
  });

  it('gives way to what was chosen on this phone, and is forgotten with the page', async () => {
    const page = await freshPage();
    await page.startLanguage(catalogs, ['en']);
    await page.offerLanguages({ drafts: true, checked: [] });
    await page.setLanguage('en');
    await page.proposeLanguage('es');
    expect(page.languageNow()).toBe('en');
    localStorage.removeItem('sinew.language');
    const next = await freshPage();
    await next.startLanguage(catalogs, ['en']);
    expect(next.languageNow()).toBe('en');
  });

  it('is not taken by an app that has no words in it', async () => {
    const { es: _without, ...clinic } = catalogs;
    const page = await freshPage();
    await page.startLanguage(clinic, ['en', 'es']);
    await page.offerLanguages({ drafts: true, checked: ['es'] });
    await page.proposeLanguage('es');
    expect(page.languageNow()).toBe('en');
  });
});

describe('which way words run', () => {
  it.each([
    ['en', 'ltr'],
    ['en-x-plain', 'ltr'],
    ['es', 'ltr'],
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['fa', 'rtl'],
  ])('words in %s run %s', (tag, way) => {
    expect(writingOf(tag)).toBe(way);
  });
});
