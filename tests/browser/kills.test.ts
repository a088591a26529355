import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Fate } from '../support/faulty-network.ts';
import { killableBrowser, phoneFolder } from '../support/killable-browser.ts';
import { fillsIn, givenPhoneClinic, type PhoneClinic, signsIn } from '../support/phone-clinic.ts';

/** More before a release: SINEW_KILLS=200 npx vitest run tests/browser/kills.test.ts */
const rounds = Number(process.env['SINEW_KILLS'] ?? 50);
const seed = Number(process.env['SINEW_SEED'] ?? Date.now() % 100_000);

let clinic: PhoneClinic;
const folder = phoneFolder();
beforeAll(async () => {
  clinic = await givenPhoneClinic();
}, 120_000);
afterAll(async () => {
  await clinic.close();
  folder.remove();
});

/** Chance that can be repeated (mulberry32). */
function chance(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const fates: readonly Fate[] = ['pass', 'pass', 'pass', 'busy', 'answer-lost'];

/** Writes entries until the battery dies; answers the notes of those the app called saved. */
async function writesUntilDead(page: Page, round: number, saved: string[]): Promise<void> {
  for (let entry = 0; ; entry++) {
    const note = `round ${round} entry ${entry}`;
    await page.goto(`${clinic.network.url}/app/check-in/another`);
    await fillsIn(page, note);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('main output.save-state', { hasText: /^Saved/ }).waitFor();
    saved.push(note);
  }
}

it(`loses and doubles nothing over ${rounds} dead batteries (seed ${seed})`, async () => {
  const random = chance(seed);
  const saved: string[] = [];
  const first = await killableBrowser(folder.path);
  await signsIn(await first.context.newPage(), clinic);
  // A browser writes cookies to the disk late; a goodbye keeps the session, as minutes of use would.
  await first.leave();
  clinic.network.fateOf = () => fates[Math.floor(random() * fates.length)] ?? 'pass';
  for (let round = 0; round < rounds; round++) {
    const browser = await killableBrowser(folder.path);
    const page = await browser.context.newPage();
    const writing = writesUntilDead(page, round, saved).catch(() => undefined);
    const before = saved.length;
    await firstEntryOrPatience(() => saved.length > before);
    await new Promise((resolve) => setTimeout(resolve, random() * 500));
    await browser.kill();
    await writing;
  }
  clinic.network.fateOf = () => 'pass';
  const last = await killableBrowser(folder.path);
  const page = await last.context.newPage();
  await signsIn(page, clinic);
  await page.getByText('All saved and sent').first().waitFor();
  await last.kill();

  const notes = await clinic.notes();
  expect(saved.length).toBeGreaterThanOrEqual(rounds * 0.8);
  expect(saved.filter((note) => !notes.includes(note))).toEqual([]);
  expect(notes.length).toBe(new Set(notes).size);
}, 600_000);

/** Each round should have something to lose. */
async function firstEntryOrPatience(done: () => boolean): Promise<void> {
  const until = Date.now() + 8_000;
  while (!done() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
}
