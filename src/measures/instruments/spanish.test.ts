import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { spanishFaults } from '../../../tools/web/reading-spanish.ts';
import { formOf } from '../form.ts';
import { type Instrument, instruments, score, scoreInWords } from '../index.ts';

const inSpanish = instruments.filter(({ languages }) => languages.includes('es'));
const named = inSpanish.map((instrument) => [instrument.id, instrument] as const);

const form = (instrument: Instrument, language: string) => {
  const made = formOf(instrument, language);
  if (!made.ok) throw new Error(`${instrument.id}, ${language}: ${made.problem.reason}`);
  return made.value;
};
const of = (id: string): Instrument => {
  const found = instruments.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('questionnaires in Spanish', () => {
  it('are those whose official words are free and agree in several copies, and our own', () => {
    const official = inSpanish.filter(({ licence }) => licence.drafts === undefined);
    expect(official.map(({ id }) => id).toSorted()).toEqual([
      'asq',
      'gad2',
      'gad7',
      'phq2',
      'phq4',
      'phq8',
      'phq9',
    ]);
    const drafts = inSpanish.filter(({ licence }) => licence.drafts?.includes('es'));
    expect(drafts.every(({ licence }) => licence.says.startsWith('Own wording'))).toBe(true);
    expect(drafts.map(({ id }) => id)).toContain('sleep_gate');
  });

  it.each(['peg', 'pc_ptsd5', 'audit_c', 'ucla3', 'cssrs', 'promis_depression_8a'])(
    '%s has no free Spanish wording that several copies agree on, so it is not asked in Spanish',
    (id) => {
      expect(formOf(of(id), 'es').ok).toBe(false);
    },
  );

  it.each(named)('%s asks as many questions with as many answers as in English', (_id, one) => {
    const [english, spanish] = [form(one, 'en'), form(one, 'es')];
    const shape = ({ items }: typeof english) =>
      items.map(({ id, concept, options }) => [id, concept, options.map(({ value }) => value)]);
    expect(shape(spanish)).toEqual(shape(english));
    expect(spanish.language).toBe('es');
  });

  it.each(named)('%s leaves no English behind', (_id, one) => {
    const texts = (language: string) => {
      const { title, instruction, items } = form(one, language);
      const words = items.flatMap(({ text, options }) => [text, ...options.map((o) => o.label)]);
      return [title, instruction ?? '', ...words];
    };
    const english = new Set(texts('en').filter((words) => /\p{L}/u.test(words) && words !== 'No'));
    expect(texts('es').filter((words) => english.has(words))).toEqual([]);
  });

  it.each(named)('%s comes to the same score, band and alarms in both languages', (_id, one) => {
    const highest = ({ items }: ReturnType<typeof form>) =>
      Object.fromEntries(
        items.map(({ id, options, number }) => [id, options.at(-1)?.value ?? number?.max ?? 0]),
      );
    expect(score(one, highest(form(one, 'es')))).toEqual(score(one, highest(form(one, 'en'))));
  });

  it('item 9 of PHQ-9 alarms from “several days” on, in Spanish as in English', () => {
    const asked = form(of('phq9'), 'es').items[8];
    expect(asked?.text).toBe(
      'Pensamientos de que estaría mejor muerto(a) o de lastimarse de alguna manera',
    );
    expect(asked?.options[1]).toEqual({ value: 1, label: 'Varios días' });
    const answers = (last: number) =>
      Object.fromEntries(
        form(of('phq9'), 'es').items.map(({ id }, at) => [id, at === 8 ? last : 0]),
      );
    expect(score(of('phq9'), answers(0)).alarms).toEqual([]);
    expect(score(of('phq9'), answers(1)).alarms).toHaveLength(1);
  });

  it('asks PHQ-4 in the words of GAD-7 and PHQ-9: one wording for one question', () => {
    const words = (id: string) => form(of(id), 'es').items.map(({ text }) => text);
    expect(words('phq4')).toEqual([...words('gad7').slice(0, 2), ...words('phq9').slice(0, 2)]);
  });
});

describe('a score told to the person in Spanish', () => {
  const day = (month: number) => `2026-0${month}-01` as LocalDate;
  const readings = (...values: readonly number[]) =>
    values.map((value, at) => ({ value, day: day(at + 1) }));
  const told = (id: string, ...values: readonly number[]) =>
    scoreInWords(of(id), readings(...values))?.patient['es'];

  it('says where it lies, what that is called, and whether a step counts', () => {
    expect(told('phq9', 15)).toBe(
      'Su puntaje es 15. Puede ir de 0 a 27. Más bajo es mejor. A esto se le llama: de moderado a grave.',
    );
    expect(told('phq9', 15, 9)).toContain(
      'Desde el comienzo bajó 6. Es un paso a mejor que cuenta.',
    );
    expect(told('phq9', 9, 15)).toContain(
      'Es un paso a peor. Por favor, hable de esto con su equipo.',
    );
    expect(told('phq9', 9, 9)).toContain('Es igual que al comienzo.');
    expect(told('phq9', 15, 14)).toContain('puede ser casualidad');
  });

  it('has a Spanish name for every range of what is asked in Spanish', () => {
    const nameless = inSpanish
      .flatMap(({ id, main, bands }) => Object.values(bands).map((one) => ({ id, main, ...one })))
      .filter((banding) => banding.of === banding.main.score)
      .flatMap(({ id, steps }) => steps.map(({ from }) => [id, from] as const))
      .filter(([id, from]) => !/(llama|respuesta): /.test(told(id, from) ?? ''));
    expect(nameless).toEqual([]);
  });

  it('is as easy to read as the rest of our Spanish', () => {
    const texts = inSpanish.flatMap(({ id, main }) => [
      told(id, main.max),
      told(id, main.max, main.min),
      told(id, main.min, main.max),
    ]);
    expect(texts.flatMap((text) => spanishFaults(text ?? ''))).toEqual([]);
  });
});
