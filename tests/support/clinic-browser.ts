import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { Instant } from '#kernel';
import { givenClinic } from './clinic.ts';

export type ClinicInBrowser = Awaited<ReturnType<typeof givenClinicInBrowser>>;

const clock = (): Instant => new Date().toISOString() as Instant;

/** The real server with the clinic app built from the sources as they are now, on a port. */
export async function givenClinicInBrowser() {
  const folder = mkdtempSync(join(tmpdir(), 'sinew-clinic-'));
  await build({
    configFile: fileURLToPath(new URL('../../vite.clinician.config.ts', import.meta.url)),
    logLevel: 'error',
    build: { outDir: join(folder, 'clinic'), emptyOutDir: true },
  });
  const clinic = await givenClinic(clock(), { clock, webFolder: folder });
  const { fastify } = clinic.server;
  await fastify.listen({ port: 0, host: '127.0.0.1' });
  const { port } = fastify.server.address() as AddressInfo;
  return {
    clinic,
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await fastify.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const stopsMax = 250;

/**
 * Presses Tab until the focus is on the control with this name, as a person without a mouse does.
 * Fails when the keyboard cannot get there.
 */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = typeof name === 'string' ? new RegExp(`^${escaped(name)}$`) : name;
  const passed: string[] = [];
  for (let stop = 0; stop < stopsMax; stop++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(nameOfFocus);
    if (wanted.test(here)) return;
    passed.push(here);
  }
  throw new Error(`No way by keyboard to ${wanted}; passed ${[...new Set(passed)].join(' | ')}`);
}

/** Goes to a control by Tab and presses it. */
export async function presses(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Goes to a field by Tab and types. */
export async function types(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.type(text);
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words of the focused control: its own, or those of its label. */
function nameOfFocus(): string {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return '';
  const labels = 'labels' in focused ? (focused.labels as NodeListOf<HTMLElement> | null) : null;
  const words = focused.ariaLabel ?? labels?.[0]?.textContent ?? focused.textContent ?? '';
  return words.replaceAll(/\s+/g, ' ').trim();
}
