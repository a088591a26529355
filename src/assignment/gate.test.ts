import { describe, expect, it } from 'vitest';
import { isHeard } from '#intake';
import { err, type LocalDate, ok, type Text } from '#kernel';
import { formOf, instrumentOf } from '#measures';
import type { Battery } from './battery.ts';
import { batteryFor, shippedTitle, triggersOf } from './battery-library.ts';
import { batteries } from './data/batteries.ts';
import { replacements } from './data/replacements.ts';
import { triggers } from './data/triggers.ts';
import { allowedOf, type Library } from './gate.ts';

const no = (code: string, en: string) => err({ code, says: { en } satisfies Text });

/** A site that may use what ships in English, save what it was refused. */
const library = (refused: readonly string[] = []): Library => ({
  form: (id, language) => {
    const instrument = instrumentOf(id);
    if (instrument === null) return no('unknown', 'Nobody knows it.');
    if (refused.includes(id)) return no('not-attested', 'Nobody has attested the right to use it.');
    const form = formOf(instrument, language);
    return form.ok
      ? ok(form.value)
      : no('no-such-language', 'There are no words in this language.');
  },
  titleOf: shippedTitle,
  languagesOf: () => ['en'],
  known: ['phq9', 'phq4', 'peg'],
  day: '2026-03-01' as LocalDate,
});
const cover = { asksItem9: true };
const alone = { asksItem9: false };
const battery = (id: string): Battery => {
  const found = batteries.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const one = (id: string) => batteryFor({ kind: 'instrument', id }, shippedTitle) as Battery;
const taken = (from: ReturnType<typeof allowedOf>) =>
  from.parts.map(({ instrument }) => instrument);

describe('the gate before anything is assigned', () => {
  it('lets through what the library allows, and names what it leaves out', () => {
    const { parts, leftOut } = allowedOf(battery('monthly'), 'en', library(['sleep_gate']), cover);
    expect(parts.map(({ instrument }) => instrument)).toEqual(
      expect.arrayContaining(['peg', 'phq4']),
    );
    expect(leftOut).toContainEqual(
      expect.objectContaining({ instrument: 'sleep_gate', code: 'not-attested' }),
    );
    expect(parts.length + leftOut.length).toBe(battery('monthly').parts.length + 3);
  });

  it('assigns nothing in a language the person does not read', () => {
    const { parts, leftOut } = allowedOf(battery('weekly'), 'so', library(), cover);
    expect(parts).toEqual([]);
    expect(leftOut.find(({ instrument }) => instrument === 'peg')).toMatchObject({
      code: 'no-such-language',
    });
  });

  it('takes a person who reads Spanish, with what has Spanish words, and names the rest', () => {
    const { parts, leftOut, forms } = allowedOf(battery('monthly'), 'es', library(), cover);
    expect(parts.map(({ instrument }) => instrument)).toEqual(
      expect.arrayContaining(['phq4', 'phq9', 'asq', 'gad7', 'sleep_gate']),
    );
    expect([...forms.values()].map(({ language }) => language)).not.toContain('en');
    expect(leftOut.find(({ instrument }) => instrument === 'peg')).toMatchObject({
      code: 'no-such-language',
      instead: [{ instrument: 'nrs' }],
    });
  });

  it('names what may be used instead, and only that', () => {
    const { leftOut } = allowedOf(one('pcs'), 'en', library(), cover);
    expect(leftOut[0]?.instead.every(({ instrument }) => library().form(instrument, 'en').ok)).toBe(
      true,
    );
    const { leftOut: hads } = allowedOf(one('hads'), 'en', library(['gad7']), cover);
    expect(hads[0]?.instead.map(({ instrument }) => instrument)).toEqual(['phq9']);
  });

  it('where nobody watches at night PHQ-8 stands in for PHQ-9', () => {
    expect(taken(allowedOf(one('phq9'), 'en', library(), cover))[0]).toBe('phq9');
    expect(taken(allowedOf(one('phq9'), 'en', library(), alone))[0]).toBe('phq8');
  });

  it('safety questions go home only with cover, or after what was just said', () => {
    expect(taken(allowedOf(one('asq'), 'en', library(), cover))).toEqual(['asq']);
    const { parts, leftOut } = allowedOf(one('asq'), 'en', library(), alone);
    expect(parts).toEqual([]);
    expect(leftOut).toMatchObject([{ instrument: 'asq', code: 'needs-cover' }]);
    expect(taken(allowedOf(battery('monthly'), 'en', library(), cover))).toContain('asq');
  });

  it.each(['pcl5', 'ace'])('%s is asked in the clinic, never on a phone at home', (id) => {
    expect(library().form(id, 'en').ok).toBe(true);
    const { parts, leftOut } = allowedOf(one(id), 'en', library(), cover);
    expect(parts).toEqual([]);
    expect(leftOut).toMatchObject([
      { instrument: id, code: 'in-clinic-only', why: { ar: expect.stringContaining('العيادة') } },
    ]);
  });

  it('nothing to ask, nothing to follow up', () => {
    expect(allowedOf(one('phq9'), 'en', library(['phq9', 'phq8']), cover).parts).toEqual([]);
  });
});

describe('an alarm that nobody would hear', () => {
  it.each(['phq9', 'asq', 'cssrs', 'peg', 'gad7'])('%s is heard, wherever it is asked', (id) => {
    expect(isHeard(instrumentOf(id) ?? { alarms: [] })).toBe(true);
  });
  it('C-SSRS is asked at home only where somebody is there at night, and with the wording of the clinic', () => {
    const { leftOut } = allowedOf(one('cssrs'), 'en', library(), { asksItem9: false });
    expect(leftOut).toMatchObject([{ instrument: 'cssrs', code: 'needs-cover' }]);
  });
});

describe('the second screen after item 9', () => {
  const asked = (settings: Parameters<typeof allowedOf>[3], refused: readonly string[] = []) =>
    allowedOf(battery('monthly'), 'en', withWording(library(refused)), settings).parts.find(
      ({ trigger }) => trigger === 'self-harm-answer',
    )?.instrument;
  /** As a clinic that brought its own wording of C-SSRS. */
  const withWording = (from: ReturnType<typeof library>): typeof from => ({
    ...from,
    form: (id, language) => from.form(id === 'cssrs' ? 'asq' : id, language),
  });

  it('is ASQ, and C-SSRS where the site chose it, may ask it and somebody is there at night', () => {
    expect(asked(cover)).toBe('asq');
    expect(asked({ ...cover, secondScreen: 'cssrs' })).toBe('cssrs');
    expect(asked({ ...alone, secondScreen: 'cssrs' })).not.toBe('cssrs');
  });

  it('is ASQ where the wording of C-SSRS is missing', () => {
    const { parts } = allowedOf(battery('monthly'), 'en', library(['cssrs']), {
      ...cover,
      secondScreen: 'cssrs',
    });
    expect(taken({ parts } as ReturnType<typeof allowedOf>)).toContain('asq');
  });
});

describe('batteries as data', () => {
  it('have ids and parts of their own, and triggers that exist', () => {
    expect(new Set(batteries.map(({ id }) => id)).size).toBe(batteries.length);
    for (const { parts, triggers: ids } of batteries) {
      expect(new Set(parts.map(({ instrument }) => instrument)).size).toBe(parts.length);
      expect(triggers.map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
    }
  });

  it('ask a safety question first, and only there', () => {
    expect(
      triggersOf(battery('monthly'))
        .filter(({ first }) => first)
        .map(({ asks }) => asks),
    ).toEqual(['asq']);
  });

  it('replace nothing by itself', () => {
    for (const [id, others] of Object.entries(replacements)) expect(others).not.toContain(id);
  });
});
