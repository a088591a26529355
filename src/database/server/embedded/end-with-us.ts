import { spawn } from 'node:child_process';

/**
 * Ends a throw-away server when this process ends, however it ends: a small shell waits on a pipe
 * that closes with us. The answer calls the shell off.
 */
export function endWithUs(serverPid: number): () => void {
  if (process.platform === 'win32') return () => undefined;
  const script = 'cat >/dev/null; kill -QUIT "$0"';
  const shell = spawn('sh', ['-c', script, String(serverPid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  shell.unref();
  // The pipe must not keep us alive either.
  (shell.stdin as unknown as { unref?: () => void }).unref?.();
  return () => {
    shell.kill('SIGKILL');
  };
}
