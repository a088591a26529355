import { spawnSync } from 'node:child_process';

/** Runs npm with standard output on standard error: a command's own output stays one document. */
export function runNpm(root, words) {
  const npmScript = process.env.npm_execpath;
  const [program, first] = npmScript?.endsWith('.js')
    ? [process.execPath, [npmScript]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  const result = spawnSync(program, [...first, ...words], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return result.status ?? 1;
}
