import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { browserFlags, chromiumPath } from './browser.ts';

export type KillableBrowser = {
  readonly context: BrowserContext;
  /** SIGKILL for every process of the browser at once: the battery is out. */
  kill(): Promise<void>;
  /** Closes the browser the ordinary way, so that it writes everything down. */
  leave(): Promise<void>;
};

/** A phone's memory that outlives the browser. */
export function phoneFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'sinew-phone-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A browser on a given profile folder that can be killed without a goodbye. */
export async function killableBrowser(folder: string): Promise<KillableBrowser> {
  const flags = [
    ...browserFlags,
    '--headless=new',
    '--remote-debugging-port=0',
    '--lang=en-GB',
    `--user-data-dir=${folder}`,
    'about:blank',
  ];
  const child = spawn(await chromiumPath(), flags, {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TZ: 'America/New_York' },
  });
  const browser = await chromium.connectOverCDP(await debuggerOf(child));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('a browser has a context');
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    context,
    leave: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await gone;
    },
    kill: async () => {
      killGroup(child);
      await gone;
      await browser.close().catch(() => undefined);
    },
  };
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}

function debuggerOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the browser did not start: ${said}`)));
  });
}
