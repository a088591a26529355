import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.0, 2.1 and 2.2, A and AA, and axe's best practices. */
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** What can still go wrong on the same page when only its colours or its direction change. */
export const rulesOfLook: readonly string[] = ['color-contrast', 'target-size'];

/** What words can get wrong: a name that a translation left empty, or a language nobody said. */
export const rulesOfWords: readonly string[] = [
  'aria-input-field-name',
  'button-name',
  'empty-heading',
  'empty-table-header',
  'html-has-lang',
  'label',
  'link-name',
  'select-name',
  'summary-name',
  'valid-lang',
];

/**
 * What axe finds wrong on the page, one line per element; an empty list is what a test wants. Asks
 * `rules` alone where they are given.
 */
export async function violationsOn(
  page: Page,
  rules?: readonly string[],
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const results = await page.evaluate(
    async (given) =>
      (globalThis as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(
        given,
      ),
    rules === undefined ? options : { ...options, runOnly: [...rules] },
  );
  return results.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
  );
}
