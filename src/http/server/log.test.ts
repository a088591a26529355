import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const file = join(import.meta.dirname, 'log.ts');

/** What a program of its own leaves on standard error. */
function linesOf(program: string): readonly string[] {
  const source = `import { logger } from ${JSON.stringify(file)}; const log = logger('info'); ${program}`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', source]);
  return stderr
    .toString()
    .split('\n')
    .flatMap((line) => (line.startsWith('{') ? [(JSON.parse(line) as { msg: string }).msg] : []));
}

describe('lines that are gathered', () => {
  it('are all there, in order, however the program ends', () => {
    const some = `log.info('one'); log.info('two');`;
    expect(linesOf(`${some} process.exit(0);`)).toEqual(['one', 'two']);
    expect(linesOf(`${some} throw new Error('lost its way');`)).toEqual(['one', 'two']);
  });

  it('wait for nothing once one of them is grave, and else for a moment only', () => {
    const killed = `process.kill(process.pid, 'SIGKILL');`;
    expect(linesOf(`log.info('one'); log.error('two'); ${killed}`)).toEqual(['one', 'two']);
    expect(linesOf(`log.info('one'); setTimeout(() => { ${killed} }, 600);`)).toEqual(['one']);
  });
});
