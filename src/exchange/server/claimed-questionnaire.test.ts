import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instrumentOf } from '#measures';
import { check, refusedFor } from '../../../tests/support/foreign-check.ts';
import { form, options, type Part, question } from '../../../tests/support/foreign-forms.ts';
import { questionnaireOf } from '../export/questionnaire-of.ts';
import { mayActivate } from '../import/check.ts';

describe('a form that claims to be a questionnaire we know', () => {
  const base = 'https://elsewhere.example';
  const exported = (id: string) => {
    const instrument = instrumentOf(id);
    if (instrument === null) throw new Error(id);
    return structuredClone(questionnaireOf(instrument, 'en', base)) as unknown as {
      url: string;
      title: string;
      item: {
        linkId: string;
        text?: string;
        answerOption?: readonly Part[];
        code?: unknown;
        extension?: { valueExpression: { expression: string } }[];
      }[];
      extension: { valueExpression: { name: string; expression: string } }[];
    };
  };

  it('is taken as that questionnaire when it is, alarms and missing rule included', async () => {
    const checked = await check(exported('phq9'));
    expect(checked.claim).toMatchObject({
      instrument: 'phq9',
      by: 'code',
      differences: [],
      differing: [],
    });
    expect(checked.claim?.cases).toBeGreaterThan(100);
    expect(mayActivate(checked)).toBe(true);
    const instrument = checked.definition?.instrument;
    expect(instrument?.alarms).toEqual([
      expect.objectContaining({ item: instrument?.items[8]?.id, raises: 'self-harm-thoughts' }),
    ]);
    expect(instrument?.missing.neverProrated).toEqual([instrument?.items[8]?.id]);
  });

  it.each<[string, (q: ReturnType<typeof exported>) => void, string]>([
    ['without item 9', (q) => q.item.splice(9, 1), 'question-missing'],
    [
      'with "Not at all sure" for "Not at all"',
      (q) => {
        const text = JSON.stringify(q)
          .replaceAll('"Not at all"', '"Not at all sure"')
          .replaceAll('LA6568-5', 'x');
        Object.assign(q, JSON.parse(text));
      },
      'answer-words',
    ],
    [
      'with another question',
      (q) => {
        const asked = q.item.find(({ linkId }) => linkId === 'phq9_3');
        if (asked !== undefined) asked.text = 'Pain in your back';
      },
      'question-words',
    ],
  ])('is refused %s', async (_, damage, kind) => {
    const q = exported('phq9');
    damage(q);
    const checked = await check(q);
    expect(mayActivate(checked)).toBe(false);
    expect(
      checked.claim?.differences.filter(({ blocks }) => blocks).map((one) => one.kind),
    ).toContain(kind);
  });

  it('is refused when its answers have other points', async () => {
    const q = exported('gad7');
    for (const item of q.item) {
      if (item.answerOption === undefined) continue;
      item.answerOption = options([1, 2, 3, 4]);
    }
    const checked = await check(q);
    expect(mayActivate(checked)).toBe(false);
    expect(checked.claim?.differences[0]).toMatchObject({
      kind: 'answers',
      expected: '0, 1, 2, 3',
      found: '1, 2, 3, 4',
    });
  });

  it('is refused when it scores otherwise, with the cases', async () => {
    const q = exported('gad7');
    const total = q.extension.find(({ valueExpression }) => valueExpression.name === 'scoreTotal');
    if (total !== undefined)
      total.valueExpression.expression = total.valueExpression.expression.replace(
        '%answerGad7N7',
        '%answerGad7N1',
      );
    const checked = await check(q);
    expect(mayActivate(checked)).toBe(false);
    expect(checked.claim?.differing[0]).toMatchObject({
      score: 'total',
      linkId: 'score.total',
      expected: expect.any(Number),
      found: expect.any(Number),
    });
  });

  it('is recognised by its questions under another name and address', async () => {
    const q = exported('phq9');
    Object.assign(q, { url: 'urn:x', title: 'Mood', name: 'Mood', code: undefined });
    expect((await check(q)).claim).toMatchObject({ instrument: 'phq9', by: 'items' });
  });

  it('is the published example of PHQ-9, which lacks item 9 and shortens item 3', async () => {
    const checked = await check(
      readFileSync(new URL('../golden/hl7-phq-9-example.json', import.meta.url), 'utf8'),
    );
    expect(checked.claim?.differences.filter(({ blocks }) => blocks)).toMatchObject([
      { kind: 'question-missing', expected: expect.stringContaining('better off dead') },
      { kind: 'question-words', found: 'Trouble falling or staying asleep' },
    ]);
    expect(mayActivate(checked)).toBe(false);
  });

  it('raises the alarm of a question it borrows, and is refused where nobody could say from when on', async () => {
    const item9 = { code: [{ system: 'http://loinc.org', code: '44260-8' }] };
    const borrowed = await check(form([question('q1'), question('q2', item9)]));
    expect(borrowed.definition?.instrument.alarms).toEqual([
      {
        item: borrowed.definition?.instrument.items[1]?.id,
        atLeast: 1,
        raises: 'self-harm-thoughts',
      },
    ]);
    const other = await check(
      form([question('q1'), question('q2', { ...item9, answerOption: options([1, 2, 3, 4]) })]),
    );
    expect(refusedFor(other)).toEqual(['alarm-answers-differ']);
  });
});
