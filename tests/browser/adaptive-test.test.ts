import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoSignIn } from '#accounts';
import { bankStatement, loadBank } from '#library';
import { readMeasures } from '#measures';
import { violationsOn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { clientOf } from '../support/client.ts';
import {
  type ClinicInBrowser,
  givenClinicInBrowser,
  presses,
  tabTo,
} from '../support/clinic-browser.ts';
import { givenStaff } from '../support/people.ts';

let place: ClinicInBrowser;
let browser: Browser;
let page: Page;

const bank = {
  id: 'low-mood',
  version: '1',
  name: { en: 'Low mood' },
  credit: 'Made up for tests.',
  language: 'en',
  recallDays: 7,
  better: 'lower' as const,
  items: Array.from({ length: 20 }, (_, at) => ({
    id: `q${at}`,
    text: { en: `How often did you feel low (${at})?` },
    options: ['Never', 'Sometimes', 'Always'].map((en) => ({ en })),
    a: 2.5 + (at % 4) / 2,
    b: [-0.5 + (at % 5) / 5, 0.9 + (at % 5) / 5],
  })),
};

beforeAll(async () => {
  [place, browser] = await Promise.all([givenClinicInBrowser(), launchBrowser()]);
  const { clinic } = place;
  const account = await givenStaff(clinic.database, clinic.siteId, 'administrator');
  const sam = clientOf(clinic.server.fastify);
  await sam.ask(demoSignIn, { body: { accountId: account.accountId } });
  await sam.ask(loadBank, {
    body: {
      bankId: bank.id,
      bank,
      statement: bankStatement,
      basis: 'licence',
      reference: 'No. 17',
      inNameOf: 'The medical director',
      until: null,
    },
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await place.close();
});

const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
const question = async (number: number) => {
  await heading(`Question ${number}`);
  await expect.poll(focused).toBe(`Question ${number}`);
};

it('a test is asked, corrected, ends by itself and is kept, without a mouse', async () => {
  const { clinic, url } = place;
  await page.goto(`${url}/clinic/`);
  await heading(/^Sign in/);
  await presses(page, /^Ana/);
  await heading('Caseload');
  await page.goto(`${url}/clinic/patients/${clinic.patientId}/questionnaires`);
  await heading('Ask together');
  await presses(page, 'Adaptive test');
  await heading('Low mood');
  await presses(page, /^Begin/);

  // The reader is led to each new question; one is declined, one is taken back and answered anew.
  await question(1);
  expect(await violationsOn(page)).toEqual([]);
  await presses(page, 'I would rather not say');
  await question(2);
  await tabTo(page, 'Never');
  await page.keyboard.press('Space');
  await presses(page, 'Next');
  await question(3);
  await presses(page, 'Back');
  await question(2);
  expect(await page.getByRole('radio', { name: 'Never' }).isChecked()).toBe(true);
  for (let number = 2; (await page.getByText('The test is over').count()) === 0; number++) {
    await question(number);
    await page.getByRole('radio', { name: 'Always' }).focus();
    await page.keyboard.press('Space');
    await presses(page, 'Next');
    await page
      .getByRole('heading', { name: new RegExp(`Question ${number + 1}$|is over`) })
      .waitFor();
  }
  await page.getByText(/^It stopped because/).waitFor();
  await page.getByText(/^T \d+(\.\d)? ± \d(\.\d)? \(standard error\)$/).waitFor();
  await presses(page, 'Keep it in the record');
  await page.getByText('Kept in the record.').waitFor();
  await presses(page, 'See it among the measures');
  await page
    .getByText(/Low mood \d+(\.\d)? ± /)
    .first()
    .waitFor();

  const params = { patientId: clinic.patientId };
  const { measures } = await clinic.wu.ask(readMeasures, { params });
  expect(measures[0]?.readings).toMatchObject([{ mode: 'assisted', status: 'scored' }]);
});
