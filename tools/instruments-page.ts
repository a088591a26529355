/** Writes docs/instruments.md from the definitions: `node tools/instruments-page.ts`. */
import { writeFileSync } from 'node:fs';
import { instruments } from '#measures';
import { instrumentsPage } from './instruments/page.ts';

writeFileSync(
  new URL('../docs/instruments.md', import.meta.url),
  `${instrumentsPage(instruments)}\n`,
);
