import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { readMeasures } from '#measures';
import { registerPatient } from '#profile';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { newId } from '../support/clinic.ts';
import {
  type ClinicInBrowser,
  givenClinicInBrowser,
  presses,
  tabTo,
  types,
} from '../support/clinic-browser.ts';

let place: ClinicInBrowser;
let browser: Browser;
let page: Page;

const people = ['Aino Berg', 'Bela Czerny', 'Chidi Diallo', 'Dora Engel', 'Emre Fidan'] as const;
const ids = new Map<string, string>();

beforeAll(async () => {
  [place, browser] = await Promise.all([givenClinicInBrowser(), launchBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  for (const [n, name] of people.entries()) {
    const [givenName = '', familyName = ''] = name.split(' ');
    const patientId = newId<'PatientId'>();
    ids.set(name, patientId);
    const birthDate = `198${n}-03-0${n + 1}` as LocalDate;
    const recordNumber = `P-10${n}`;
    await place.clinic.ana.ask(registerPatient, {
      body: { patientId, givenName, familyName, birthDate, recordNumber },
    });
  }
}, 180_000);
afterAll(async () => {
  await browser.close();
  await place.close();
});

const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
const keys = async (text: string) => {
  for (const key of text) await page.keyboard.press(key === ' ' ? 'Space' : key);
};
const saved = (count: number) =>
  expect.poll(() => page.getByText('saved', { exact: true }).count()).toBe(count);
const readingsOf = async (name: string) => {
  const params = { patientId: ids.get(name) as never };
  const { measures } = await place.clinic.wu.ask(readMeasures, { params });
  return measures.flatMap(({ readings }) => readings.map(({ value, mode }) => [value, mode]));
};
const finds = async (words: string, name: string) => {
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type(words);
  await page.getByRole('option', { name: new RegExp(name) }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(`born`, { exact: false }).first().waitFor();
};
const begins = async () => {
  await heading('Paper forms');
  await heading('What lies in the pile?');
  await tabTo(page, 'Questionnaire');
  await page.keyboard.type('PHQ-9');
  await types(page, 'Day', '2');
  await types(page, 'Month', '11');
  await types(page, 'Year', '2025');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Who is this form from?' }).waitFor();
};

it('five forms are typed in without a mouse, by name, number and birth date', async () => {
  await page.goto(`${place.url}/clinic/`);
  await heading(/^Sign in/);
  await presses(page, /^Ana/);
  await heading('Caseload');
  await presses(page, 'Paper forms');
  await begins();

  // A digit jumps on; the ninth one brings the total in words; Enter saves it.
  await finds('aino', 'Aino Berg');
  await keys('111111110');
  await page.getByText('PHQ-9 8, mild').first().waitFor();
  await page.keyboard.press('Enter');
  await saved(1);

  // A key that is no answer is said where it stands; Backspace goes back; Space leaves out.
  await finds('p101', 'Bela Czerny');
  await keys('27');
  await page.getByText('“7” is no answer here: 0, 1, 2, 3').waitFor();
  await page.keyboard.press('Backspace');
  await keys('3 3333330');
  await page.keyboard.press('Enter');
  await saved(2);

  // Enter on a form that is not whole asks once.
  await finds('1982-03-03', 'Chidi Diallo');
  await keys('11');
  await page.keyboard.press('Enter');
  await page.getByText('7 questions have no answer').waitFor();
  await page.keyboard.press('Enter');
  await saved(3);

  await finds('dora', 'Dora Engel');
  await keys('000000000');
  await page.keyboard.press('Enter');
  await saved(4);
  await finds('fid', 'Emre Fidan');
  await keys('222222220');
  await page.keyboard.press('Enter');
  await saved(5);

  expect(await readingsOf('Aino Berg')).toEqual([[8, 'paper']]);
  expect(await readingsOf('Chidi Diallo')).toEqual([[null, 'paper']]);
  expect(await readingsOf('Emre Fidan')).toEqual([[16, 'paper']]);
  expect(await violationsOn(page)).toEqual([]);
}, 120_000);

it('the last row is taken back', async () => {
  await presses(page, 'Take back');
  await page.getByText('taken back', { exact: true }).waitFor();
  expect(await readingsOf('Emre Fidan')).toEqual([]);
});

it('a form of the same day is not doubled by a hasty Enter', async () => {
  // The pile is where it was left.
  await page.reload();
  await finds('aino', 'Aino Berg');
  await heading('The record has PHQ-9 of this day already');
  await keys('111111110');
  await page.getByText('Score in the record: 8. Score of this form: 8.').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('combobox').count()).toBe(0);
  await heading('The record has PHQ-9 of this day already');
  expect(await readingsOf('Aino Berg')).toHaveLength(1);
  await presses(page, 'Yes, leave it out and go on');
  await page.getByRole('combobox').waitFor();
  expect(await readingsOf('Aino Berg')).toHaveLength(1);
});

it('a form of the same day whose answers alarm is never dropped: left unsaved, it is heard', async () => {
  await finds('chidi', 'Chidi Diallo');
  await keys('222222222');
  await page.getByText('Score in the record: –. Score of this form: 18.').waitFor();
  await page.getByText('nobody has been told', { exact: false }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByText('Score of this form: 18.', { exact: false }).waitFor();
  expect(await page.getByRole('button', { name: 'Yes, leave it out and go on' }).count()).toBe(0);
  expect(await violationsOn(page)).toEqual([]);
  await presses(page, 'Leave it unsaved, and tell the team of the answer');
  await heading('The form of Chidi Diallo calls for a person now');
  await page.getByText('The form is not saved.', { exact: false }).waitFor();
  await heading('Chidi Diallo: Item 9 of PHQ-9 is positive');
  await page.getByText('not saved', { exact: true }).waitFor();
  expect(await readingsOf('Chidi Diallo')).toHaveLength(1);
}, 60_000);

it('a row survives a reload, with ids alone in the window, and waits while the server is away', async () => {
  await finds('emre', 'Emre Fidan');
  await keys('2222');
  const kept = await page.evaluate(() => JSON.stringify(sessionStorage));
  expect(kept).toContain(ids.get('Emre Fidan'));
  expect(kept).not.toContain('Emre');
  await page.reload();
  await page.getByText('Emre Fidan').first().waitFor();
  await expect
    .poll(() =>
      page
        .locator('#entry-phq9_5')
        .evaluate((input) => input.ownerDocument.activeElement === input),
    )
    .toBe(true);
  await page.context().setOffline(true);
  await keys('22220');
  await page.keyboard.press('Enter');
  await page.getByText('waiting', { exact: true }).waitFor();
  await heading('Not everything is saved yet');
  await page.context().setOffline(false);
  await saved(1);
  expect(await readingsOf('Emre Fidan')).toEqual([[16, 'paper']]);
}, 60_000);

it('item 9 is said at the key, and the alert with what to do stands there after Enter', async () => {
  await finds('dora', 'Dora Engel');
  await heading('The record has PHQ-9 of this day already');
  await keys('000000001');
  await heading('An answer on this form calls for a person now');
  await presses(page, 'No, type it in as well');
  await tabTo(page, 'Save and next person');
  await page.keyboard.press('Enter');
  await heading('The form of Dora Engel calls for a person now');
  await page.getByText(/It was filled in \d+ days ago/).waitFor();
  await heading('Dora Engel: Item 9 of PHQ-9 is positive');
  await page.getByText('Speak with the person now', { exact: false }).first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
}, 60_000);

it('old scores are reported row by row, and taken when it is confirmed', async () => {
  await page.goto(`${place.url}/clinic/entry/old-scores`);
  await heading('Scores from before');
  const csv = [
    'record_number,instrument,day,score',
    'P-101,GAD-7,2024-02-01,9',
    'P-101,GAD-7,2024-02-30,9',
  ].join('\n');
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await heading('What would happen');
  await page.getByText('is not a day. Write it as YYYY-MM-DD.', { exact: false }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await presses(page, 'Take 1 score in');
  await heading('Done');
  expect(await readingsOf('Bela Czerny')).toContainEqual([9, 'imported']);
});
