import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { instruments } from '#measures';
import { instrumentsPage } from '../tools/instruments/page.ts';

it('docs/instruments.md says what the definitions say (node tools/instruments-page.ts)', () => {
  const page = readFileSync(new URL('../docs/instruments.md', import.meta.url), 'utf8');
  expect(page).toBe(`${instrumentsPage(instruments)}\n`);
});

it('names every questionnaire, and why it is inactive where it is', () => {
  const page = instrumentsPage(instruments);
  for (const { id, inactive } of instruments) {
    expect(page).toContain(`\`${id}\``);
    expect(page).toContain(inactive ?? id);
  }
});
