import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { wholeRulebook } from '../rules-in-force.ts';
import { bookAsItShips, bookOf } from './book.ts';
import { bookHtml } from './book-html.ts';
import { html, markup } from './markup.ts';

const asOf = '2026-03-09T12:00:00.000Z' as Instant;
const book = bookAsItShips(asOf);
const page = bookHtml(book);

describe('the printed rulebook', () => {
  it('has every rule, those about a plan included, each signed by nobody until somebody does', () => {
    expect(book.rules.length).toBe(wholeRulebook.rules.length);
    expect(book.rules.filter(({ domain }) => domain === 'COH').length).toBeGreaterThan(10);
    expect(book.rules.every(({ standing }) => standing.review === 'not-reviewed')).toBe(true);
    for (const { id } of wholeRulebook.rules) expect(page).toContain(`id="${id}"`);
  });

  it('says of each its numbers, sources with grade, and worked examples', () => {
    const rule = book.rules.find(({ id }) => id === 'SC-20');
    expect(rule?.parameters.map(({ id }) => id)).toContain('step2.phq');
    expect(rule?.citations.every(({ grade }) => grade.length > 0)).toBe(true);
    expect(rule?.examples.map(({ kind }) => kind)).toEqual(['met', 'justNotMet', 'unknown']);
    expect(book.rules.every(({ examples }) => examples.length >= 2)).toBe(true);
  });

  it('never shows the name of a placeholder, and never code', () => {
    const said = book.rules.flatMap(({ title, proposes, checks }) => [
      title.en,
      proposes.en,
      ...checks.flatMap(({ says, anyOf }) => [says.en, ...anyOf.map(({ en }) => en)]),
    ]);
    expect(said.filter((words) => /[{}]/.test(words))).toEqual([]);
    expect(page).not.toContain('[object Object]');
    expect(page).not.toContain('undefined');
  });

  it('fetches nothing from anywhere', () => {
    expect(page).not.toMatch(/<(script|link|img|iframe)|url\(|@import/);
  });

  it('says who signed what, and which signature lapsed', () => {
    const signed = bookOf({
      asOf,
      clinic: 'Riverside',
      valueOf: (parameter) => (parameter.id === 'step2.phq' ? 12 : parameter.default),
      standingOf: (id) => ({
        review: id === 'SC-20' ? 'signed' : 'signed-in-another-wording',
        by: 'Dr Wu',
        at: asOf,
        mode: id === 'EW-10' ? 'shadow' : 'live',
      }),
    });
    expect(signed.signed).toBe(1);
    const shown = bookHtml(signed);
    expect(shown).toContain('Signed by Dr Wu, 2026-03-09.');
    expect(shown).toContain('Signature lapsed');
    expect(shown).toContain('In shadow');
    expect(shown).toContain('ships as 10');
  });

  it('writes what a clinic calls itself as words, never as markup', () => {
    expect(markup(html`<b>${'<script>&"\''}</b>`)).toBe('<b>&lt;script&gt;&amp;&quot;&#39;</b>');
  });
});
