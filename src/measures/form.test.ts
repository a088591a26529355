import { describe, expect, it } from 'vitest';
import { formOf, instrumentOf, peg, phq9, type Wording } from './index.ts';

const isi = instrumentOf('isi');
if (isi === null) throw new Error('ISI is in the library');

const wordingOf = (items: readonly string[]): Wording => ({
  title: 'نومك',
  items: Object.fromEntries(
    items.map((id) => [
      id,
      {
        text: `سؤال ${id}`,
        options: { 0: 'لا', 1: 'قليلًا', 2: 'نوعًا ما', 3: 'كثيرًا', 4: 'كثيرًا جدًا' },
      },
    ]),
  ),
});

describe('a form', () => {
  it('carries all a phone needs to ask, as plain JSON', () => {
    const form = formOf(peg, 'en');
    expect(form.ok).toBe(true);
    expect(JSON.parse(JSON.stringify(form))).toEqual(form);
    expect(form).toMatchObject({
      value: {
        id: 'peg',
        version: 1,
        language: 'en',
        minutes: 0.7,
        items: [{ concept: 'pain.average-week', number: null }, {}, {}],
      },
    });
  });

  it('says plain English in English words where no plainer ones ship', () => {
    expect(formOf(peg, 'en-x-plain')).toMatchObject({
      ok: true,
      value: { language: 'en-x-plain' },
    });
  });

  it('is never shown in another language than was asked for', () => {
    expect(formOf(phq9, 'ar')).toEqual({
      ok: false,
      problem: { reason: 'language', languages: phq9.languages },
    });
  });

  it('of a slot needs the clinic’s own words for every question', () => {
    const all = isi.items.map(({ id }) => id);
    expect(formOf(isi, 'ar')).toEqual({ ok: false, problem: { reason: 'words', items: all } });
    expect(formOf(isi, 'ar', wordingOf(all.slice(1)))).toEqual({
      ok: false,
      problem: { reason: 'words', items: ['isi_1'] },
    });
    const form = formOf(isi, 'ar', wordingOf(all));
    expect(form).toMatchObject({ ok: true, value: { title: 'نومك' } });
    expect(form.ok && form.value.items[0]).toMatchObject({ text: 'سؤال isi_1' });
    expect(form.ok && form.value.items[0]?.options[1]).toEqual({ value: 1, label: 'قليلًا' });
  });

  it('in the clinic’s own translation has no English between its words', () => {
    const half = wordingOf(peg.items.slice(1).map(({ id }) => id));
    expect(formOf(peg, 'ar', half)).toMatchObject({ problem: { reason: 'words' } });
  });

  it('of a questionnaire that cannot be activated says why', () => {
    const cpaq = instrumentOf('cpaq8');
    expect(cpaq === null ? null : formOf(cpaq, 'en')).toMatchObject({
      problem: { reason: 'inactive', says: expect.stringContaining('not obtained') },
    });
  });
});
