/**
 * `node tools/web/lighthouse.ts URL`: three mobile runs of Lighthouse against a running Sinew, the
 * median against the gate (performance 95, accessibility 100, best practices 100). Exits 1 below.
 */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { browserFlags, chromiumPath } from '../../tests/support/browser.ts';

const gates = { performance: 95, accessibility: 100, 'best-practices': 100 } as const;
type Category = keyof typeof gates;
const runs = 3;

const url = process.argv[2];
if (!url) {
  console.error(
    'Say which page to measure: node tools/web/lighthouse.ts http://127.0.0.1:8080/app/',
  );
  process.exit(2);
}

const chrome = await launch({
  chromePath: await chromiumPath(),
  chromeFlags: [...browserFlags, '--headless=new'],
});
try {
  const scores: Readonly<Record<Category, number[]>> = {
    performance: [],
    accessibility: [],
    'best-practices': [],
  };
  for (let run = 0; run < runs; run++) {
    const result = await lighthouse(url, {
      port: chrome.port,
      logLevel: 'error',
      onlyCategories: Object.keys(gates),
    });
    for (const category of Object.keys(gates) as Category[]) {
      scores[category].push(Math.round((result?.lhr.categories[category]?.score ?? 0) * 100));
    }
  }
  for (const category of Object.keys(gates) as Category[]) {
    const median = scores[category].toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
    console.log(
      `${category}: ${median} (gate ${gates[category]}; runs ${scores[category].join(', ')})`,
    );
    if (median < gates[category]) process.exitCode = 1;
  }
} finally {
  chrome.kill();
}
