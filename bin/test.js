#!/usr/bin/env node
// Every check of the project on a fresh clone: installs what is missing, then types, lint, format, tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../tools/install/browser.js';
import { projectEnvironment } from '../tools/install/hand-over.js';
import { ensureInstalled } from '../tools/install/installed.js';
import { pinnedNode } from '../tools/install/mend.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const words = process.argv.slice(2);
ensureInstalled(root, { mayReplace: true });
const environment = { ...projectEnvironment(root), ...(await ensureBrowser(root)) };

const isWhole = words.length === 0;
const checked = isWhole ? ['types', 'lint', 'format:check'].map(check) : [];
const { passed, failed, status } = runTests();
if (checked.includes(false)) console.log('A check of types, lint or format failed; see above.');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = status === 0 && failed === 0 && !checked.includes(false) ? 0 : 1;

function check(name) {
  console.log(`— ${name}`);
  return run('npm', ['run', '-s', name]) === 0;
}

/** The summary is Vitest's own. */
function runTests() {
  console.log('— tests');
  const folder = mkdtempSync(join(tmpdir(), 'sinew-summary-'));
  const summary = join(folder, 'summary.json');
  try {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${summary}`];
    const code = run(pinnedNode(root), [vitest, 'run', ...reports, ...words]);
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
      readFileSync(summary, 'utf8'),
    );
    // A file that could not be loaded failed too, though it has no test to count.
    const failed =
      numFailedTests === 0 && code !== 0 ? Math.max(1, numFailedTestSuites) : numFailedTests;
    return { passed: numPassedTests, failed, status: code };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program, parameters) {
  const result = spawnSync(program, parameters, {
    cwd: root,
    env: environment,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return result.status ?? 1;
}
