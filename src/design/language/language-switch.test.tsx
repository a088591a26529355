import { beforeEach, expect, it, vi } from 'vitest';
import { renderInEnglish } from '../../../tests/support/render.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { offerChecked, rememberOffer, useLanguagesOfPeople } from './offered.ts';

const all = ['en', 'en-x-plain', 'es', 'ar'];

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
});

it('offers drafts in a demo, checked languages alone in a clinic, nothing where there is one', () => {
  offerChecked(['en'], all);
  expect(renderInEnglish(<LanguageSwitch />)).toBe('');
  rememberOffer({ drafts: true, checked: [] });
  expect(renderInEnglish(<LanguageSwitch />)).toContain('العربية');
  rememberOffer({ drafts: false, checked: [] });
  expect(renderInEnglish(<LanguageSwitch />)).toBe('');
  offerChecked(['en', 'en-x-plain'], all);
  const html = renderInEnglish(<LanguageSwitch />);
  expect(html).toContain('English, plain words');
  expect(html).not.toContain('العربية');
});

it('offers a language only in an app that has words for it', () => {
  rememberOffer({ drafts: true, checked: [] });
  offerChecked(['en'], all);
  expect(renderInEnglish(<LanguageSwitch />)).toContain('Español');
  offerChecked(['en'], ['en', 'en-x-plain', 'ar']);
  expect(renderInEnglish(<LanguageSwitch />)).not.toContain('Español');
});

it('tells the team of a language the app of patients has, though the workspace does not speak it', () => {
  const Names = () => <>{useLanguagesOfPeople().join(' ')}</>;
  rememberOffer({ drafts: false, checked: ['es'] });
  offerChecked(['en'], ['en', 'en-x-plain', 'ar']);
  expect(renderInEnglish(<Names />)).toBe('en es');
  rememberOffer({ drafts: false, checked: [] });
  expect(renderInEnglish(<Names />)).toBe('en');
});
