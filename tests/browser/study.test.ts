import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Download, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAssignments } from '#assignment';
import { addHours, type Instant } from '#kernel';
import { least, type Story, storyOf } from '../support/assignment-story.ts';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { builtPatientApp } from '../support/built-apps.ts';
import { givenClinic } from '../support/clinic.ts';
import { givenCircle, givenStaff, password } from '../support/people.ts';
import { readyForOffline } from '../support/phone-clinic.ts';
import { rowsIn } from '../support/study-story.ts';

/** A busy machine is slow, not wrong. */
const soon = { timeout: 20_000 };

let hoursOn = 0;
/** The server's clock goes on by days while the browsers stay where they are. */
const clock = (): Instant => addHours(new Date().toISOString() as Instant, hoursOn);

let built: Awaited<ReturnType<typeof builtPatientApp>>;
let clinic: Awaited<ReturnType<typeof givenClinic>>;
let browser: Browser;
let url: string;
let story: Story;
let kim: Page;
let rosa: Page;

beforeAll(async () => {
  [built, browser] = await Promise.all([builtPatientApp(), launchBrowser()]);
  await build({
    configFile: fileURLToPath(new URL('../../vite.clinician.config.ts', import.meta.url)),
    logLevel: 'error',
    build: { outDir: join(built.folder, 'clinic'), emptyOutDir: true },
  });
  clinic = await givenClinic(clock(), { clock, webFolder: built.folder });
  await givenStaff(clinic.database, clinic.siteId, 'researcher');
  story = storyOf(clinic);
  const { fastify } = clinic.server;
  await fastify.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(fastify.server.address() as AddressInfo).port}`;
  kim = await seenBy(/^A researcher/);
  rosa = await onHerPhone();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await clinic.server.fastify.close();
  built.remove();
});

const seenBy = async (name: RegExp): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 1000 },
    timezoneId: 'America/New_York',
  });
  const page = await context.newPage();
  await page.goto(`${url}/clinic/`);
  await page.getByRole('button', { name }).first().click();
  return page;
};

async function onHerPhone(): Promise<Page> {
  const { email } = await givenCircle(clinic.database, clinic.patientId, 'patient');
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    timezoneId: 'America/New_York',
  });
  const page = await context.newPage();
  await page.goto(`${url}/app/`);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: /^Good / }).waitFor(soon);
  return page;
}

const presses = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click(soon);
const fills = (page: Page, label: string, words: string) =>
  page.getByLabel(label, { exact: true }).fill(words, soon);
const saysTo = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor(soon);
const clean = async (page: Page) => expect(await violationsOn(page)).toEqual([]);

/** Day by day, until a round of the study is open. */
async function untilSheIsAsked(days: number) {
  for (let day = 0; day <= days; day++) {
    const [due] = (await story.mine()).due;
    if (due !== undefined) return due;
    hoursOn += 24;
  }
  throw new Error('nothing was asked');
}
const rounds = async () => {
  const params = { patientId: clinic.patientId };
  const { assignments } = await clinic.wu.ask(readAssignments, { params });
  return assignments.flatMap(({ occurrences }) =>
    occurrences.map(({ due, state, version }) => ({ due, state, version })),
  );
};

/** What the button hands out, by the names of the files. */
async function takesOut(name: string, files: number) {
  const downloads: Download[] = [];
  const keep = (download: Download) => void downloads.push(download);
  kim.on('download', keep);
  await presses(kim, name);
  await expect.poll(() => downloads.length, soon).toBe(files);
  kim.off('download', keep);
  const taken = await Promise.all(
    downloads.map(async (download) => {
      const csv = readFileSync(await download.path(), 'utf8');
      return [download.suggestedFilename(), rowsIn(csv)] as const;
    }),
  );
  return Object.fromEntries(taken);
}

describe('a study measure with a consent of its own (RES4)', () => {
  it('the researcher adds a study, with words that are easy to read, and opens it', async () => {
    await kim.getByRole('heading', { name: 'Studies', exact: true }).waitFor(soon);
    await presses(kim, 'New study');
    await fills(kim, 'What the team calls it', 'Sleep and pain 2026');
    await fills(kim, 'Who runs it', 'Dr Kim Park');
    await fills(kim, 'Whom people can ask, with a number or an address', 'Kim Park, 555 0100');
    await fills(kim, 'Reference of the ethics approval', 'IRB 2026-14');
    const day = kim.getByRole('group', { name: 'Day of the approval' });
    for (const [at, part] of ['20', '1', '2026'].entries()) {
      await day.locator('input').nth(at).fill(part);
    }
    await presses(kim, 'Save');
    await kim.getByRole('heading', { name: 'Sleep and pain 2026' }).waitFor(soon);
    await presses(kim, 'Write it');
    await fills(kim, 'Name of the study, as people read it', 'Sleep and pain');
    await fills(
      kim,
      'Why the study is done',
      'Participation necessitates longitudinal questionnaire administration throughout rehabilitation programmes.',
    );
    await saysTo(kim, /Reads like school grade/);
    await fills(kim, 'Why the study is done', 'We want to learn how sleep and pain go together.');
    expect(await kim.getByText(/Reads like school grade/).count()).toBe(0);
    await fills(kim, 'What is asked, and how often', 'We ask three short questions each week.');
    await fills(kim, 'What happens with the answers', 'Your name is never with your answers.');
    await fills(kim, 'How to leave', 'You can stop at any time. You do not have to say why.');
    await presses(kim, 'Publish text 1');
    await presses(kim, 'Open the study');
    await presses(kim, 'Close the study');
    await presses(kim, 'Leave it open');
    await clean(kim);
  });

  it('adds what is asked: licence answered for, a window, a chance delay, and sees who would be told', async () => {
    await presses(kim, 'Add what is asked');
    await kim.getByLabel('What is asked?', { exact: true }).selectOption('instrument:peg');
    await saysTo(kim, 'The licence does not speak of research');
    await presses(kim, 'Who will be notified?');
    await saysTo(kim, 'Please fill this in.');
    await fills(
      kim,
      'Number, date of the letter, or where the terms stand',
      'Letter of 2 February',
    );
    await fills(kim, 'Who answers for it', 'The head of the clinic');
    await kim.getByLabel('How often?').selectOption('weekly');
    await kim.locator('#assign-open').fill('3');
    await kim.locator('#assign-spread').fill('3');
    await fills(kim, 'Why?', 'For the study about sleep and pain.');
    await presses(kim, 'Who will be notified?');
    await saysTo(kim, /Whoever agrees later is asked from then on/);
    await presses(kim, 'Add it to the study');
    await saysTo(kim, 'Moved on by up to 3 days, by chance.');
    await clean(kim);
    expect(await rounds()).toEqual([]);
  });

  it('Rosa reads about it on her phone, and agrees with her name', async () => {
    await rosa.goto(`${url}/app/team`);
    await rosa.getByRole('link', { name: 'Studies' }).click(soon);
    await rosa.getByRole('link', { name: /^Read about it/ }).click(soon);
    await saysTo(rosa, 'This is research. Your care stays the same, whatever you choose.');
    await presses(rosa, 'I agree');
    await saysTo(rosa, 'Please type your full name.');
    await fills(rosa, 'Your full name', 'Rosa Alvarez');
    await rosa.getByLabel('I read this, and I want to take part.').check();
    await clean(rosa);
    await presses(rosa, 'I agree');
    await saysTo(rosa, 'You take part. Thank you. You can leave at any time.');
    await clean(rosa);
    const params = { patientId: clinic.patientId };
    const asked = async () => (await clinic.wu.ask(readAssignments, { params })).assignments.length;
    await expect.poll(asked, soon).toBe(1);
  });

  it('is asked on a day drawn by chance, and answers', async () => {
    const before = hoursOn;
    await untilSheIsAsked(3);
    expect((hoursOn - before) / 24).toBeLessThanOrEqual(3);
    await rosa.goto(`${url}/app/questions`);
    await rosa.getByRole('link', { name: /^(Start|Go on) Pain/ }).click(soon);
    for (let question = 1; question <= 3; question++) {
      await saysTo(rosa, `Question ${question} of 3.`);
      await rosa.locator('.option').nth(4).click();
      await presses(rosa, 'Continue');
    }
    await presses(rosa, 'Send to my team');
    const states = async () => (await rounds()).map(({ state }) => state);
    await expect.poll(states, soon).toEqual(['answered']);
  });

  it('the measure is amended mid-study, and nothing is asked again', async () => {
    const before = await rounds();
    await kim.reload();
    await presses(kim, 'Change when');
    await kim.getByLabel('How often?').selectOption('monthly');
    await kim.locator('#assign-open').fill('7');
    await kim.locator('#assign-spread').fill('5');
    await fills(kim, 'Why do you change it?', 'Once a month is enough.');
    await presses(kim, 'Who will be notified?');
    await saysTo(kim, /The first one comes between/);
    await presses(kim, 'Save the new schedule');
    await saysTo(kim, 'Schedule 2');
    hoursOn += 24 * 9;
    expect((await story.mine()).due).toEqual([]);
    expect(await rounds()).toEqual(before);
    const due = await untilSheIsAsked(40);
    await story.completes(due, least);
    expect((await rounds()).map(({ version }) => version)).toEqual([2, 1]);
  });

  it('both versions are in the file with what the columns mean, and the ledger is handed out', async () => {
    kim = await seenBy(/^A researcher/);
    await kim.getByRole('link', { name: 'Look at Sleep and pain 2026' }).click(soon);
    await kim.getByRole('heading', { name: 'Files of the study' }).waitFor(soon);
    const files = await takesOut('Save rounds, answers and what the columns mean', 4);
    const answers = files['answers.csv'] ?? [];
    const versions = answers.map(({ schedule_version: version }) => version);
    expect(versions).toEqual(['1', '1', '1', '2', '2', '2']);
    expect(new Set(answers.map(({ consent_version: version }) => version))).toEqual(new Set(['1']));
    const columns = (files['dictionary.csv'] ?? []).map(({ column }) => column);
    expect(columns).toContain('schedule_version');
    expect(JSON.stringify(files)).not.toContain('Rosa');
    expect(JSON.stringify(files)).not.toContain(clinic.patientId);
    const ledger = (await takesOut('Save the reminder ledger of the study', 1))['reminders.csv'];
    expect(new Set(ledger?.map(({ schedule_version: version }) => version))).toEqual(
      new Set(['1', '2']),
    );
    expect(await kim.getByText('Rosa').count()).toBe(0);
  });

  it('she leaves on the phone without a network, and is asked no more there at once', async () => {
    await untilSheIsAsked(40);
    await rosa.goto(`${url}/app/questions`);
    await rosa.getByRole('link', { name: /^Start Pain/ }).waitFor(soon);
    await rosa.goto(`${url}/app/studies`);
    await rosa.getByRole('link', { name: /^Read about it/ }).click(soon);
    await rosa.getByRole('button', { name: 'Leave the study' }).waitFor(soon);
    await readyForOffline(rosa);
    await rosa.context().setOffline(true);
    await presses(rosa, 'Leave the study');
    await presses(rosa, 'Leave now');
    await saysTo(rosa, 'Please choose one of the two.');
    await rosa.getByRole('radio', { name: 'The study may keep them' }).check();
    await presses(rosa, 'Leave now');
    await saysTo(rosa, /^You left. We ask you nothing more/);
    await saysTo(rosa, 'Saved on this phone.');
    await clean(rosa);
    await rosa.goto(`${url}/app/questions`);
    await rosa.getByRole('heading', { name: 'No questions now' }).waitFor(soon);
    expect(await rosa.getByRole('link', { name: /^Start/ }).count()).toBe(0);
  });

  it('with the network back her clinic knows, nothing follows, and her team reads why', async () => {
    await rosa.context().setOffline(false);
    const params = { patientId: clinic.patientId };
    const stop = async () =>
      (await clinic.wu.ask(readAssignments, { params })).assignments[0]?.study?.stop;
    await expect.poll(stop, soon).toBe('left');
    const before = await rounds();
    hoursOn += 24 * 70;
    expect((await story.mine()).due).toEqual([]);
    expect(await rounds()).toEqual(before);
    const ana = await seenBy(/^Ana/);
    await ana.getByRole('heading', { name: 'Caseload' }).waitFor(soon);
    await ana.goto(`${url}/clinic/patients/${clinic.patientId}/questionnaires`);
    await saysTo(ana, 'The person left the study.');
    await saysTo(
      ana,
      'Asked by the study “Sleep and pain 2026”. It is changed on the study’s page.',
    );
    await clean(ana);
  });
});
