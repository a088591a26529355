import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { type KillableBrowser, killableBrowser, phoneFolder } from '../support/killable-browser.ts';
import { begins, medicineNamed, medicinesOf, onList, tablets } from '../support/medicine-story.ts';
import {
  givenPhoneClinic,
  type PhoneClinic,
  readyForOffline,
  signsIn,
} from '../support/phone-clinic.ts';

const soon = { timeout: 20_000 };
let phone: PhoneClinic;
let browser: KillableBrowser;
let page: Page;
let folder: ReturnType<typeof phoneFolder>;

beforeAll(async () => {
  phone = await givenPhoneClinic();
  await begins(phone.clinic, medicineNamed('Oxycodone', tablets('20 mg', 3)));
  folder = phoneFolder();
  browser = await killableBrowser(folder.path);
  page = await browser.context.newPage();
  await signsIn(page, phone);
  await readyForOffline(page);
}, 180_000);
afterAll(async () => {
  await browser.kill();
  folder.remove();
  await phone.close();
});

const opens = (path: string) => page.goto(`${phone.network.url}/app/${path}`);

describe('my medicines on the phone', () => {
  it('are reached from the plan and read in plain words', async () => {
    await opens('plan');
    await page.getByRole('link', { name: 'My medicines' }).click();
    await page.getByRole('heading', { name: 'My medicines', level: 1 }).waitFor();
    await page.getByText('1 tablet, 3 times a day').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('are read without a network, and what is told there arrives once the network is back', async () => {
    phone.network.down = true;
    await opens('medicines');
    await page.getByText('Oxycodone 20 mg').waitFor();
    await page.getByRole('button', { name: 'I take something differently' }).click();
    await page.getByLabel('About').selectOption({ label: 'Oxycodone' });
    await page.getByLabel('Your words').fill('Only two a day.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('saved on this phone').first().waitFor();
    phone.network.down = false;
    await opens('medicines');
    await expect
      .poll(async () => (await medicinesOf(phone.clinic)).notes.map(({ words }) => words), soon)
      .toEqual(['Only two a day.']);
    expect(onList(await medicinesOf(phone.clinic), 'Oxycodone')).toMatchObject({ times: 3 });
  });
});
