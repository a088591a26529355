import { describe, expect, it } from 'vitest';
import { instrumentOf } from '#measures';
import { check, refusedFor } from '../../../tests/support/foreign-check.ts';
import { form, type Part, question } from '../../../tests/support/foreign-forms.ts';
import { questionnaireOf } from '../export/questionnaire-of.ts';
import { type Check, mayActivate } from '../import/check.ts';

describe('a question about suicide or self-harm', () => {
  const phq9 = instrumentOf('phq9');
  const labels = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'];
  const bare = (words: readonly string[]) =>
    words.map((display, at) => ({ valueCoding: { system: 'urn:local', code: `a${at}`, display } }));
  const asked = (numbers: readonly number[], words = labels) =>
    form(
      numbers.map((n) =>
        question(`i${n}`, {
          text: phq9?.items[n - 1]?.text?.en ?? '',
          answerOption: bare(words),
        }),
      ),
      { title: 'Mood check of our hospital', url: 'urn:hospital:mood' },
    );
  const alarmsOf = ({ definition }: Check) =>
    definition?.instrument.alarms.map((one) =>
      'item' in one ? [one.item.slice(-2), one.raises] : [],
    );

  it.each([
    ['all of PHQ-9 without its codes', [1, 2, 3, 4, 5, 6, 7, 8, 9], '_9'],
    ['three questions of it', [1, 2, 9], '_3'],
    ['its ninth question alone', [9], '_1'],
  ])('alarms by its words: %s', async (_, numbers, item) => {
    const checked = await check(asked(numbers));
    expect(alarmsOf(checked)).toEqual([[item, 'self-harm-thoughts']]);
  });

  it('makes the nine questions of PHQ-9 a PHQ-9, whatever it is called', async () => {
    expect((await check(asked([1, 2, 3, 4, 5, 6, 7, 8, 9]))).claim).toMatchObject({
      instrument: 'phq9',
      by: 'items',
    });
  });

  it('is refused where its answers run the other way, or in words nobody knows', async () => {
    for (const words of [labels.toReversed(), ['A', 'B', 'C', 'D']]) {
      expect(refusedFor(await check(asked([1, 9], words)))).toEqual(['alarm-answers-differ']);
    }
  });

  it('alarms also in a questionnaire that has no alarm of its own', async () => {
    const gad7 = instrumentOf('gad7');
    if (gad7 === null) throw new Error('gad7');
    const { item, ...rest } = questionnaireOf(gad7, 'en', 'https://e.example') as unknown as {
      item: readonly Part[];
    };
    const ninth = question('nine', {
      text: phq9?.items[8]?.text?.en ?? '',
      answerOption: bare(labels),
    });
    const checked = await check({ ...rest, item: [...item, ninth] });
    expect(checked.claim).toMatchObject({ instrument: 'gad7' });
    expect(checked.definition?.instrument.alarms).toMatchObject([{ raises: 'self-harm-thoughts' }]);
  });

  it('of ASQ alarms', async () => {
    const asq = instrumentOf('asq');
    const first = asq?.items[0];
    const words = first?.options.map(({ label }) => label?.en ?? '') ?? [];
    const checked = await check(
      form([question('q1', { text: first?.text?.en ?? '', answerOption: bare(words) })]),
    );
    expect(alarmsOf(checked)).toEqual([['_1', 'suicide-screen-positive']]);
  });

  it.each([
    ['Have you actually had any thoughts about killing yourself?', {}],
    ['Gedanken, dass Sie lieber tot wären oder sich Leid zufügen möchten', { language: 'de' }],
    ['Penser qu’il vaudrait mieux mourir', { language: 'fr' }],
    ['هل فكرت في الانتحار؟', { language: 'ar' }],
  ])('in words we have no alarm for keeps the form out: %s', async (text, extra) => {
    const checked = await check(form([question('q1'), question('q2', { text })], extra));
    expect(mayActivate(checked)).toBe(false);
    expect(checked.report[0]).toMatchObject({
      code: 'safety-unheard',
      linkId: 'q2',
      says: expect.stringContaining('no answer to it would raise an alarm'),
    });
  });

  it('keeps the form out where only an answer or the title says it', async () => {
    const answers = bare(['I do not', 'I would kill myself if I could']);
    const inAnswer = form([question('q1', { answerOption: answers })]);
    const inTitle = form([question('q1')], { title: 'Scale of suicide risk' });
    for (const one of [inAnswer, inTitle]) {
      expect(refusedFor(await check(one))).toEqual(['safety-unheard']);
    }
  });
});
