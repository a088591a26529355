import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instruments } from '#measures';
import { check, refusedFor } from '../../../tests/support/foreign-check.ts';
import {
  form,
  question,
  scored,
  scoreItem,
  variable,
} from '../../../tests/support/foreign-forms.ts';
import { mayActivate } from '../import/check.ts';
import { firstLook, reading } from './check-questionnaire.ts';
import { withProcess } from './expression-process.ts';

describe('a hostile expression is refused within a second of work', () => {
  // In processor time, so that a busy machine condemns no lawful form; the server waits for none.
  it('by the limit it runs under', () => {
    expect(firstLook.silence.cpuMs).toBeLessThan(1_000);
  });

  it.each([
    ['never ends', '1.repeat($this + 1)', 'expression-too-long'],
    ['grows without end', "'ab'.repeat($this & $this)", 'expression-'],
    [
      'takes a pattern apart for ever',
      "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.matches('(a+)+$')",
      'expression-too-long',
    ],
    ['nests without end', `${'iif(true, '.repeat(1_500)}1${', 2)'.repeat(1_500)}`, 'expression-'],
    ['is no expression', '1 +', 'expression-unreadable'],
    ['gives several values', '%resource.item.answer.weight()', 'expression-fails'],
    ['gives words', "'six'", 'expression-fails'],
    [
      'counts on itself',
      "iif(%resource.item.where(linkId='total').exists(), %resource.item.where(linkId='total').answer.value, 0) + 1",
      'expression-cycle',
    ],
  ])('%s', async (_, expression, code) => {
    const checked = await check(scored(expression));
    expect(refusedFor(checked)).toEqual([expect.stringContaining(code)]);
    expect(checked.definition).toBeNull();
  });

  /** 60 variables behind each of 60 scores: read once each, and none of it by the server itself. */
  it('and so is a form of many, on the server’s own thread not at all', async () => {
    const names = Array.from({ length: 60 }, (_, at) => `n${100 + at}`);
    const long = `'${names.join(' ')}'.length()+${Array.from({ length: 300 }, () => '%qq').join('+')}`;
    const variables = names.map((name, at) =>
      variable(name, at === 0 ? long : `${long}+%${names[at - 1]}`),
    );
    const scores = names.map((name) =>
      scoreItem(`${long}+%${names.at(-1)}`, { linkId: name, text: name }),
    );
    const text = JSON.stringify(form([question('q1'), ...scores], { extension: variables }));
    const before = process.threadCpuUsage();
    const checked = await check(text);
    const { user, system } = process.threadCpuUsage(before);
    expect(mayActivate(checked)).toBe(false);
    expect((user + system) / 1_000).toBeLessThan(500);
    const own = await withProcess((ask) => ask({ do: 'read', text, known: instruments }, reading));
    expect(own.ok).toBe(true);
  });

  it('leaves the next form unharmed', async () => {
    await check(scored('1.repeat($this + 1)'));
    expect(mayActivate(await check(scored('%resource.item.answer.weight().sum()')))).toBe(true);
  });
});

/** Words that expressions are made of, in any order: nothing of it may fail on our side. */
it('answers to any expression', async () => {
  const parts = [
    '%resource',
    'item',
    '.',
    'answer',
    'weight()',
    '(',
    ')',
    'sum()',
    '1',
    '+',
    "'q1'",
    '=',
    'where(',
    'iif(',
    ',',
    '{}',
    '|',
    '%x',
    '$this',
    'not()',
    '-',
    '`',
    '@2026',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 12 }),
      async (words) => {
        const { report } = await check(scored(words.join('')));
        expect(report.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 10_000, interruptAfterTimeLimit: 5_000, markInterruptAsFailure: false },
  );
}, 60_000);
