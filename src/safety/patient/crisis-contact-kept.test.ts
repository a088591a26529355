import { beforeEach, expect, it, vi } from 'vitest';
import {
  forgetCrisisContacts,
  keepCrisisContacts,
  keptCrisisContacts,
} from './crisis-contact-kept.ts';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  });
});

const line = { label: { en: 'Lifeline' }, phone: '988', textNumber: null, hours: null };

it('has whom to call while nobody is signed in, until somebody signs out', () => {
  expect(keptCrisisContacts()).toEqual([]);
  keepCrisisContacts([line]);
  expect(keptCrisisContacts()).toEqual([line]);
  forgetCrisisContacts();
  expect(keptCrisisContacts()).toEqual([]);
});

it.each(['not json', '{"a":1}', '[{"phone":1}]'])(
  'shows nothing of what it cannot read: %s',
  (text) => {
    kept.set('sinew.crisis-contacts', text);
    expect(keptCrisisContacts()).toEqual([]);
  },
);
